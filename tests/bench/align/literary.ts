import { readdirSync, readFileSync } from "node:fs";
import type { Aligned } from "./disturb";

/**
 * A manually aligned corpus of Chinese novels and their English (MAC, github.com/bfsujason/mac) as InterText files: `FOLDER/*_zh.xml`, `*_en.xml` with
 * `<s id>`, and the links between them. Paragraphs are not used. The texts are under copyright: they stay outside the project.
 */
export function readLiterary(folder: string): Aligned[] {
  const read = (name: string) => readFileSync(`${folder}/${name}`, "utf8");
  const sentences = (name: string) =>
    [...read(name).matchAll(/<s id="([\d:]+)">(.*?)<\/s>/gs)].map(([, id = "", text = ""]) => ({
      id,
      text: text.replace(/&(?:amp|lt|gt|quot|apos);/g, " ").trim() || "…",
    }));
  return readdirSync(folder)
    .filter((name) => /_zh\.\d+_en\.xml$/.test(name))
    .map((name) => {
      const links = read(name);
      const [from = "", to = ""] = [/fromDoc='([^']+)'/, /toDoc='([^']+)'/].map((pattern) => pattern.exec(links)?.[1]);
      const [zh, en] = [sentences(from), sentences(to)];
      const [zhAt, enAt] = [zh, en].map((side) => new Map(side.map(({ id }, i) => [id, i])));
      const numbers = (ids: string, at: ReadonlyMap<string, number> | undefined) => ids.split(" ").flatMap((id) => at?.get(id) ?? []);
      const pairs = [...links.matchAll(/xtargets='([^;']*);([^']*)'/g)].map(([, b = "", a = ""]) => ({ a: numbers(a, zhAt), b: numbers(b, enAt) }));
      return { a: zh.map(({ text }) => text), b: en.map(({ text }) => text), pairs };
    });
}
