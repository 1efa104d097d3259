import type { Edition } from "@/core/edition";
import { createCorpus, type Engine } from "./corpus";
import { editionRules } from "./edition-rules";
import { applyExceptions, exceptionRules } from "./exceptions";
import type { Finding, Rule } from "./rule";
import { glossFigureRules } from "./gloss-figure-rules";
import { glossFormRules } from "./gloss-form-rules";
import { glossStyleRules } from "./gloss-style-rules";
import { nameRule } from "./gloss-name-rules";
import { glossTermRules } from "./gloss-term-rules";
import { glossLanguageRules, termLanguageRules } from "./language-rules";
import { localeRules } from "./locale-rules";
import { registerRules } from "./register-rules";
import { retiredRules } from "./retired-rules";
import { termRules } from "./term-rules";
import { termUseRules } from "./term-use-rules";

/** Every rule, in the order in which they are reported. */
export const rules: Rule[] = [
  ...editionRules,
  ...exceptionRules,
  ...registerRules,
  ...termRules,
  ...termLanguageRules,
  ...termUseRules,
  ...retiredRules,
  ...glossLanguageRules,
  ...glossFormRules,
  ...glossTermRules,
  nameRule,
  ...glossFigureRules,
  ...glossStyleRules,
  ...localeRules,
];

/**
 * All findings of all rules over an edition, errors before hints, without those that an exception of the article lets stand.
 * `engine` is the text engine over the same edition.
 */
export function check(edition: Edition, engine: Engine, only: readonly Rule[] = rules): Finding[] {
  const corpus = createCorpus(edition, engine);
  const found = only.flatMap(({ code, severity, hint, find }) => find(edition, corpus).map((place) => ({ code, severity, ...place, hint })));
  const findings = applyExceptions(found, edition, only);
  return [...findings.filter((f) => f.severity === "error"), ...findings.filter((f) => f.severity === "hint")];
}
