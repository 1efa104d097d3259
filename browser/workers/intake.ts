import { BadData } from "@/core/exchange/shape";
import type { ReadGlossary } from "@/core/own/glossary-bytes";
import { type Document, type Encoding, Refusal, type RefusalCode } from "@/core/intake/document";
import { readDocument, readPaste } from "@/core/intake/read";
import { partTranslation } from "@/core/intake/parting";
import { proposeRepairs } from "@/core/intake/repairs/propose";
import type { Repair } from "@/core/intake/repairs/repair";
import { fetchFile, serveWorker } from "./serve";

/** Reads files off the main thread, so that no task of the page is long, however large the file. Loaded when the first text comes. */

/** A file's bytes or a pasted text, with the markup it was copied with. `maps` is the address of the folder with a PDF's character maps. */
export type IntakeCall = { bytes: Uint8Array; name: string; encoding?: Encoding; maps?: string } | { text: string; html?: string } | GlossaryCall;

/** A glossary file, to be read as entries whose ids begin with `id`. */
export interface GlossaryCall {
  glossary: Uint8Array;
  name: string;
  id: string;
  now: number;
}

/** How much is done, then the document with what it offers to mend; or why there is none. */
export type IntakePart =
  | { kind: "progress"; share: number }
  | { kind: "read"; document: Document; repairs: Repair[] }
  | { kind: "glossary"; glossary: ReadGlossary }
  | { kind: "refused"; code: RefusalCode; detail?: string };

async function readEntries({ glossary, name, id, now }: GlossaryCall): Promise<IntakePart> {
  const { readGlossary } = await import("@/core/own/glossary-bytes");
  try {
    return { kind: "glossary", glossary: await readGlossary(glossary, name, now, (i) => `${id}-${i.toString(36)}`) };
  } catch (error) {
    // Each reader throws its own kind, with one sentence for a program's user; the page says which of two it is.
    return { kind: "refused", code: error instanceof BadData ? "empty" : "damaged" };
  }
}

async function read(call: Exclude<IntakeCall, GlossaryCall>, progress: (share: number) => void, signal: AbortSignal): Promise<Document> {
  if ("text" in call) return readPaste(call.text, call.html);
  const { bytes, name, encoding, maps } = call;
  const characterMap =
    maps === undefined ? undefined : async (map: string) => new Uint8Array(await (await fetchFile(`${maps}/${map}`)).arrayBuffer());
  return readDocument(bytes, name, { encoding, signal, progress, characterMap });
}

serveWorker<IntakeCall, IntakePart>(async (call, part, signal) => {
  if ("glossary" in call) {
    part(await readEntries(call));
    return;
  }
  try {
    const document = await read(call, (share) => part({ kind: "progress", share }), signal);
    part({ kind: "read", document, repairs: partTranslation(document, proposeRepairs(document.raw, document)) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    part({ kind: "refused", code: error.code, ...(error.detail !== undefined && { detail: error.detail }) });
  }
});
