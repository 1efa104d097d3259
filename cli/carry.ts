import { writeFileSync } from "node:fs";
import { writeFindings } from "@/core/exchange/formats";
import type { Findings } from "@/core/exchange/findings";
import { UsageError } from "./command";

/** Files that findings are written to, an option each: `--docx FILE`, `--csv FILE`, `--xlsx FILE`. */
export const carryOptions = { docx: { type: "string" }, csv: { type: "string" }, xlsx: { type: "string" } } as const;
export type CarryFiles = Partial<Record<keyof typeof carryOptions, string>>;

/** Writes a file; throws UsageError where that is not possible. */
export function writeTo(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new UsageError(`${file} cannot be written (${error instanceof Error && "code" in error ? String(error.code) : String(error)})`);
  }
}

/** Writes findings to the files that were asked for; each is named on stderr. `make` is not called where there is none. */
export async function carry(files: CarryFiles, make: () => Findings): Promise<void> {
  const wanted = (["docx", "csv", "xlsx"] as const).flatMap((format) => (files[format] === undefined ? [] : [{ format, file: files[format] }]));
  if (wanted.length === 0) return;
  const findings = make();
  for (const { format, file } of wanted) {
    writeTo(file, await writeFindings(findings, format));
    process.stderr.write(`tifa: ${file} written\n`);
  }
}
