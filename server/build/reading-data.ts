import type { Article } from "@/core/article/schema";
import { type CardData, cardData, characterData } from "@/core/reading/card-data";
import { loadDictionary } from "../dictionary/load";
import { briefOf } from "../brief";
import { termsById } from "../edition";
import { annotateArticle } from "../reading";

/** What the cards of an article need, with the dictionary's words at hand without loading the dictionary. */
export function readingData(article: Article): CardData {
  const dictionary = loadDictionary();
  return cardData([...annotateArticle(article).values()], termsById(), (word) => dictionary.define(word), new Set(briefOf(article).only));
}

/** What the characters of its words mean. */
export function readingCharacters(article: Article): CardData["words"] {
  const dictionary = loadDictionary();
  return characterData([...annotateArticle(article).values()], (char) => dictionary.define(char));
}
