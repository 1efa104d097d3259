import type { TFunction } from "i18next";
import type { AnnotatedSegment } from "@/core/annotation";
import type { BlockText } from "@/core/article/blocks";
import type { Block, Note } from "@/core/article/schema";
import type { Term } from "@/core/glossary/schema";
import { html, type SafeHtml } from "@/core/html";
import { type NoteMark, renderBlock } from "@/core/reading/render-block";
import { renderEnglish } from "@/core/reading/render-english";

const headings: Partial<Record<Block["kind"], 1 | 2>> = { title: 1, heading: 2 };

/** What the blocks of an article are drawn from. */
export interface ArticleText {
  annotated: ReadonlyMap<string, AnnotatedSegment>;
  notes: readonly Note[];
  terms: ReadonlyMap<string, Term>;
}

const marksOf = (t: TFunction, notes: readonly Note[], segment: string): NoteMark[] =>
  notes.flatMap((note, i) => (note.segment === segment ? [{ n: i + 1, label: t(`reader:note.${note.kind}`) }] : []));

/** Blocks of an article as the reading surface has them: core/reading draws, this says what. */
export const drawBlocks = (t: TFunction, blocks: readonly BlockText[], { annotated, notes, terms }: ArticleText): SafeHtml =>
  html`${blocks.map(({ block: { id, kind, supplied }, segments }) => {
    const heading = headings[kind];
    return renderBlock({
      id,
      kind,
      ...(heading ? { heading } : {}),
      ...(supplied ? { supplied: { label: t("reader:supplied"), why: supplied.why } } : {}),
      segments: segments.map((segment) => {
        const known = annotated.get(segment.id) ?? { text: segment.zh, tokens: [], matches: [] };
        const marks = marksOf(t, notes, segment.id);
        return { id: segment.id, annotated: known, en: renderEnglish(segment.en, known.matches, terms), marks };
      }),
    });
  })}`;
