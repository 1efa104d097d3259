import { engineTerms, TextEngine, type EngineAddresses } from "@/browser/texts/engine";
import { download } from "@/browser/site/download";
import { localDay } from "@/browser/site/local-day";
import type { AnnotatedSegment } from "@/core/annotation";
import type { ArticleRecord } from "@/core/exchange/article-record";
import { outgoingEntry, outgoingText } from "@/core/own/outgoing";
import { type OwnEntry } from "@/core/own/entry";
import { writeEntries, writeEntryTable } from "@/core/own/glossary-file";
import type { OwnText } from "@/core/own/text";
import { writeText } from "@/core/own/write-text";
import { fillCount } from "@/core/text/fill";
import type { Cargo } from "./cargo";
import { loadTake, openTake } from "./dialog";

/** Takes along what a reader has of their own: texts with the terms in them, entries. */

const bare = (title: string): string =>
  title
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "") || "tifa-text";

/** A text with its words and terms, found anew by the text engine. */
async function annotated(
  engine: TextEngine,
  text: OwnText,
  entries: readonly OwnEntry[],
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<ArticleRecord> {
  const { blocks, split } = text.body;
  const found: AnnotatedSegment[][] = [];
  await engine.annotate(
    blocks,
    split,
    engineTerms(entries),
    (next, share) => {
      found.push(...next);
      progress(share);
    },
    signal,
  );
  const cut = blocks.map((block, i) => ({ ...block, zh: found[i]?.map((segment) => segment.text) ?? block.zh }));
  return outgoingText(text, cut, found);
}

/** Opens the dialog for own texts; `entries` are the reader's, which mark terms in them. `load` reads the texts when the dialog opens. */
export async function takeOwnTexts(texts: readonly OwnText[], entries: readonly OwnEntry[], addresses: EngineAddresses): Promise<void> {
  const [first] = texts;
  if (!first) return;
  const data = await loadTake();
  const one = texts.length === 1;
  const name = one ? bare(first.head.title) : `tifa-texts-${localDay()}`;
  const cargo: Cargo = {
    kind: one ? "text" : "texts",
    name,
    title: one ? first.head.title : fillCount(data.words, "texts", texts.length),
    isOwn: true,
    hasEnglish: texts.some(({ head }) => head.english > 0),
    async wanted(progress, signal) {
      const engine = new TextEngine(addresses);
      try {
        const records: ArticleRecord[] = [];
        for (const [i, text] of texts.entries())
          records.push(await annotated(engine, text, entries, (share) => progress((i + share) / texts.length), signal));
        return { of: "texts", texts: records, terms: entries.map(outgoingEntry) };
      } finally {
        engine.stop();
      }
    },
    own: [
      {
        id: "txt",
        purpose: "reader",
        format: "txt",
        act: () => {
          download(`${name}.txt`, texts.map(writeText).join("\n\n\n"), "text/plain;charset=utf-8");
          return Promise.resolve(`${name}.txt`);
        },
      },
    ],
  };
  await openTake(cargo, data);
}

/** Opens the dialog for a reader's own entries. */
export async function takeOwnEntries(entries: readonly OwnEntry[]): Promise<void> {
  const data = await loadTake();
  const name = `tifa-glossary-${localDay()}`;
  await openTake(
    {
      kind: "entries",
      name,
      title: fillCount(data.words, "ownEntries", entries.length),
      isOwn: true,
      wanted: () => Promise.resolve({ of: "entries", terms: entries.map(outgoingEntry) }),
      own: [
        {
          id: "csv",
          purpose: "spreadsheet",
          format: "csv",
          act: () => {
            download(`${name}.csv`, writeEntryTable(entries), "text/csv;charset=utf-8");
            return Promise.resolve(`${name}.csv`);
          },
        },
        {
          id: "own-json",
          purpose: "scripts",
          format: "own-json",
          act: () => {
            download(`${name}.json`, writeEntries(entries), "application/json");
            return Promise.resolve(`${name}.json`);
          },
        },
      ],
    },
    data,
  );
}
