import { startWorker, type WorkerClient } from "@/browser/workers/client";
import type { GlossaryCall, IntakeCall, IntakePart } from "@/browser/workers/intake";
import type { ReadGlossary } from "@/core/own/glossary-bytes";
import type { BlockKind, Document, Encoding, Format, Reading, RefusalCode, TextBlock, Warning } from "@/core/intake/document";
import { layOut } from "@/core/intake/lay-out";
import type { Repair, RepairKind, RepairReason } from "@/core/intake/repairs/repair";
import { englishAnew, type Placed } from "@/core/own/beside";
import { blocksOf, countEnglish, countHanziOf, nameOf, type Paragraph } from "@/core/own/blocks";
import { endsSentence } from "@/core/text/sentences";
import type { OwnRepair, OwnText, TextBody, TextHead } from "@/core/own/text";

/** Why a file was not read. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly detail?: string,
  ) {
    super(code);
  }
}

/** A text as it was read. */
export interface Taken {
  document: Document;
  repairs: Repair[];
}

/** Reads files and pasted texts in a worker, which is made when the first comes. */
export class Intake {
  #client: WorkerClient<IntakeCall, IntakePart> | undefined;

  constructor(private readonly worker: string) {}

  /** Rejects with Refused where there is no text to be had, with the signal's reason where it is called off. */
  async read(call: Exclude<IntakeCall, GlossaryCall>, progress: (share: number) => void, signal?: AbortSignal): Promise<Taken> {
    const part = await this.#call(call, progress, signal);
    if (part.kind !== "read") throw new Error("the worker said nothing of the text");
    return part;
  }

  /** Reads a glossary file. Rejects with Refused where there is none in it. */
  async readGlossary(call: GlossaryCall): Promise<ReadGlossary> {
    const part = await this.#call(call, () => undefined);
    if (part.kind !== "glossary") throw new Error("the worker said nothing of the glossary");
    return part.glossary;
  }

  async #call(
    call: IntakeCall,
    progress: (share: number) => void,
    signal?: AbortSignal,
  ): Promise<Exclude<IntakePart, { kind: "progress" | "refused" }>> {
    this.#client ??= startWorker<IntakeCall, IntakePart>(this.worker, () => {
      this.#client = undefined;
    });
    let last: Exclude<IntakePart, { kind: "progress" }> | undefined;
    await this.#client.call(
      call,
      (part) => {
        if (part.kind === "progress") progress(part.share);
        else last = part;
      },
      signal,
    );
    if (last?.kind === "refused") throw new Refused(last.code, last.detail);
    if (!last) throw new Error("the worker said nothing");
    return last;
  }

  stop(): void {
    this.#client?.stop();
    this.#client = undefined;
  }
}

const kinds: Partial<Record<BlockKind, Paragraph["kind"]>> = { title: "title", heading: "heading" };
const byline = /^[（(]?(?:本报|新华社|人民日报|记者|通讯员|作者|来源)/u;

/** A short first line that ends no sentence. */
const isTitle = (text: string): boolean => text.length <= 60 && /\p{Script=Han}/u.test(text) && !endsSentence(text);

/** What was laid out, its first line as the title where it looks like one. */
export const withTitle = (laid: readonly TextBlock[]): TextBlock[] =>
  laid.map((block, i) => (i === 0 && laid.length > 1 && isTitle(block.text) ? { ...block, kind: "title" } : block));

/** What was laid out, as the paragraphs of an own text. Before the first paragraph a short line with a reporter's name is the byline. */
export function paragraphsOf(laid: readonly TextBlock[]): Paragraph[] {
  let inHead = true;
  return withTitle(laid).map(({ kind, text }, i) => {
    const own = kinds[kind] ?? "paragraph";
    if (own === "title" && i > 0) return { kind: "heading", text };
    const isByline = inHead && own !== "title" && text.length < 40 && byline.test(text);
    if (own !== "title" && !isByline) inHead = false;
    return { kind: isByline ? "byline" : own, text };
  });
}

/** The document that a text was read as, from what is kept of it. */
export function documentOf({ head, body }: OwnText): { document: Document; repairs: Repair[]; undone: Set<number> } {
  // What was kept by the intake is of its kinds; one that a later version does not know is laid out as a paragraph.
  const blocks = body.source.map(({ kind, start, end, level }) => ({ kind: kind as BlockKind, start, end, ...(level ? { level } : {}) }));
  const repairs = body.repairs.map(({ kind, start, end, replacement, why }): Repair => {
    const original = body.raw.slice(start, end);
    return { kind: kind as RepairKind, why: why as RepairReason, start, end, original, replacement };
  });
  const undone = new Set(body.repairs.flatMap((repair, i) => (repair.undone ? [i] : [])));
  const { title, origin } = head;
  return { document: { title, format: (origin.format || "txt") as Format, raw: body.raw, blocks, warnings: [] }, repairs, undone };
}

/** A text laid out anew, with these of its repairs undone: its blocks begin again. */
export function layOutAgain(text: OwnText, repairs: readonly OwnRepair[]): OwnText {
  const body: TextBody = { ...text.body, repairs: [...repairs] };
  const { document, repairs: own, undone } = documentOf({ head: text.head, body });
  const laid = layOut(document, own, undone);
  const paragraphs = paragraphsOf(laid);
  const made = blocksOf(paragraphs);
  const blocks = made.flat();
  const placed = laid.flatMap(({ span }, i): Placed[] => (made[i]?.[0] ? [{ span, id: made[i][0].id }] : []));
  const en = englishAnew(text.body, blocks, placed, repairs);
  return {
    head: { ...text.head, characters: countHanziOf(paragraphs.map(({ text: each }) => each).join("")), english: countEnglish(blocks, en) },
    body: { ...body, split: false, blocks, en },
  };
}

/** A text that was just read, as it is kept until the reader has looked at it. */
export function makeText(id: string, { document, repairs }: Taken, origin: Pick<TextHead["origin"], "way" | "name">, now: number): OwnText {
  const { raw, title, format, encoding = "", blocks } = document;
  const bare: OwnText = {
    head: {
      id,
      title: "",
      folder: "",
      added: now,
      edited: now,
      state: "review",
      origin: { ...origin, format, encoding, from: "" },
      characters: 0,
      sentences: 0,
      english: 0,
    },
    body: {
      id,
      raw,
      source: blocks.map(({ kind, start, end, level = 0 }) => ({ kind, start, end, level })),
      repairs: [],
      split: false,
      blocks: [],
      en: {},
      notes: {},
    },
  };
  const made = layOutAgain(
    bare,
    repairs.map(({ kind, start, end, replacement, why }) => ({ kind, start, end, replacement, why, undone: false })),
  );
  const first = made.body.blocks.map(({ kind, zh }): Paragraph => ({ kind, text: zh.join("") }));
  return {
    ...made,
    head: { ...made.head, title: first[0]?.kind === "title" ? first[0].text : (format === "txt" ? nameOf(first) : title) || nameOf(first) || title },
  };
}

export type { Encoding, Reading, Warning };
