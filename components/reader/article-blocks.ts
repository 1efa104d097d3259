import type { TFunction } from "i18next";
import type { AnnotatedSegment } from "@/core/annotation";
import type { BlockText } from "@/core/article/blocks";
import type { Block, Note } from "@/core/article/schema";
import type { Term } from "@/core/glossary/schema";
import { html, type SafeHtml } from "@/core/html";
import type { Weight } from "@/core/reading/render";
import { renderBlock, type SideNote } from "@/core/reading/render-block";
import { renderEnglish } from "@/core/reading/render-english";

const headings: Partial<Record<Block["kind"], 1 | 2>> = { title: 1, heading: 2 };

/** What the blocks of an article are drawn from. */
export interface ArticleText {
  annotated: ReadonlyMap<string, AnnotatedSegment>;
  notes: readonly Note[];
  terms: ReadonlyMap<string, Term>;
  weigh: Weight;
}

/** What a slip was probably meant to be: Chinese, or a remark in English about it. The words around it are the page's. */
function sayMeant(t: TFunction, meant: string): SafeHtml {
  const [before = "", after = ""] = t("reader:meant", { meant: "|" }).split("|");
  return html` ${before}<span lang="${/[a-z]{2}/.test(meant) ? "en" : "zh-Hans"}">${meant}</span>${after}`;
}

const notesOf = (t: TFunction, notes: readonly Note[], segment: string): SideNote[] =>
  notes.flatMap((note, i) =>
    note.segment === segment
      ? [
          {
            n: i + 1,
            label: t(`reader:note.${note.kind}`),
            text: html`${note.words && html`<span lang="zh-Hans">${note.words}</span>`}${note.meant && sayMeant(t, note.meant)} <span lang="en">${note.text}</span>`,
          },
        ]
      : [],
  );

/** Blocks of an article as the reading surface has them: core/reading draws, this says what. */
export const drawBlocks = (t: TFunction, blocks: readonly BlockText[], { annotated, notes, terms, weigh }: ArticleText): SafeHtml =>
  html`${blocks.map(({ block: { id, kind, supplied }, segments }) => {
    const heading = headings[kind];
    return renderBlock({
      id,
      kind,
      weigh,
      ...(heading ? { heading } : {}),
      ...(supplied ? { supplied: { label: t("reader:supplied"), why: supplied.why } } : {}),
      segments: segments.map((segment) => {
        const known = annotated.get(segment.id) ?? { text: segment.zh, tokens: [], matches: [] };
        return { id: segment.id, annotated: known, en: renderEnglish(segment.en, known.matches, terms), notes: notesOf(t, notes, segment.id) };
      }),
    });
  })}`;
