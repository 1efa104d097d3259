import { createAnnotator } from "@/core/annotate";
import { check as checkEdition, rules } from "@/core/check/check";
import { describeRules } from "@/core/check/describe";
import type { Finding } from "@/core/check/rule";
import { loadEdition } from "@/server/content/load";
import { ContentError } from "@/server/content/error";
import { loadDictionary } from "@/server/dictionary/load";
import { loadReadingModel } from "@/server/pinyin/load";
import { printJson, readArgs, type Subcommand } from "./command";

/** A file that cannot be loaded is a finding too (code E00): nothing else can be checked before it is mended. */
export function findAll(root: string): Finding[] {
  try {
    const edition = loadEdition(root);
    const parts = { register: edition.register, readings: edition.readings, dictionary: loadDictionary(), model: loadReadingModel() };
    return checkEdition(edition, { annotate: createAnnotator({ ...parts, terms: edition.terms }), plain: createAnnotator({ ...parts, terms: [] }) });
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return [{ code: "E00", severity: "error", file: error.file, where: error.where, message: error.problem, hint: error.hint }];
  }
}

const line = ({ code, severity, file, where, message, hint, term }: Finding): string =>
  `${severity} ${code} ${file}${where ? ` (${where}${term ? `, ${term}` : ""})` : ""}: ${message}\n      ${hint}\n`;

export const check: Subcommand = {
  summary: "checks content/, glossary/ and locales/ against the rules",
  help: `
tifa check [--json] [--root FOLDER]
tifa check --codes

Checks the edition: articles, glossary, interface strings. Prints findings, each with a permanent code and a hint.
Hints do not fail. Exit 0: no error; 1: errors.

  --json         {findings: [{code, severity, file, where, term?, message, hint}]}
  --codes        prints what every code means, as Markdown (docs/checks.md)
  --root FOLDER  the project folder (default: the current one)`,
  run(args) {
    const { values } = readArgs(args, { json: { type: "boolean" }, codes: { type: "boolean" }, root: { type: "string", default: "." } }, 0);
    if (values.codes) {
      process.stdout.write(describeRules(rules));
      return 0;
    }
    const findings = findAll(values.root);
    if (values.json) printJson({ findings });
    else {
      process.stdout.write(findings.map(line).join(""));
      const errors = findings.filter((f) => f.severity === "error").length;
      process.stdout.write(`${errors} errors, ${findings.length - errors} hints\n`);
    }
    return findings.some((f) => f.severity === "error") ? 1 : 0;
  },
};
