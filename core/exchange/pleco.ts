import { numberPinyin } from "@/core/pinyin/numbered";
import type { ReadTerms, TermRecord } from "./term-record";
import { noRecord, preferredIn } from "./term-record";

/**
 * Pleco's text forms (Pleco manual, “Importing flashcards” and “Importing to a user dictionary”): a line a term, headword, pinyin with numbers and definition parted by tabs, UTF-8 with a byte-order
 * mark. Traditional characters stand in brackets behind the simplified ones where an entry has its own; a flashcard file has a category line `//Tifa/…` before its cards.
 *
 * Round trip: headword, traditional form, pinyin (as syllables with numbers) and the definition come back.
 */

/** What a line cannot hold. U+EAB1 is Pleco's own line break in a definition. */
const flat = (text: string): string => text.replace(/[\t\r\n]+/g, " ").trim();
const lineBreak = "\uEAB1";

const headword = ({ zh, hant }: TermRecord): string => (hant === "" ? flat(zh) : `${flat(zh)}[${flat(hant)}]`);

function definition(term: TermRecord, rights: string): string {
  const others = term.renderings.filter(({ status, en }) => status === "admitted" && en !== preferredIn(term)).map(({ en }) => en);
  const avoid = term.renderings.filter(({ status }) => status === "deprecated").map(({ en }) => en);
  return [
    preferredIn(term),
    others.length ? `also: ${others.join("; ")}` : "",
    term.gloss,
    avoid.length ? `not: ${avoid.join("; ")}` : "",
    [term.link, rights].filter(Boolean).join(" · "),
  ]
    .map(flat)
    .filter((part) => part !== "")
    .join(lineBreak);
}

const line = (term: TermRecord, rights: string): string => [headword(term), numberPinyin(flat(term.pinyin)), definition(term, rights)].join("\t");

/** Lines for a user dictionary. `rights` stands at the end of each definition: the form has no other place for it. */
export const writePlecoDictionary = (terms: readonly TermRecord[], rights = ""): string =>
  `\uFEFF${terms.map((term) => `${line(term, rights)}\r\n`).join("")}`;

/** Flashcards in one category. */
export const writePlecoCards = (terms: readonly TermRecord[], category: string, rights = ""): string =>
  `\uFEFF//${flat(category)}\r\n${terms.map((term) => `${line(term, rights)}\r\n`).join("")}`;

export function readPleco(text: string): ReadTerms {
  const found: ReadTerms = { terms: [], problems: [] };
  let category = "";
  text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|[\r\n]/)
    .forEach((written, i) => {
      if (written.trim() === "") return;
      if (written.startsWith("//")) {
        category = written.slice(2).trim();
        return;
      }
      const [head = "", pinyin = "", ...rest] = written.split("\t");
      const [, zh = "", hant = ""] = /^([^[]+)(?:\[([^\]]*)\])?$/.exec(head.trim()) ?? [];
      if (!/[\p{Script=Han}\d]/u.test(zh)) {
        found.problems.push({ place: `line ${i + 1}`, message: `“${head.slice(0, 40)}” is no Chinese headword` });
        return;
      }
      const [en = "", ...more] = rest.join(" ").split(lineBreak);
      found.terms.push({
        ...noRecord,
        zh,
        hant,
        pinyin,
        renderings: en === "" ? [] : [{ en, status: "preferred", kind: "", source: "", why: "" }],
        gloss: more.join("\n"),
        themes: category === "" ? [] : [category],
      });
    });
  return found;
}
