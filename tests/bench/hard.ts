import { createPlainAnnotator, readHard } from "../cases";

/**
 * Sentences written to be hard (tests/fixtures/hard.txt), tuned and held apart, without the glossary's terms: `npm run bench -- hard [--wrong] [--held]` prints the right ones
 * of each half, with --wrong the wrong ones of the half that may be looked at, and with --held those of the other half too, which then is held no more.
 */
const annotate = createPlainAnnotator();

const shown = process.argv.includes("--wrong") ? (process.argv.includes("--held") ? ["tuned", "held"] : ["tuned"]) : [];
for (const half of ["tuned", "held"] as const) {
  const cases = readHard("hard.txt").filter((one) => one.isHeld === (half === "held"));
  const wrong = cases.filter((one) => !one.isRight(annotate(one.text)));
  console.log(`${half}: ${cases.length - wrong.length} of ${cases.length}`);
  if (shown.includes(half))
    for (const { marked, text } of wrong)
      console.log(
        `  ${marked}: ${annotate(text)
          .tokens.map((token) => `${token.text}(${token.pinyin.join(" ")})`)
          .join(" ")}`,
      );
}
