import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faultsOf, startAdding, storedIn, writeDocuments } from "../unit/corpus/kills";
import { startPostgres } from "../unit/corpus/server";

/**
 * `npx tsx tests/bench/corpus-kills.ts [KILLS] [pglite|postgresql]`: `tifa corpus add`'s work killed (SIGKILL) at 30 random moments from its start on, opening included. After each kill everything that was acknowledged
 * must be there and whole, and more documents wait to be added; at the end the add is let through and everything must be there. Exit 1 where anything is lost.
 */
const [, , kills = "30", engine = "pglite"] = process.argv;
const temporary = mkdtempSync(join(tmpdir(), "tifa-corpus-kills-"));
const documents = join(temporary, "documents");
mkdirSync(documents);
const each = 600;
writeDocuments(documents, each, "0.jsonl");
const server = engine === "postgresql" ? startPostgres() : undefined;
if (typeof server === "string") throw new Error(server);
const [store, url] = [join(temporary, "corpus"), server?.address ?? ""];
const acknowledged = new Set<string>();
let faults = 0;
try {
  // How long an add takes here, so that the moments fall everywhere in it.
  const trial = startAdding(documents, join(temporary, "trial"), url);
  const start = performance.now();
  await trial.ended;
  const span = performance.now() - start;
  if (server) for (const path of storedIn(trial.said)) acknowledged.add(path);
  for (let kill = 1; kill <= Number(kills); kill++) {
    writeDocuments(documents, each, `${kill}.jsonl`);
    const adding = startAdding(documents, store, url);
    const after = Math.random() * span;
    const timer = setTimeout(() => adding.child.kill("SIGKILL"), after);
    await adding.ended;
    clearTimeout(timer);
    for (const path of storedIn(adding.said)) acknowledged.add(path);
    const found = await faultsOf(store, url, acknowledged);
    faults += found.length;
    console.log(
      `kill ${kill}, after ${Math.round(after)} of ${Math.round(span)} ms: ${acknowledged.size} acknowledged, ${found.length ? found.join("; ") : "all there"}`,
    );
  }
  const last = startAdding(documents, store, url);
  await last.ended;
  for (const path of storedIn(last.said)) acknowledged.add(path);
  const found = await faultsOf(store, url, acknowledged);
  console.log(`let through: ${JSON.stringify(last.said.at(-1))}; ${found.length ? found.join("; ") : "all there"}`);
  faults += found.length;
} finally {
  server?.stop();
  rmSync(temporary, { recursive: true, force: true });
}
process.exitCode = faults > 0 ? 1 : 0;
