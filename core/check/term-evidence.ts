import type { Edition } from "@/core/edition";
import type { Claim } from "@/core/glossary/schema";
import { everyTerm, type Rule } from "./rule";
import { isSegmentRef, segmentOf } from "./term-references";

/** Whether a text has the quoted words, in order; an ellipsis in the quotation stands for what was left out. */
export function hasQuote(text: string, quote: string): boolean {
  let from = 0;
  for (const run of quote
    .split(/…+|\.{3,}/)
    .map((part) => part.trim())
    .filter(Boolean)) {
    const at = text.indexOf(run, from);
    if (at < 0) return false;
    from = at + run.length;
  }
  return true;
}

function findMisquote({ source, quote }: Claim, edition: Edition): string | undefined {
  if (source === undefined || quote === undefined || !isSegmentRef(source)) return undefined;
  const segment = segmentOf(edition, source);
  // A place that does not exist is reported by T02.
  return !segment || hasQuote(segment.zh, quote) || hasQuote(segment.en, quote) ? undefined : `${source} does not have 「${quote}」`;
}

/** Each statement carries what its confidence promises. */
export const evidenceRules: Rule[] = [
  {
    code: "T08",
    severity: "error",
    keeps: "What is verified names where it was read",
    hint: "Give the segment or the work, or call it established or inferred.",
    find: everyTerm(({ claims, framing }) => [
      ...claims.flatMap(({ confidence, source }, i) =>
        confidence === "verified" && source === undefined ? [{ where: `claims[${i}]`, message: "verified, but no source is given" }] : [],
      ),
      ...(["promoters", "analysts"] as const).flatMap((voice) =>
        framing?.[voice]?.confidence === "verified" && framing[voice].source === undefined
          ? [{ where: `framing.${voice}`, message: "verified, but no source is given" }]
          : [],
      ),
    ]),
  },
  {
    code: "T09",
    severity: "error",
    keeps: "A quotation from an article stands in its segment, word for word",
    hint: "Copy the words from zh.json (or en.json); …… marks what is left out.",
    find: everyTerm(({ claims }, edition) =>
      claims.flatMap((claim, i) => {
        const message = findMisquote(claim, edition);
        return message === undefined ? [] : [{ where: `claims[${i}].quote`, message }];
      }),
    ),
  },
  {
    code: "T10",
    severity: "error",
    keeps: "What is inferred says from what",
    hint: "Add from: the words or facts that it is read from.",
    find: everyTerm(({ claims }) =>
      claims.flatMap(({ confidence, from }, i) =>
        confidence === "inferred" && from === undefined ? [{ where: `claims[${i}]`, message: "inferred, but from is missing" }] : [],
      ),
    ),
  },
  {
    code: "T11",
    severity: "hint",
    keeps: "A claim that cites an article quotes the words that support it",
    hint: "Add quote: the exact words of the segment.",
    find: everyTerm(({ claims }) =>
      claims.flatMap(({ confidence, source, quote }, i) =>
        confidence === "verified" && source !== undefined && isSegmentRef(source) && quote === undefined
          ? [{ where: `claims[${i}]`, message: `nothing is quoted from ${source}` }]
          : [],
      ),
    ),
  },
  {
    code: "T12",
    severity: "error",
    keeps: "An origin that is stated says where",
    hint: "Give origin.source or origin.document, or call the basis established, inferred or unknown.",
    find: everyTerm(({ origin }) =>
      origin.basis === "stated" && origin.source === undefined && origin.document === undefined && origin.seen === undefined
        ? [{ where: "origin", message: "stated, but neither source nor document is given" }]
        : [],
    ),
  },
];
