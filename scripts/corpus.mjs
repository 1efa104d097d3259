// The corpus behind `npm start`, where there is one: TIFA_CORPUS_URL, or the folder that `tifa corpus add` made. Its code is TypeScript and is loaded only then.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./setup.mjs";

/** Gives `web`, which answers questions, and the `token` that they need, both undefined where there is no corpus. */
export async function openCorpus() {
  const folder = process.env.TIFA_CORPUS ?? join(root, ".tifa/corpus");
  if (!process.env.TIFA_CORPUS_URL && !existsSync(join(folder, "PG_VERSION"))) return {};
  const { tsImport } = await import("tsx/esm/api");
  const { startCorpusWeb } = await tsImport("../server/corpus/web/start.ts", { parentURL: import.meta.url, tsconfig: join(root, "tsconfig.json") });
  return startCorpusWeb(process.env.HOST || "127.0.0.1", root) ?? {};
}
