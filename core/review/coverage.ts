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
  /** By the pair itself, and by its neighbours too. */
  own: number;
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

/** The English stems that a pair's Chinese may have left. */
const stemsIn = (pair: Bilingual, knowledge: ReviewKnowledge): string[] => [
  ...new Set([
    ...readMeant(pair, knowledge).flatMap((meant) => meant.stems),
    ...pair.matches.flatMap(({ term }) => {
      const entry = knowledge.terms.get(term);
      return entry ? renderingStems(entry) : [];
    }),
    ...pair.names.flatMap(({ entry }) => [entry.en, ...entry.alsoEn].flatMap(contentStems)),
  ]),
];

/** The English clauses of a pair; `around` are the pairs beside it, whose Chinese may answer too. */
export function readEnglishClauses(pair: Bilingual, around: readonly Bilingual[], knowledge: ReviewKnowledge): Clause[] {
  const own = stemsIn(pair, knowledge);
  const all = [...own, ...around.flatMap((each) => stemsIn(each, knowledge))];
  return cutClauses(splitEnglish(pair.en), /[,;:—]+\s+|\s[–—-]\s/g).map((clause) => {
    const text = pair.en.slice(clause.start, clause.end);
    const words = contentStems(text);
    const figures = readFiguresEn(text).length;
    const answeredBy = (stems: readonly string[]): number => words.filter((word) => stems.some((stem) => isAkin(stem, word))).length + figures;
    return { ...clause, words: words.length, own: answeredBy(own), answered: answeredBy(all) };
  });
}

/** The Chinese clauses of a pair. */
export function readChineseClauses(pair: Bilingual, knowledge: ReviewKnowledge): Clause[] {
  const meant = readMeant(pair, knowledge);
  const sentences = pair.zh.split(/(?<=[。！？；]+[”’」』）》]*)(?![。！？；”’」』）》])/u);
  return cutClauses(sentences, /[，：]+/g).map((clause) => {
    const words = meant.filter(({ token }) => token.start >= clause.start && token.end <= clause.end);
    const inTerm = pair.matches
      .filter(({ start, end }) => start < clause.end && end > clause.start)
      .flatMap(({ term }) => {
        const entry = knowledge.terms.get(term);
        return entry ? renderingStems(entry) : [];
      });
    const answeredBy = (english: Bilingual["words"]): number =>
      words.filter(({ stems }) => stems.some((stem) => hasAkin(english, stem))).length + (inTerm.some((stem) => hasAkin(english, stem)) ? 1 : 0);
    return { ...clause, words: words.length, own: answeredBy(pair.words), answered: answeredBy(pair.around) };
  });
}

/** A clause says enough to be missed from so many words on, and is answered by nothing up to this share of them. */
const missed = { english: { words: 4, share: 0.2 }, chinese: { words: 3, share: 0.2 } };
/** What the neighbours may answer of a Chinese clause by chance. */
const shareBeside = 0.5;
/** A Chinese clause of fewer characters says little by itself. */
const shortestClause = 6;
/** What stands alone has an answer in its neighbours from this share on: the aligner's runs have a longest. */
const answeredBeside = { english: 0.5, chinese: 0.8 };

/** Sentences of a text with the clauses they are made of, added up. */
function addUp(clauses: readonly Clause[], text: string): Clause[] {
  const sentences: Clause[] = [];
  let open: Clause | undefined;
  for (const clause of clauses) {
    open = open
      ? { ...open, end: clause.end, words: open.words + clause.words, own: open.own + clause.own, answered: open.answered + clause.answered }
      : { ...clause, whole: true };
    if (/[.!?;。！？；]["'”’)）」』]*$/.test(text.slice(open.start, open.end))) {
      sentences.push(open);
      open = undefined;
    }
  }
  return open ? [...sentences, open] : sentences;
}

/** A sentence among others in one pair is the aligner's guess where its own pair answers no more than this of it, and with the neighbours not much more. */
const guessed = { own: 0.4, answered: 0.6, words: 3, beside: 0.6 };

const countSentences = (text: string): number => Math.max(1, text.match(/[.!?;。！？；]+["'”’)）」』]*(?=\s|$|\p{Script=Han})/gu)?.length ?? 0);

/** English that has no Chinese, and Chinese that has left nothing in the English, inside one pair. */
export function findUnanswered(pair: Bilingual, around: readonly Bilingual[], knowledge: ReviewKnowledge): Found[] {
  const found: Found[] = [];
  for (const side of ["zh", "en"] as const) {
    const clauses = side === "zh" ? readChineseClauses(pair, knowledge) : readEnglishClauses(pair, around, knowledge);
    const { words, share } = side === "zh" ? missed.chinese : missed.english;
    const what = side === "zh" ? "left-out" : "added";
    const sentences = addUp(clauses, pair[side]);
    // Where the other text has as many sentences each has its own.
    const there = countSentences(side === "zh" ? pair.en : pair.zh);
    const isWell = sentences.some((each) => each.own >= guessed.beside * each.words);
    const alone =
      sentences.length <= there || !isWell
        ? []
        : sentences.filter(
            (each) => each.words >= guessed.words && each.own <= guessed.own * each.words && each.answered <= guessed.answered * each.words,
          );
    const parts = clauses.filter(
      (clause) =>
        clauses.length > 1 &&
        (side === "en" || clause.end - clause.start >= shortestClause) &&
        clause.words >= words &&
        (side === "en"
          ? clause.answered <= clause.words * share
          : clause.own <= clause.words * share && clause.answered <= clause.words * shareBeside) &&
        !alone.some(({ start, end }) => start <= clause.start && end >= clause.end),
    );
    const report = (kind: "sentence" | "clause", { start, end }: Span): void => {
      found.push({ code: `${kind}-${what}`, [side]: { start, end }, said: { [side]: pair[side].slice(start, end) } });
    };
    for (const sentence of alone) report("sentence", sentence);
    for (const clause of parts) report("clause", clause);
  }
  return found;
}

/** A pair with one side only, unless its neighbours answer it. */
export function findAlone(pair: Bilingual, around: readonly Bilingual[], knowledge: ReviewKnowledge): Found[] {
  const isAnswered = (clauses: readonly Clause[], enough: number): boolean => {
    const sum = (of: "words" | "answered") => clauses.reduce((total, clause) => total + clause[of], 0);
    return sum("words") > 0 && sum("answered") >= enough * sum("words");
  };
  if (pair.en.trim() === "")
    return isAnswered(readChineseClauses(pair, knowledge), answeredBeside.chinese)
      ? []
      : [{ code: "sentence-left-out", zh: { start: 0, end: pair.zh.length }, said: { zh: pair.zh } }];
  return isAnswered(readEnglishClauses(pair, around, knowledge), answeredBeside.english)
    ? []
    : [{ code: "sentence-added", en: { start: 0, end: pair.en.length }, said: { en: pair.en } }];
}

/** Whether a text says anything that a translation could leave out. */
export const saysSomething = (text: string): boolean => readWords(text).length > 0 || /\p{Script=Han}/u.test(text);
