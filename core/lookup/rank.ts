import type { Query } from "./query";
import type { Row } from "./row";
import { scoreEnglish, type Weigh } from "./score-english";
import { scorePinyin } from "./score-pinyin";
import { scoreZh } from "./score-zh";

/** What of an entry matched. Public (`tifa lookup --json`). */
export type MatchedBy = "zh" | "alias" | "pinyin" | "initials" | "english";

/** A row that a query found. */
export interface Hit {
  row: Row;
  /** 1 is exact, 0 is nothing alike. */
  score: number;
  by: MatchedBy;
  /** Index of the English phrase that matched; undefined where Chinese did. */
  phrase?: number;
}

/** From this score on a result is an answer; below, it is at best the nearest there is. */
export const fits = 0.5;

/** A member of a slogan answers below every term that is called so itself, or begins so. */
const memberWorth = 0.9;

const digits = /[0-9０-９+]/;

/** The best that can be said for a row as an answer to a query, in any of the ways that the query can be read. */
export function rankRow(query: Query, row: Row, weigh: Weigh): Hit {
  const best: Hit = { row, score: 0, by: row.kind === 0 ? "zh" : "alias" };
  const scale = row.kind === 2 ? memberWorth : 1;
  const offer = (raw: number, by: MatchedBy, phrase?: number) => {
    const score = raw * scale;
    if (score <= best.score) return;
    best.score = score;
    best.by = by;
    if (phrase === undefined) delete best.phrase;
    else best.phrase = phrase;
  };
  if (query.hasHanzi || digits.test(query.text)) offer(scoreZh(query, row), best.by);
  else if (query.chars.length > 1 && row.chars.join("").includes(query.chars.join(""))) offer(scoreZh(query, row), best.by);
  if (query.letters) {
    const { score, by } = scorePinyin(query, row);
    offer(score, by);
  }
  if (query.words.length > 0) row.phrases.forEach((phrase, i) => offer(scoreEnglish(query, phrase, weigh), "english", i));
  return best;
}
