import type { AnnotatedSegment, Annotate, Token } from "./annotation";
import { createFixer, type Name, type Spelt } from "./glossary/fixed";
import { createGrammar } from "./glossary/grammar/derive";
import { createGuard } from "./glossary/guard";
import type { MatchTerm } from "./glossary/found";
import { createMatcher, toMatches } from "./glossary/match";
import { createReadings, readTokens, type ReadingModel } from "./pinyin/read";
import { createFold } from "./text/fold";
import { emptyLexicon, type Lexicon } from "./text/lexicon";
import { givenAt } from "./text/names/surnames";
import type { TrieData } from "./text/trie";
import { cutAlong, findPath, isHeadword, prepare } from "./text/words";

export interface AnnotatorParts {
  terms: readonly (MatchTerm & { pinyin: string })[];
  register: readonly Name[];
  /** Curated readings: word → one reading a hanzi. */
  readings: Map<string, string[]>;
  /** Words to cut by. Without it every hanzi outside terms and names stands alone. */
  dictionary?: Lexicon | undefined;
  /** Readings of what is not curated. Without it such hanzi have none. */
  model?: ReadingModel | undefined;
  /** Words as a reader corrected them: pinyin by word says the cut and the readings. They go before everything as long. */
  corrections?: readonly Spelt[] | undefined;
  /** The terms' trie, built ahead from the same terms and dictionary. */
  trie?: TrieData | undefined;
}

const hanzi = /^\p{Script=Han}/u;

/** A number written numeral by numeral, with the marks and letters that are typed for 〇. */
const numerals = /^(?=.{0,3}[〇零一二三四五六七八九])[〇零一二三四五六七八九○◯oO0ｏＯ０οΟоО]{2,}/u;

const noModel: ReadingModel = { read: (characters) => characters.map(() => null) };

/** What a place is, after its own name: 江苏|省, 南京|市. */
const placeEnding = /(?<=.{2})(?:自治[区州县旗]|特别行政区|[省市县区旗])$/u;

/**
 * A name has a capital, a person's given name another, and so has what a place is (Jiāngsū Shěng; GB/T 16159). Where the curated reading already has capitals
 * (Wúxī Shì), they are left alone.
 */
function capitalise(name: string, readings: (string | null)[], isCoined: boolean): (string | null)[] {
  const first = readings.findIndex((reading) => reading !== null);
  if (first < 0 || readings.some((reading) => reading !== null && /^\p{Lu}/u.test(reading))) return readings;
  const capitals = new Set([first, placeEnding.exec(name)?.index ?? first, isCoined ? givenAt(name) : first]);
  return readings.map((reading, i) => (capitals.has(i) && reading !== null ? reading.charAt(0).toUpperCase() + reading.slice(1) : reading));
}

/**
 * Puts the text engine together: terms first, over the raw text, then words in the gaps and inside terms, then a reading for each hanzi in the
 * context of the whole segment. The same function serves the build, the command line and the browser.
 */
export function createAnnotator({
  terms,
  register,
  readings,
  dictionary = emptyLexicon,
  model = noModel,
  corrections = [],
  trie,
}: AnnotatorParts): Annotate {
  const fold = createFold(dictionary.variants);
  const matcher = createMatcher(terms, fold, trie);
  const explain = createGrammar(terms, fold);
  const fixer = createFixer({ terms, register, corrections }, fold, dictionary);
  const spoken = createReadings({
    curated: readings,
    terms: [...corrections, ...terms.flatMap(({ zh, pinyin, aliases = [] }) => [{ zh, pinyin }, ...aliases])],
    names: register.flatMap(({ zh, pinyin, aliases }) => [{ zh, pinyin }, ...aliases]),
    model,
  });

  return (text, context = {}): AnnotatedSegment => {
    const prepared = prepare(text, fold);
    const found = matcher.find(text, prepared.folded, (spans) => createGuard(prepared, dictionary, spans), context.article);
    const settled = fixer(prepared, found);
    const isWord = settled.fixed?.length === 0 && found.length === 0 && isHeadword(prepared, dictionary);
    const path = isWord ? [{ start: 0, end: prepared.folded.units.length }] : findPath(prepared, dictionary, { ...settled, isDerivedWhole: true });
    const cuts = cutAlong(prepared, path, dictionary);
    const pinyin = readTokens(fold.surface(text), cuts, spoken);
    const tokens = cuts.map(({ start, end, kind, isCoined }, i): Token => {
      const token = text.slice(start, end);
      const spelled = kind === "number" ? (numerals.exec(token)?.[0] ?? "") : "";
      const readings = [...token].map((character, at) => {
        // Almost all are common hanzi: the pattern is for the rest.
        if ((character >= "\u4e00" && character <= "\u9fff") || hanzi.test(character)) return pinyin[i]?.[at] ?? null;
        // What stands for 〇 in 二○二五年 is read as it.
        return at < spelled.length ? "líng" : null;
      });
      return { start, end, text: token, kind, pinyin: kind === "name" ? capitalise(token, readings, isCoined ?? false) : readings };
    });
    const { derived, mistaken } = explain({ text, folded: prepared.folded, tokens }, found);
    const standing = mistaken.size > 0 ? found.filter((match) => !mistaken.has(match)) : found;
    return { text, tokens, matches: toMatches(standing, prepared.folded), derived };
  };
}
