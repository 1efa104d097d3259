import { createReadStream } from "node:fs";
import { once } from "node:events";
import { UsageError } from "./command";

/** A file or standard input as decoded pieces. Throws UsageError where it cannot be read or is not UTF-8. */
export async function* readPieces(file: string | undefined): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const input: AsyncIterable<Buffer> = file === undefined ? process.stdin : createReadStream(file);
  let read = 0;
  try {
    for await (const bytes of input) {
      yield decoder.decode(bytes, { stream: true });
      read += bytes.length;
    }
    yield decoder.decode();
  } catch (error) {
    const name = file ?? "standard input";
    if (error instanceof TypeError) throw new UsageError(`${name} is not UTF-8 text, near byte ${read}; save it as UTF-8`);
    if (error instanceof Error && "code" in error) throw new UsageError(`${name} cannot be read (${String(error.code)})`);
    throw error;
  }
}

/** Writes to stdout, no faster than it is taken. */
export const write = async (text: string): Promise<void> => {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
};
