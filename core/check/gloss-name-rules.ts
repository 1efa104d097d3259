import type { RegisterEntry } from "@/core/article/schema";
import { readWords, type Word } from "@/core/text/english";
import { findPhrase } from "@/core/glossary/phrase";
import { articlePath, type Rule } from "./rule";

/** What a place is, at the end of its English name: “Liangxi, Xishan and Binhu districts” names all three. */
const placeKind = /\s+(?:Autonomous Region|Province|City|District|County|Town|Township|Subdistrict|Community|Park|Zone)$/;

/** Every English form that may stand for a name. */
const formsOf = ({ kind, en, alsoEn, aliases }: RegisterEntry): string[] => {
  const forms = [en, ...alsoEn, ...aliases.flatMap((alias) => alias.en ?? [])];
  return kind === "place" ? [...forms, ...forms.map((form) => form.replace(placeKind, ""))] : forms;
};

const isNamed = (entry: RegisterEntry, words: readonly Word[]): boolean => formsOf(entry).some((form) => findPhrase(words, form) !== undefined);

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
