import { writeSync } from "node:fs";
import type { Annotate } from "@/core/annotation";
import { addFolder } from "@/server/corpus/add";
import { openEngine } from "@/server/corpus/open";

/** Adds a folder as `tifa corpus add` does, without a glossary, and says on its standard output what is stored, when it is: `FOLDER STORE [URL]`. For tests that kill it. */
const [, , folder = "", store = "", url = ""] = process.argv;
const annotate: Annotate = (text) => ({ text, tokens: [], matches: [], derived: [] });
// Written at once: what is still in a buffer when the process is killed was never said.
const say = (what: unknown) => void writeSync(1, `${JSON.stringify(what)}\n`);

try {
  const engine = await openEngine({ url: url || undefined, folder: store }, { holder: "the test" });
  try {
    say("open");
    const done = await addFolder(engine, folder, annotate, "v", { stored: (paths) => say({ stored: paths }) });
    say({ done });
  } finally {
    await engine.close();
  }
} catch (error) {
  say({ failed: error instanceof Error ? error.message : String(error) });
}
