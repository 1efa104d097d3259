import { acronymWorth, makesAcronym } from "./acronym";
import type { Query } from "./query";
import type { Row } from "./row";
import { scoreEnglish, type Weigh } from "./score-english";
import { scorePinyin } from "./score-pinyin";
import { scoreZh } from "./score-zh";
import { answers, member } from "./weights";

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
  /** Letters of pinyin or half the characters had to be changed: where others have what was typed as it stands, a distant one is chance. */
  loose?: boolean;
}

/** A figure or a code; not the tone number of a syllable. */
const figure = /(?:^|[^a-zü:])[0-9０-９]|\+/i;

/** What a score is worth by what kind of form got it: a member of a slogan answers below every term that is called so itself, or begins so. */
export const shareOf = ({ kind }: Row, score: number): number => (kind < 2 ? 1 : score < member.isWhole ? member.part : member.whole);

/** The best that can be said for a row as an answer to a query, in any of the ways that the query can be read. */
export function rankRow(query: Query, row: Row, weigh: Weigh): Hit {
  const best: Hit = { row, score: 0, by: row.kind === 0 ? "zh" : "alias" };
  const offer = (raw: number, by: MatchedBy, phrase?: number, loose = false) => {
    const score = raw * shareOf(row, raw);
    if (score <= best.score) return;
    best.score = score;
    best.by = by;
    best.loose = loose;
    if (phrase === undefined) delete best.phrase;
    else best.phrase = phrase;
  };
  if (query.hasHanzi || figure.test(query.text)) {
    const score = scoreZh(query, row);
    offer(score, best.by, undefined, score < answers.halfWrong);
  } else if (query.chars.length > 1 && row.chars.join("").includes(query.chars.join(""))) offer(scoreZh(query, row), best.by);
  if (query.letters) {
    const { score, by, loose } = scorePinyin(query, row);
    offer(score, by, undefined, loose);
  }
  if (query.words.length > 0) {
    for (const [i, phrase] of row.phrases.entries()) {
      offer(scoreEnglish(query, phrase, weigh), "english", i);
      if (makesAcronym(phrase, query.text)) offer(phrase.worth * acronymWorth(query.text, weigh.isKnown(query.words[0]?.stem ?? "")), "english", i);
    }
  }
  return best;
}

/** The hits that fit, without those that are chance. */
export function chooseFitting(hits: readonly Hit[]): Hit[] {
  const found = hits.some(({ score, loose }) => !loose && score >= answers.literal);
  return hits.filter(({ score, loose }) => score >= (loose && found ? answers.distant : answers.fits));
}
