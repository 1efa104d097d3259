import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";

const hanzi = /\p{Script=Han}/u;
const hanziOf = (text: string) => [...text].filter((character) => hanzi.test(character));

/** Article → its proof-read hanzi in order, and one set of allowed readings for each. */
function readGold(): Map<string, { text: string; readings: string[][] }> {
  const gold = new Map<string, { text: string; readings: string[][] }>();
  let open = { text: "", readings: [] as string[][] };
  let line: string | undefined;
  for (const next of readFileSync("tests/fixtures/gold-readings.txt", "utf8").split("\n")) {
    const slug = next.match(/^# ([a-z0-9-]+)$/)?.[1];
    if (slug !== undefined) {
      open = { text: "", readings: [] };
      gold.set(slug, open);
    } else if (next === "" || next.startsWith("#")) continue;
    else if (line === undefined) line = next;
    else {
      const characters = hanziOf(line);
      const readings = next.split(" ").map((reading) => reading.split("/"));
      if (characters.length !== readings.length) throw new Error(`${characters.length} hanzi and ${readings.length} readings: ${line}`);
      // A separator keeps a segment from being found across two lines.
      open.text += `${characters.join("")}|`;
      open.readings.push(...readings, []);
      line = undefined;
    }
  }
  return gold;
}

describe("the readings of the articles", () => {
  const edition = loadEdition();
  const annotate = loadAnnotator(edition);
  const gold = readGold();

  it.each(edition.articles.map(({ slug, zh }) => ({ slug, zh })))("$slug is read as a proof-reader reads it", ({ slug, zh }) => {
    const own = gold.get(slug);
    expect(own, `${slug} is not in tests/fixtures/gold-readings.txt`).toBeDefined();
    if (own === undefined) return;
    // Segments may have been cut anew since: they are looked up in the article's text as one string without the lines' ends.
    const ends = [...own.text].map((character) => character !== "|");
    const text = [...own.text].filter((_, i) => ends[i]).join("");
    const readings = own.readings.filter((_, i) => ends[i]);
    const wrong: string[] = [];
    for (const [id, segment] of Object.entries(zh)) {
      const characters = hanziOf(segment);
      const at = text.indexOf(characters.join(""));
      if (at < 0) {
        wrong.push(`${id} has not been proof-read: ${segment}`);
        continue;
      }
      const tokens = annotate(segment, { article: slug }).tokens;
      const read = tokens.flatMap(({ text: token, pinyin }) =>
        [...token].flatMap((character, i) => (hanzi.test(character) ? [pinyin[i] ?? ""] : [])),
      );
      characters.forEach((character, i) => {
        const allowed = readings[at + i] ?? [];
        if (!allowed.includes((read[i] ?? "").toLowerCase()))
          wrong.push(
            `${id} ${characters.slice(Math.max(0, i - 5), i).join("")}[${character}]${characters.slice(i + 1, i + 5).join("")} ${read[i]}, gold ${allowed.join("/")}`,
          );
      });
    }
    expect(wrong).toEqual([]);
  });
});
