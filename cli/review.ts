import { findingsOf } from "@/core/beside/findings";
import { reviewRows } from "@/core/beside/review-rows";
import { attribution, glossaryRights } from "@/core/exchange/rights";
import { briefCsv, briefText, termsBrief } from "@/core/review/brief";
import { briefTbx } from "@/core/review/brief-tbx";
import { nameTerms, type TextsKnowledge } from "@/core/review/data";
import { describeFinding } from "@/core/review/describe";
import { severityOf } from "@/core/review/finding";
import { type Review, reviewTexts } from "@/core/review/review";
import words from "@/locales/en/beside.json";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";
import { loadTexts } from "@/server/texts";
import { readAnchors } from "./align";
import { carry, carryOptions, writeTo } from "./carry";
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

/** The terms of a text as a brief, in the form that the file's name ends in. */
function writeBrief(file: string, zh: readonly string[], knowledge: TextsKnowledge): string {
  const brief = termsBrief(zh, knowledge);
  if (/\.tbx$/i.test(file)) return briefTbx(brief, attribution, glossaryRights);
  return /\.csv$/i.test(file) ? `\uFEFF${briefCsv(brief)}` : `${briefText(brief)}\n`;
}

export const review: Subcommand = {
  summary: "holds a translation against its original: terms, figures, names, modals, negation, what is left out or added",
  help: `
tifa review ZH EN [--json] [--anchors FILE] [--docx FILE] [--csv FILE] [--xlsx FILE] [--brief FILE] [--root FOLDER]
tifa review ZH --brief FILE

Reads a Chinese text and its English, a sentence a line (blank lines are ends of paragraphs), aligns them, and says where the English departs.
“must” is kept for figures, names, negation and wordings to avoid; the rest is “otherwise” or “look” (docs/review.md).
Exit 0: nothing found; 1: findings; 2: an input cannot be read.

  --json           {pairs: [{zh: [i…], en: [j…]}], findings: [{code, severity, zh: [i…], en: [j…], message, term?, …}], terms, recurring}
  --anchors FILE   pairs that are fixed, as tifa align --json prints them
  --docx FILE      a report: what differs, where, with both sentences, and what recurs consistently and what does not
  --csv FILE       the findings as a table; --xlsx FILE likewise, with what recurs
  --brief FILE     the terms of ZH with the English to give and to avoid, for whoever translates it, person or model: .csv, .tbx, else text
  --root FOLDER    the project folder (default: the current one)`,
  async run(args) {
    const { values, positionals } = readArgs(
      args,
      {
        json: { type: "boolean" },
        anchors: { type: "string" },
        brief: { type: "string" },
        root: { type: "string", default: "." },
        ...carryOptions,
      },
      2,
    );
    const [zhFile, enFile] = positionals;
    if (zhFile === undefined || (enFile === undefined && values.brief === undefined))
      throw new UsageError("review wants two files: ZH EN, or ZH with --brief FILE");
    const zh = readLines(zhFile);
    const anchors = values.anchors === undefined ? [] : readAnchors(values.anchors);
    const edition = loadEdition(values.root);
    const knowledge = loadTexts(edition, loadAnnotator(edition), values.root);
    if (values.brief !== undefined) writeTo(values.brief, writeBrief(values.brief, zh, knowledge));
    if (enFile === undefined) return 0;
    const en = readLines(enFile);
    const result = withAnchors(values.anchors, () => reviewTexts(zh, en, knowledge, { anchors }));
    await carry(values, () =>
      findingsOf(
        {
          rows: reviewRows(result),
          terms: nameTerms(
            result.terms.map(({ term }) => term),
            knowledge,
          ),
          recurring: result.recurring,
        },
        { ...words.jobs.review, said: words.said, headOfTerms: [words.term, words.wordings], rights: attribution },
      ),
    );
    if (values.json) printJson(toJson(result));
    else
      for (const finding of result.findings) {
        const { zhText, enText } = result.pairs[finding.pair] ?? { zhText: "", enText: "" };
        process.stdout.write(`${severityOf[finding.code]}  ${finding.code}: ${describeFinding(finding)}\n  ${zhText}\n  ${enText}\n\n`);
      }
    return result.findings.length > 0 ? 1 : 0;
  },
};
