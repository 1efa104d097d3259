import { contentStems } from "@/core/align/across";
import { readFiguresEn } from "@/core/check/figures-en";
import { splitEnglish } from "@/core/text/english-sentences";
import { readWords } from "@/core/text/english";
import type { Bilingual, ReviewKnowledge } from "./bilingual";
import type { Found, Span } from "./finding";
import { hasAkin, isAkin, readMeant, renderingStems } from "./trace";

/** A stretch of a text between its marks, with how many of its words the other language answers. */
export interface Clause extends Span {
  words: number;
  answered: number;
  /** Whether it is a sentence whole. */
  whole: boolean;
}

/** Stretches between marks, trimmed; of the sentences given, in order. */
function cutClauses(sentences: readonly string[], marks: RegExp): (Span & { whole: boolean })[] {
  const clauses: (Span & { whole: boolean })[] = [];
  let from = 0;
  for (const sentence of sentences) {
    const cuts = [...sentence.matchAll(marks)].map(({ 0: mark, index }) => index + mark.length);
    const ends = [...cuts.filter((cut) => cut < sentence.length), sentence.length];
    ends.forEach((end, i) => {
      const start = ends[i - 1] ?? 0;
      const text = sentence.slice(start, end);
      const lead = text.length - text.trimStart().length;
      if (text.trim() !== "") clauses.push({ start: from + start + lead, end: from + start + text.trimEnd().length, whole: ends.length === 1 });
    });
    from += sentence.length;
  }
  return clauses;
}

/** The English clauses of a pair; `zhAround` are the pairs around it, whose Chinese may answer too. */
export function readEnglishClauses(pair: Bilingual, zhAround: readonly Bilingual[], knowledge: ReviewKnowledge): Clause[] {
  const stems = new Set(
    [pair, ...zhAround].flatMap((each) => [
      ...readMeant(each, knowledge).flatMap((meant) => meant.stems),
      ...each.matches.flatMap(({ term }) => {
        const entry = knowledge.terms.get(term);
        return entry ? renderingStems(entry) : [];
      }),
      ...each.names.flatMap(({ entry }) => [entry.en, ...entry.alsoEn].flatMap(contentStems)),
    ]),
  );
  const all = [...stems];
  return cutClauses(splitEnglish(pair.en), /[,;:—]+\s+|\s[–—-]\s/g).map((clause) => {
    const text = pair.en.slice(clause.start, clause.end);
    const words = contentStems(text);
    const answered = words.filter((word) => stems.has(word) || all.some((stem) => isAkin(stem, word))).length;
    return { ...clause, words: words.length, answered: answered + readFiguresEn(text).length };
  });
}

/** The Chinese clauses of a pair. */
export function readChineseClauses(pair: Bilingual, knowledge: ReviewKnowledge): Clause[] {
  const meant = readMeant(pair, knowledge);
  const sentences = pair.zh.split(/(?<=[。！？；]+[”’」』）》]*)(?![。！？；”’」』）》])/u);
  return cutClauses(sentences, /[，：、]+/g).map((clause) => {
    const words = meant.filter(({ token }) => token.start >= clause.start && token.end <= clause.end);
    const inTerm = pair.matches.filter(({ start, end }) => start < clause.end && end > clause.start).flatMap(({ term }) => {
      const entry = knowledge.terms.get(term);
      return entry ? renderingStems(entry) : [];
    });
    const answered = words.filter(({ stems }) => stems.some((stem) => hasAkin(pair.around, stem))).length;
    return { ...clause, words: words.length, answered: answered + (inTerm.some((stem) => hasAkin(pair.around, stem)) ? 1 : 0) };
  });
}

/** A clause says enough to be missed from so many words on, and is answered by nothing up to this share of them. */
const missed = { english: { words: 4, share: 0.2 }, chinese: { words: 3, share: 0 } };
/** What stands alone has an answer in its neighbours from this share on: the aligner's runs have a longest. */
const answeredBeside = { english: 0.5, chinese: 0.8 };

/** English that has no Chinese, and Chinese that has left nothing in the English, inside one pair. */
export function findUnanswered(pair: Bilingual, around: readonly Bilingual[], knowledge: ReviewKnowledge): Found[] {
  const english = readEnglishClauses(pair, around, knowledge);
  const sentences = english.filter(({ whole }) => whole).length;
  const added = english.filter(
    ({ words, answered, whole }) => words >= missed.english.words && answered <= words * missed.english.share && !(whole && (sentences < 2 || english.length < 2)),
  );
  const chinese = readChineseClauses(pair, knowledge);
  const lost = chinese.filter(({ words, answered }) => words >= missed.chinese.words && answered <= words * missed.chinese.share && chinese.length > 1);
  return [
    ...lost.map(({ start, end, whole }): Found => ({ code: whole ? "sentence-left-out" : "clause-left-out", zh: { start, end }, said: { zh: pair.zh.slice(start, end) } })),
    ...added.map(({ start, end, whole }): Found => ({ code: whole ? "sentence-added" : "clause-added", en: { start, end }, said: { en: pair.en.slice(start, end) } })),
  ];
}

/** A pair with one side only, unless its neighbours answer it. */
export function findAlone(pair: Bilingual, around: readonly Bilingual[], knowledge: ReviewKnowledge): Found[] {
  const isAnswered = (clauses: readonly Clause[], enough: number): boolean => {
    const sum = (of: "words" | "answered") => clauses.reduce((total, clause) => total + clause[of], 0);
    return sum("words") > 0 && sum("answered") >= enough * sum("words");
  };
  if (pair.en.trim() === "")
    return isAnswered(readChineseClauses(pair, knowledge), answeredBeside.chinese) ? [] : [{ code: "sentence-left-out", zh: { start: 0, end: pair.zh.length }, said: { zh: pair.zh } }];
  return isAnswered(readEnglishClauses(pair, around, knowledge), answeredBeside.english)
    ? []
    : [{ code: "sentence-added", en: { start: 0, end: pair.en.length }, said: { en: pair.en } }];
}

/** Whether a text says anything that a translation could leave out. */
export const saysSomething = (text: string): boolean => readWords(text).length > 0 || /\p{Script=Han}/u.test(text);
