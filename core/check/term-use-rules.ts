import { termPath } from "@/core/glossary/schema";
import { relate } from "@/core/glossary/relations";
import { stripTones, toneOf } from "@/core/pinyin/syllables";
import { everyTerm, type Rule } from "./rule";

/** Readings of one word that the standard leaves open. */
const open = new Set(["shéi shuí", "shuí shéi"]);

/** Whether two readings are one: the neutral tone is a matter of speech (shūji, shūjì). */
const sameReading = (a: string, b: string): boolean =>
  a === b || open.has(`${a} ${b}`) || (stripTones(a) === stripTones(b) && (toneOf(a) === 5 || toneOf(b) === 5));

/** What only the texts and the text engine can say of an entry. */
export const termUseRules: Rule[] = [
  {
    code: "T27",
    severity: "hint",
    keeps: "An entry occurs in an article or is related to another entry",
    hint: "Relate it to its neighbors, so that a reader can find it.",
    find: ({ terms }, corpus) => {
      const relations = relate(terms);
      const occurring = new Set(corpus.segments().flatMap((segment) => segment.matches.map((match) => match.term)));
      return terms
        .filter(({ id }) => !occurring.has(id) && Object.values(relations.get(id) ?? {}).every((related) => related.length === 0))
        .map(({ id }) => ({ file: termPath(id), where: "", message: "nothing links to this entry, and it occurs nowhere" }));
    },
  },
  {
    code: "T28",
    severity: "hint",
    keeps: "Pinyin agrees with the readings of the text engine, or pinyinNote says why it does not",
    hint: "Correct the pinyin; if the engine is wrong, add the word to glossary/readings.yaml; if the term is read otherwise, add pinyinNote.",
    find: everyTerm((term, _, { reads, spellings }) =>
      term.pinyinNote !== undefined
        ? []
        : spellings(term).flatMap(({ where, zh, readings }) => {
            const wanted = reads(zh);
            const chars = [...zh];
            const differing = (readings ?? []).flatMap((reading, i) => {
              const expected = wanted[i] ?? null;
              return reading === null || expected === null || sameReading(reading.toLowerCase(), expected.toLowerCase())
                ? []
                : [`${chars[i]} ${reading} (the engine reads ${expected})`];
            });
            return differing.length > 0 ? [{ where, message: `${zh}: ${differing.join(", ")}` }] : [];
          }),
    ),
  },
];
