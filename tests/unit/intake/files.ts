import { readFileSync } from "node:fs";
import { layOut } from "@/core/intake/lay-out";
import type { Document, TextBlock } from "@/core/intake/document";
import { readDocument } from "@/core/intake/read";
import type { ReadOptions } from "@/core/intake/reader";
import { proposeRepairs } from "@/core/intake/repairs/propose";

const characterMap = async (name: string): Promise<Uint8Array> => new Uint8Array(readFileSync(`node_modules/pdfjs-dist/cmaps/${name}`));

export const read = (bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Document> =>
  readDocument(bytes, name, { characterMap, ...options });

/** The text of a file as it will be read. */
export async function readBlocks(bytes: Uint8Array, name: string): Promise<TextBlock[]> {
  const document = await read(bytes, name);
  return layOut(document, proposeRepairs(document.raw, document));
}
