import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { openEngine } from "@/server/corpus/open";

/** A folder of `count` invented documents, a few sentences each, in one file. */
export function writeDocuments(folder: string, count: number, name = "all.jsonl"): void {
  const line = (i: number) =>
    JSON.stringify({
      date: `20${20 + (i % 7)}-0${1 + (i % 9)}`,
      issuer: `${["东江省", "江州市", "云溪县"][i % 3]}人民政府`,
      text: Array.from({ length: 8 }, (_, n) => `第${i}件第${n}句，坚持因地制宜，小事不出村。`).join("\n"),
    });
  writeFileSync(join(folder, name), Array.from({ length: count }, (_, i) => line(i)).join("\n"));
}

const said = z.union([
  z.literal("open"),
  z.object({ stored: z.array(z.string()) }),
  z.object({ done: z.object({ added: z.number(), unchanged: z.number(), updated: z.number() }) }),
  z.object({ failed: z.string() }),
]);
export type Said = z.infer<typeof said>;

export interface Adding {
  child: ChildProcess;
  /** What it has said so far. */
  said: Said[];
  /** When it has ended, one way or another. */
  ended: Promise<void>;
}

/** Starts an `add` in a process of its own; `heard` comes with each thing that it says. */
export function startAdding(folder: string, store: string, url = "", heard: (what: Said, child: ChildProcess) => void = () => undefined): Adding {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/unit/corpus/adding.ts", folder, store, url], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const list: Said[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => {
    const what = said.parse(JSON.parse(line));
    list.push(what);
    heard(what, child);
  });
  const ended = Promise.all([new Promise((resolve) => child.once("exit", resolve)), new Promise((resolve) => lines.once("close", resolve))]);
  return { child, said: list, ended: ended.then(() => undefined) };
}

export const storedIn = (list: readonly Said[]): string[] =>
  list.flatMap((what) => (typeof what === "object" && "stored" in what ? what.stored : []));

/** What is wrong with a corpus after a kill: documents that were acknowledged and are not there, or that are there in part. */
export async function faultsOf(store: string, url: string, acknowledged: ReadonlySet<string>): Promise<string[]> {
  const engine = await openEngine({ url: url || undefined, folder: store });
  try {
    const hashes = await engine.hashes();
    const faults = [...acknowledged].filter((path) => !hashes.has(path)).map((path) => `lost ${path}`);
    for (const path of hashes.keys()) {
      const segments = await engine.read(path);
      if (segments.length !== 8) faults.push(`${path} has ${segments.length} of 8 segments`);
    }
    return faults;
  } finally {
    await engine.close();
  }
}
