export interface Rule {
  pattern: RegExp;
  set: [name: string, value?: string][];
}
export function readRules(text: string): Rule[];
export function headersFor(rules: readonly Rule[], path: string): Map<string, string>;
