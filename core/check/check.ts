import type { Edition } from "@/core/edition";
import { editionRules } from "./edition-rules";
import type { Finding, Rule } from "./rule";

/** Every rule, in the order in which they are reported. */
export const rules: Rule[] = [...editionRules];

/** All findings of all rules over an edition, errors before hints. */
export function check(edition: Edition, only: readonly Rule[] = rules): Finding[] {
  const findings = only.flatMap(({ code, severity, hint, find }) => find(edition).map((place) => ({ code, severity, ...place, hint })));
  return [...findings.filter((f) => f.severity === "error"), ...findings.filter((f) => f.severity === "hint")];
}
