import { createPlainAnnotator, isCutRight, readSeams } from "../cases";

/**
 * Seams between words (tests/fixtures/seams.txt), tuned and held apart, without the glossary: `npx tsx tests/bench/seams.ts [--wrong]` prints the right ones of each half, and
 * with --wrong the wrong ones of the half that may be looked at.
 */
const annotate = createPlainAnnotator();

for (const half of ["tuned", "held"] as const) {
  const cases = readSeams("seams.txt").filter(({ isHeld }) => isHeld === (half === "held"));
  const wrong = cases.filter(({ marked, text }) => !isCutRight(marked, annotate(text)));
  console.log(`${half}: ${cases.length - wrong.length} of ${cases.length}`);
  if (half === "tuned" && process.argv.includes("--wrong"))
    for (const { marked, text } of wrong)
      console.log(
        `  ${marked}: ${annotate(text)
          .tokens.map((token) => token.text)
          .join("|")}`,
      );
}
