import { describeFinding } from "@/core/review/describe";
import { severityOf } from "@/core/review/finding";
import { type Review, reviewTexts } from "@/core/review/review";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";
import { loadTexts } from "@/server/texts";
import { readAnchors } from "./align";
import { printJson, readArgs, type Subcommand, UsageError } from "./command";
import { readLines, withAnchors } from "./input";

/** What is printed as JSON: a public interface. Spans are offsets into the pair's joined text. */
const toJson = ({ pairs, findings, terms, recurring }: Review) => ({
  pairs: pairs.map(({ zh, en }) => ({ zh, en })),
  findings: findings.map((finding) => {
    const { code, pair, term, zh, en, said } = finding;
    return {
      code,
      severity: severityOf[code],
      zh: pairs[pair]?.zh ?? [],
      en: pairs[pair]?.en ?? [],
      message: describeFinding(finding),
      ...(term ? { term } : {}),
      pair,
      at: { ...(zh ? { zh: [zh.start, zh.end] } : {}), ...(en ? { en: [en.start, en.end] } : {}) },
      said,
    };
  }),
  terms,
  recurring,
});

export const review: Subcommand = {
  summary: "holds a translation against its original: terms, figures, names, modals, negation, what is left out or added",
  help: `
tifa review ZH EN [--json] [--anchors FILE] [--root FOLDER]

Reads a Chinese text and its English, a sentence a line (blank lines are ends of paragraphs), aligns them, and says where the English departs.
“must” is kept for figures, names, negation and wordings to avoid; the rest is “otherwise” or “look” (docs/review.md).
Exit 0: nothing found; 1: findings; 2: an input cannot be read.

  --json           {pairs: [{zh: [i…], en: [j…]}], findings: [{code, severity, zh: [i…], en: [j…], message, term?, …}], terms, recurring}
  --anchors FILE   pairs that are fixed, as tifa align --json prints them
  --root FOLDER    the project folder (default: the current one)`,
  run(args) {
    const { values, positionals } = readArgs(
      args,
      { json: { type: "boolean" }, anchors: { type: "string" }, root: { type: "string", default: "." } },
      2,
    );
    const [zhFile, enFile] = positionals;
    if (zhFile === undefined || enFile === undefined) throw new UsageError("review wants two files: ZH EN");
    const [zh, en] = [readLines(zhFile), readLines(enFile)];
    const anchors = values.anchors === undefined ? [] : readAnchors(values.anchors);
    const edition = loadEdition(values.root);
    const result = withAnchors(values.anchors, () => reviewTexts(zh, en, loadTexts(edition, loadAnnotator(edition), values.root), { anchors }));
    if (values.json) printJson(toJson(result));
    else
      for (const finding of result.findings) {
        const { zhText, enText } = result.pairs[finding.pair] ?? { zhText: "", enText: "" };
        process.stdout.write(`${severityOf[finding.code]}  ${finding.code}: ${describeFinding(finding)}\n  ${zhText}\n  ${enText}\n\n`);
      }
    return result.findings.length > 0 ? 1 : 0;
  },
};
