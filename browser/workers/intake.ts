import { type Document, type Encoding, Refusal, type RefusalCode } from "@/core/intake/document";
import { readDocument, readPaste } from "@/core/intake/read";
import { proposeRepairs } from "@/core/intake/repairs/propose";
import type { Repair } from "@/core/intake/repairs/repair";
import { fetchFile, serveWorker } from "./serve";

/** Reads files off the main thread, so that no task of the page is long, however large the file. Loaded when the first text comes. */

/** A file's bytes or a pasted text. `maps` is the address of the folder with a PDF's character maps. */
export type IntakeCall = { bytes: Uint8Array; name: string; encoding?: Encoding; maps?: string } | { text: string };

/** How much is done, then the document with what it offers to mend; or why there is none. */
export type IntakePart =
  | { kind: "progress"; share: number }
  | { kind: "read"; document: Document; repairs: Repair[] }
  | { kind: "refused"; code: RefusalCode; detail?: string };

async function read(call: IntakeCall, progress: (share: number) => void, signal: AbortSignal): Promise<Document> {
  if ("text" in call) return readPaste(call.text);
  const { bytes, name, encoding, maps } = call;
  const characterMap =
    maps === undefined ? undefined : async (map: string) => new Uint8Array(await (await fetchFile(`${maps}/${map}`)).arrayBuffer());
  return readDocument(bytes, name, { encoding, signal, progress, characterMap });
}

serveWorker<IntakeCall, IntakePart>(async (call, part, signal) => {
  try {
    const document = await read(call, (share) => part({ kind: "progress", share }), signal);
    part({ kind: "read", document, repairs: proposeRepairs(document.raw, document) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    part({ kind: "refused", code: error.code, ...(error.detail !== undefined && { detail: error.detail }) });
  }
});
