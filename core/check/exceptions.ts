import type { Exception } from "@/core/article/schema";
import type { Edition } from "@/core/edition";
import { articlePath, everyArticle, type Finding, type Rule } from "./rule";

/** A finding of another rule silences the exception to it: this code is found by `applyExceptions`, after all rules. */
const idle: Rule = {
  code: "E11",
  severity: "error",
  keeps: "Every exception lets a finding stand",
  hint: "Remove the exception, or make its code, segment and term those of the finding.",
  find: () => [],
};

const place: Rule = {
  code: "E12",
  severity: "error",
  keeps: "An exception stands on a segment that exists",
  hint: "Correct the segment's id, or remove the exception.",
  find: everyArticle((article) =>
    article.exceptions.flatMap(({ segment }, i) =>
      Object.hasOwn(article.zh, segment)
        ? []
        : [{ file: articlePath(article, "exceptions.yaml"), where: `[${i}]`, message: `there is no segment ${segment}` }],
    ),
  ),
};

export const exceptionRules: Rule[] = [idle, place];

/** An exception fits the findings of its code at its segment, and about its term: exactly, so that it cannot hide a second one. */
const fits = (exception: Exception, finding: Finding): boolean =>
  exception.code === finding.code && exception.segment === finding.where && exception.term === finding.term;

/**
 * Takes out the findings that an article's exceptions let stand, and reports (E11, where it is among the rules that ran) the exceptions
 * that let nothing stand.
 */
export function applyExceptions(findings: readonly Finding[], { articles }: Edition, run: readonly Rule[]): Finding[] {
  const kept = new Set(findings);
  const idleOnes: Finding[] = [];
  const reports = run.includes(idle);
  for (const article of articles) {
    const folder = articlePath(article, "");
    const own = article.exceptions.length > 0 ? findings.filter((finding) => finding.file.startsWith(folder)) : [];
    article.exceptions.forEach((exception, i) => {
      const silenced = own.filter((finding) => fits(exception, finding));
      for (const finding of silenced) kept.delete(finding);
      if (silenced.length === 0 && reports)
        idleOnes.push({
          code: idle.code,
          severity: idle.severity,
          file: articlePath(article, "exceptions.yaml"),
          where: `[${i}]`,
          message: `no finding ${exception.code} at ${exception.segment}${exception.term === undefined ? "" : ` about ${exception.term}`}`,
          hint: idle.hint,
        });
    });
  }
  return [...kept, ...idleOnes];
}
