import type { CardSource } from "@/browser/reader/card/data";
import type { AnnotatedSegment } from "@/core/annotation";
import { type KnownEntry, termOf, type OwnEntry } from "@/core/own/entry";
import type { GlossaryData } from "@/core/own/glossary-data";
import { type CardData, type CardEntry, characterData, collectCards } from "@/core/reading/card-data";
import { inTurns } from "./drawing";
import { engineTerms, type TextEngine } from "./engine";

/** The glossary as a reader has it: ours, corrected by theirs, and theirs beside it. */
export function glossaryWith(data: GlossaryData, entries: readonly KnownEntry[]): Map<string, CardEntry> {
  const all = new Map<string, CardEntry>(Object.entries(data.terms));
  for (const entry of entries) {
    // What an entry does not say its card leaves out.
    const own = { ...termOf(entry, "2026-01"), pinyin: entry.pinyin, gloss: entry.gloss };
    const ours = entry.corrects ? all.get(entry.corrects) : undefined;
    if (entry.corrects && !ours) continue;
    const id = ours ? entry.corrects : entry.id;
    const from = entry.layer ? { layer: entry.layer } : {};
    all.set(id, {
      ...(ours ? { ...ours, renderings: entry.renderings.length ? own.renderings : ours.renderings, gloss: entry.gloss || ours.gloss } : own),
      ...from,
    });
  }
  return all;
}

/** Gives what fetches the glossary's file once; after a failure the next call tries again. */
export function glossaryAt(address: string): () => Promise<GlossaryData> {
  let loading: Promise<GlossaryData> | undefined;
  return () => {
    loading ??= fetch(address).then((response) => {
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      // Our own build's file (server/build/glossary-data.ts).
      return response.json() as Promise<GlossaryData>;
    });
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
}

/** What the cards of an own text know, asked of the worker's dictionary as the text comes in; a word is asked for once. */
export class OwnCards implements CardSource {
  readonly segments: AnnotatedSegment[] = [];
  #asked = 0;
  readonly #collected = collectCards();
  /** What the dictionary says of words, and those that it does not know: each is asked for once. */
  readonly #defined: CardData["words"] = Object.create(null);
  readonly #unknown = new Set<string>();
  #known: CardData | undefined;
  #inTurn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly engine: TextEngine,
    private readonly glossary: () => Promise<ReadonlyMap<string, CardEntry>>,
    private readonly entries: () => readonly OwnEntry[],
  ) {}

  load(): Promise<CardData> {
    const next = this.#inTurn.then(() => this.#load());
    this.#inTurn = next.catch(() => undefined);
    return next;
  }

  async #load(): Promise<CardData> {
    if (this.#known && this.#asked === this.segments.length) return this.#known;
    const fresh = this.segments.slice(this.#asked);
    await inTurns(fresh, (segment) => this.#collected.add(segment));
    this.#asked += fresh.length;
    const words = [...this.#collected.words].filter((word) => !Object.hasOwn(this.#defined, word) && !this.#unknown.has(word));
    const [glossary, found] = await Promise.all([this.glossary(), this.engine.define(words, engineTerms(this.entries()))]);
    for (const word of words) {
      const definitions = found[word];
      if (definitions) this.#defined[word] = definitions;
      else this.#unknown.add(word);
    }
    this.#known = this.#collected.data(glossary, (word) => this.#defined[word] ?? []);
    return this.#known;
  }

  /** What the glossary says has changed. */
  forget(): void {
    this.#known = undefined;
  }

  now(): CardData | undefined {
    return this.#known;
  }

  async characters(): Promise<CardData["words"]> {
    const characters = new Set(this.segments.flatMap(({ tokens }) => tokens.flatMap(({ text }) => [...text])));
    const found = await this.engine.define([...characters], engineTerms(this.entries()));
    return characterData(this.segments, (char) => found[char] ?? []);
  }
}
