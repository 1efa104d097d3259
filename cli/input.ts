import { readFileSync } from "node:fs";
import { UsageError } from "./command";

/** A UTF-8 file as text. Throws UsageError where it cannot be read. */
export function readText(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${file} is not UTF-8 text; save it as UTF-8`);
    if (error instanceof Error && "code" in error) throw new UsageError(`${file} cannot be read (${String(error.code)})`);
    throw error;
  }
}

/** Lines as `wc` and editors count them: what ends the last one begins no other. */
export function readLines(file: string): string[] {
  const lines = readText(file).split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** Does what anchors from a file may make impossible; says which file where they do. */
export function withAnchors<T>(file: string | undefined, align: () => T): T {
  try {
    return align();
  } catch (error) {
    if (error instanceof RangeError && file !== undefined) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
}
