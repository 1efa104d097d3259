import type { CardSource } from "@/browser/reader/card/data";
import type { AnnotatedSegment } from "@/core/annotation";
import { termOf, type OwnEntry } from "@/core/own/entry";
import type { GlossaryData } from "@/core/own/glossary-data";
import { type CardData, type CardEntry, cardData, characterData } from "@/core/reading/card-data";
import { engineTerms, type TextEngine } from "./engine";

/** The glossary as a reader has it: ours, corrected by theirs, and theirs beside it. */
export function glossaryWith(data: GlossaryData, entries: readonly OwnEntry[]): Map<string, CardEntry> {
  const all = new Map<string, CardEntry>(Object.entries(data.terms));
  for (const entry of entries) {
    const own = termOf(entry, "2026-01");
    const ours = entry.corrects ? all.get(entry.corrects) : undefined;
    if (entry.corrects && !ours) continue;
    const id = ours ? entry.corrects : entry.id;
    all.set(id, ours ? { ...ours, renderings: entry.renderings.length ? own.renderings : ours.renderings, gloss: entry.gloss || ours.gloss } : own);
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
  #defined: CardData["words"] = {};
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
    const words = new Set(fresh.flatMap(({ tokens }) => tokens.flatMap(({ text }) => (Object.hasOwn(this.#defined, text) ? [] : [text]))));
    const [glossary, found] = await Promise.all([this.glossary(), this.engine.define([...words], engineTerms(this.entries()))]);
    this.#defined = { ...this.#defined, ...found };
    this.#asked += fresh.length;
    this.#known = cardData(this.segments.slice(0, this.#asked), glossary, (word) => this.#defined[word] ?? []);
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
