import { readWords } from "@/core/text/english";
import { formsOf, isNamed } from "./names";
import { articlePath, type Rule } from "./rule";

/** Names are spelt as the register spells them. */
export const nameRule: Rule = {
  code: "G12",
  severity: "error",
  keeps: "A register name in the Chinese has its English in the gloss",
  hint: "Spell it as content/register.yaml does, or add the form to its alsoEn.",
  find: (_, corpus) =>
    corpus.segments().flatMap(({ article, id, zh, en, names }) => {
      const words = en.trim() === "" || names.length === 0 ? [] : readWords(en);
      if (words.length === 0) return [];
      return [...new Map(names.map((name) => [name.entry, name])).values()]
        .filter(({ entry }) => !isNamed(entry, words))
        .map(({ entry, start, end }) => ({
          file: articlePath(article, "en.json"),
          where: id,
          term: entry.id,
          message: `${zh.slice(start, end)} is not named: ${formsOf(entry).join(" | ")}`,
        }));
    }),
};
