import type { Annotate } from "@/core/annotation";
import type { CorpusEngine, CorpusSegment, Use } from "@/core/corpus/contract";
import { withoutEchoes } from "@/core/glossary/echoes";
import { Refusal } from "@/core/intake/document";
import { layOut } from "@/core/intake/lay-out";
import { readDocument } from "@/core/intake/read";
import { proposeRepairs } from "@/core/intake/repairs/propose";
import { splitSegments } from "@/core/text/sentences";
import { frontMatter, type Incoming, readFolder, type Unread } from "./documents";

export interface Added {
  added: number;
  updated: number;
  unchanged: number;
  /** What was here under the folder and is not any more. */
  removed: number;
  unread: Unread[];
}

export interface AddOptions {
  /** After each document. */
  progress?: (read: number, path: string) => void;
  /** Once they are on the disk: what was told here is there after a kill. */
  stored?: (paths: readonly string[]) => void;
  signal?: AbortSignal;
  /** Documents that were here and are no longer in the folder go too. */
  prune?: boolean;
}

/** Longest quoted span that may be a formulation, in characters. */
const quoted = /[“「]([\p{Script=Han}\d+＋·、]{2,14})[”」]/gu;

/** A sentence with what stands in it: terms, what the grammar derives, and quoted spans that neither knows. */
export function segmentOf(paragraph: number, zh: string, en: string, annotate: Annotate): CorpusSegment {
  const annotated = annotate(zh);
  const uses: Use[] = withoutEchoes(annotated.matches).map(({ term, start, end }) => ({ key: term, start, end }));
  for (const { zh: characters, start, end } of annotated.derived ?? []) uses.push({ key: `d:${characters}`, start, end });
  for (const match of zh.matchAll(quoted)) {
    const start = match.index + 1;
    const end = start + (match[1]?.length ?? 0);
    if (!uses.some((use) => use.start <= start && use.end >= end)) uses.push({ key: `q:${match[1] ?? ""}`, start, end });
  }
  return { paragraph, zh, en, uses: uses.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** A text's sentences, its English beside it where there are as many paragraphs of it. */
function* segmentsOf(paragraphs: readonly string[], english: readonly string[], annotate: Annotate): Generator<CorpusSegment> {
  const isPaired = english.length === paragraphs.length;
  for (const [i, paragraph] of paragraphs.entries()) {
    const sentences = splitSegments(paragraph).filter((sentence) => sentence.trim() !== "");
    // A paragraph's English stands at its first sentence.
    for (const [nth, zh] of sentences.entries()) yield segmentOf(i, zh.trim(), isPaired && nth === 0 ? (english[i] ?? "") : "", annotate);
  }
}

async function readIncoming({ content, path }: Incoming, annotate: Annotate): Promise<CorpusSegment[]> {
  if ("paragraphs" in content) return [...segmentsOf(content.paragraphs, content.english, annotate)];
  const document = await readDocument(content.bytes, path);
  const blocks = layOut(document, proposeRepairs(document.raw, document));
  const front = document.format === "txt" || document.format === "md" ? frontMatter(document.raw).length : 0;
  const inText = blocks.filter(({ span }) => span[0] >= front);
  const zh = inText.filter(({ lang }) => lang !== "en").map(({ text }) => text);
  const en = inText.filter(({ lang }) => lang === "en").map(({ text }) => text);
  return [...segmentsOf(zh, en, annotate)];
}

/** So many documents are stored at once: what is acknowledged is there, and a killed run loses at most these. */
const batch = 50;
/** Or so many segments. */
const batchSegments = 2000;

/**
 * Takes a folder in. What is there unchanged is passed over, so that a run that was killed goes on where it stood. `version` names the engine and glossary; where it changes everything is annotated anew.
 */
export async function addFolder(engine: CorpusEngine, folder: string, annotate: Annotate, version: string, options: AddOptions = {}): Promise<Added> {
  const stored = await engine.hashes();
  const done: Added = { added: 0, updated: 0, unchanged: 0, removed: 0, unread: [] };
  const seen = new Set<string>();
  let waiting: Parameters<CorpusEngine["put"]>[0][number][] = [];
  let segments = 0;
  const flush = async () => {
    if (waiting.length) await engine.put(waiting);
    if (waiting.length) options.stored?.(waiting.map(({ document }) => document.path));
    waiting = [];
    segments = 0;
  };
  for await (const incoming of readFolder(folder, version, (what) => done.unread.push(what))) {
    options.signal?.throwIfAborted();
    seen.add(incoming.path);
    const known = stored.get(incoming.path);
    if (known === incoming.hash) done.unchanged++;
    else {
      try {
        const read = await readIncoming(incoming, annotate);
        if (read.length === 0) throw new Refusal("empty");
        waiting.push({ document: { ...incoming.metadata, path: incoming.path, hash: incoming.hash }, segments: read });
        segments += read.length;
        if (known === undefined) done.added++;
        else done.updated++;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        done.unread.push({ path: incoming.path, message: error.message });
      }
      if (waiting.length >= batch || segments >= batchSegments) await flush();
    }
    options.progress?.(seen.size, incoming.path);
  }
  await flush();
  if (options.prune) done.removed = await engine.remove([...stored.keys()].filter((path) => !seen.has(path)));
  return done;
}
