import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a file where its bytes are others. */
export function place(file: string, bytes: Buffer): void {
  if (statSync(file, { throwIfNoEntry: false })?.size === bytes.length && readFileSync(file).equals(bytes)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** Takes away what the build has not made, and the folders that are left empty. */
export function sweep(out: string, made: ReadonlySet<string>): void {
  const lies = (folder: string): boolean => {
    let left = false;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) left = lies(path) || left;
      else if (made.has(path.slice(out.length + 1))) left = true;
      else rmSync(path);
    }
    if (!left && folder !== out) rmdirSync(folder);
    return left;
  };
  lies(out);
}
