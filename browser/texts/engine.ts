import type { AnnotateCall, AnnotatePart, EngineFiles, OwnTerm } from "@/browser/workers/annotate";
import { startWorker, type WorkerClient } from "@/browser/workers/client";
import type { AnnotatedSegment } from "@/core/annotation";
import type { Definition } from "@/core/dictionary/define";
import type { OwnEntry } from "@/core/own/entry";
import type { OwnBlock } from "@/core/own/text";

/** Where the engine lies: its files and the worker that runs it, as the page says (components/texts/own-assets.ts). */
export interface EngineAddresses extends EngineFiles {
  worker: string;
  phrases: string;
}

/** An own entry as the engine takes it. One that corrects an entry of ours is that entry in the text. */
export const engineTerms = (entries: readonly OwnEntry[]): OwnTerm[] =>
  entries.flatMap(({ id, zh, pinyin, aliases, corrects }) =>
    zh && !corrects ? [{ id, zh, pinyin, aliases: aliases.map((alias) => ({ zh: alias, pinyin })) }] : [],
  );

/** The text engine for own texts, in its worker. */
export class TextEngine {
  #client: WorkerClient<AnnotateCall, AnnotatePart> | undefined;

  constructor(readonly addresses: EngineAddresses) {}

  #call(call: Omit<AnnotateCall, "files">, take: (part: AnnotatePart) => void, signal?: AbortSignal): Promise<void> {
    this.#client ??= startWorker<AnnotateCall, AnnotatePart>(this.addresses.worker, () => {
      this.#client = undefined;
    });
    return this.#client.call({ files: this.addresses, ...call }, take, signal);
  }

  /** Fetches what the engine is made of, before there is a text. */
  warm(own: readonly OwnTerm[]): void {
    void this.#call({ own }, () => undefined).catch(() => undefined);
  }

  /** Annotates blocks in order; `take` gets the next ones with their sentences, and how much is done, 0 to 1. Gives what is counted of the whole, and the best `fresh` phrases that nobody knows. */
  async annotate(
    blocks: readonly OwnBlock[],
    split: boolean,
    own: readonly OwnTerm[],
    take: (next: AnnotatedSegment[][], share: number) => void,
    signal: AbortSignal,
    fresh = 0,
  ): Promise<NonNullable<AnnotatePart["counted"]>> {
    const wanted = fresh > 0 ? { fresh: { most: fresh, phrases: this.addresses.phrases } } : {};
    const call = { own, blocks: { split, zh: blocks.map(({ zh }) => zh) }, ...wanted };
    let sum: NonNullable<AnnotatePart["counted"]> = { terms: [], vocabulary: [], fresh: [] };
    await this.#call(
      call,
      ({ blocks: next = [], share, counted = sum }) => {
        sum = counted;
        take(next, share);
      },
      signal,
    );
    return sum;
  }

  /** What the dictionary says of words. */
  async define(words: readonly string[], own: readonly OwnTerm[]): Promise<Record<string, Definition[]>> {
    let found: Record<string, Definition[]> = {};
    await this.#call({ define: words, own }, ({ words: defined = {} }) => {
      found = defined;
    });
    return found;
  }

  stop(): void {
    this.#client?.stop();
    this.#client = undefined;
  }
}
