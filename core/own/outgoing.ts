import type { AnnotatedSegment } from "@/core/annotation";
import type { ArticleRecord } from "@/core/exchange/article-record";
import { noRecord, type TermRecord } from "@/core/exchange/term-record";
import { segmentOf } from "./blocks";
import { englishOf } from "./draw";
import { type OwnEntry, preferredOf } from "./entry";
import type { OwnBlock, OwnText } from "./text";

/** What a reader has of their own as it goes out: the same records as the edition's. */

/** An own entry; one that corrects an entry of ours has its id, so that it goes out in its place. */
export function outgoingEntry(entry: OwnEntry): TermRecord {
  const best = preferredOf(entry);
  return {
    ...noRecord,
    id: entry.corrects || entry.id,
    zh: entry.zh,
    pinyin: entry.pinyin,
    aliases: entry.aliases.flatMap((zh) => (zh ? [{ zh, pinyin: "" }] : [])),
    renderings: entry.renderings.flatMap(({ en, kind, why }) =>
      en ? [{ en, status: kind === "avoid" ? "deprecated" : en === best ? "preferred" : "admitted", kind, source: "", why }] : [],
    ),
    gloss: entry.gloss,
    sense: entry.usage,
    rank: entry.rank,
    type: entry.type,
    example: entry.evidence && { zh: entry.evidence.zh, en: entry.evidence.en, place: entry.evidence.text },
  };
}

/**
 * An own text: `blocks` as they are cut into sentences, each with its annotation where there is one. English that belongs to a whole paragraph stands with its first sentence;
 * a machine's is marked as such.
 */
export function outgoingText(
  { head, body }: OwnText,
  blocks: readonly OwnBlock[],
  annotated: readonly (readonly AnnotatedSegment[] | undefined)[],
): ArticleRecord {
  const { from } = head.origin;
  return {
    slug: head.id,
    title: { zh: head.title, en: head.title },
    facts: from,
    blocks: [
      ...(blocks.some(({ kind }) => kind === "title") ? [] : [{ kind: "title", segments: [{ id: "0.0.1", zh: head.title, en: "" }] }]),
      ...blocks.map((block, b) => {
        const { whole, sentences, machine } = englishOf(block, body.en);
        const mark = (text: string): string => (machine && text ? `[machine] ${text}` : text);
        return {
          kind: block.kind === "byline" ? "paragraph" : block.kind,
          segments: block.zh.map((zh, i) => {
            const known = annotated[b]?.[i];
            const en = mark(sentences[i] ?? (i === 0 ? (whole ?? "") : ""));
            return { id: segmentOf(block.id, i), zh, en, ...(known?.text === zh ? { annotated: known } : {}) };
          }),
        };
      }),
    ],
    notes: Object.entries(body.notes).map(([segment, text]) => ({ segment, text })),
    citation: from && `${head.title}. ${from}`,
    link: "",
  };
}
