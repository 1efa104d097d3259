import type { TFunction } from "i18next";
import type { AnnotatedSegment } from "@/core/annotation";
import type { BlockText } from "@/core/article/blocks";
import type { Block, Note } from "@/core/article/schema";
import type { Term } from "@/core/glossary/schema";
import { renderParagraph } from "@/core/reading/render";
import { renderEnglish } from "@/core/reading/render-english";
import { NoteMarks } from "./ArticleNotes";

type Tag = "h1" | "h2" | "p";
const tags: Record<Block["kind"], Tag> = {
  title: "h1",
  heading: "h2",
  kicker: "p",
  subtitle: "p",
  byline: "p",
  lead: "p",
  paragraph: "p",
  caption: "p",
  quote: "p",
};

interface Props {
  t: TFunction;
  block: BlockText;
  annotated: ReadonlyMap<string, AnnotatedSegment>;
  notes: readonly Note[];
  terms: ReadonlyMap<string, Term>;
}

/** One block, Chinese and English beside each other. The Chinese is the page's one reading surface (docs/adr/0001). */
export function BlockPair({ t, block: { block, segments }, annotated, notes, terms }: Props) {
  const Tag = tags[block.kind];
  const html = renderParagraph(segments.map(({ id, zh }) => ({ id, annotated: annotated.get(id) ?? { text: zh, tokens: [], matches: [] } })));
  return (
    <div className={`pair ${block.kind}`} id={`p${block.id}`}>
      {/* One tab stop a paragraph; the arrow keys go on from here. The HTML is core/reading's, every text escaped there. */}
      <Tag className="zh" lang="zh-Hans" tabIndex={0} dangerouslySetInnerHTML={{ __html: html }} />
      <div className="en-side">
        {/* The heading is the Chinese; its translation beside it is not a second heading of the same section. */}
        <p className={`en as-${Tag}`} lang="en">
          {segments.map(({ id, en }) => (
            <span key={id} className="s" data-s={id}>
              {/* core/reading escapes the text; it marks the words that render a term. */}
              <span dangerouslySetInnerHTML={{ __html: renderEnglish(en, annotated.get(id)?.matches ?? [], terms) }} />
              <NoteMarks t={t} notes={notes} segment={id} />{" "}
            </span>
          ))}
        </p>
        {block.supplied ? (
          <p className="supplied">
            {t("reader:supplied")}: <span lang="en">{block.supplied.why}</span>
          </p>
        ) : null}
      </div>
    </div>
  );
}
