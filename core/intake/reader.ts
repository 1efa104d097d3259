import type { Document, Encoding } from "./document";

/** What a reading needs of where it runs. */
export interface ReadOptions {
  /** The encoding of a plain text, where the one recognized is wrong. */
  encoding?: Encoding | undefined;
  /** Called off: what is read so far is given up, and the promise rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** How much is done, 0 to 1. */
  progress?: ((share: number) => void) | undefined;
  /** Gives a PDF character map by its name (pdfjs-dist/cmaps). Without it, a PDF that needs one loses those characters, and says so. */
  characterMap?: ((name: string) => Promise<Uint8Array>) | undefined;
}

/** One format: bytes to a document, without its last cleaning. Throws Refusal. */
export type Reader = (bytes: Uint8Array, name: string, options: ReadOptions) => Promise<Document> | Document;
