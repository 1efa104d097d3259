import type { Article } from "@/core/article/schema";
import { type CardColumns, toColumns, toWordColumns, type WordColumns } from "@/core/reading/card-columns";
import { cardData, characterData } from "@/core/reading/card-data";
import { loadDictionary } from "../dictionary/load";
import { briefOf } from "../brief";
import { termsById } from "../edition";
import { annotateArticle } from "../reading";

/** What the cards of an article need, with the dictionary's words at hand without loading the dictionary. */
export function readingData(article: Article): CardColumns {
  const dictionary = loadDictionary();
  return toColumns(cardData([...annotateArticle(article).values()], termsById(), (word) => dictionary.define(word), new Set(briefOf(article).only)));
}

/** What the characters of its words mean. */
export function readingCharacters(article: Article): WordColumns {
  const dictionary = loadDictionary();
  return toWordColumns(characterData([...annotateArticle(article).values()], (char) => dictionary.define(char)));
}
