import type { AnnotatedSegment, Annotate, Token } from "./annotation";
import { createFixer, type Name, type Spelt } from "./glossary/fixed";
import { createGuard } from "./glossary/guard";
import type { MatchTerm } from "./glossary/found";
import { createMatcher, toMatches } from "./glossary/match";
import { createReadings, readTokens, type ReadingModel } from "./pinyin/read";
import { createFold } from "./text/fold";
import { emptyLexicon, type Lexicon } from "./text/lexicon";
import type { TrieData } from "./text/trie";
import { cutAlong, findPath, prepare } from "./text/words";

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

const noModel: ReadingModel = { read: (characters) => characters.map(() => null) };

/** A name has a capital; where the curated reading already has one (Wúxī Shì), that is left alone. */
function capitalise(readings: (string | null)[]): (string | null)[] {
  const first = readings.findIndex((reading) => reading !== null);
  if (first < 0 || readings.some((reading) => reading !== null && /^\p{Lu}/u.test(reading))) return readings;
  return readings.map((reading, i) => (i === first && reading !== null ? reading.charAt(0).toUpperCase() + reading.slice(1) : reading));
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
    const cuts = cutAlong(prepared, findPath(prepared, dictionary, fixer(prepared, found)), dictionary);
    const pinyin = readTokens(fold.surface(text), cuts, spoken);
    const tokens = cuts.map(({ start, end, kind }, i): Token => {
      const token = text.slice(start, end);
      // The surface has 〇 for ○ and the like: what is no hanzi in the stored text has no reading.
      const readings = [...token].map((character, at) => (hanzi.test(character) ? (pinyin[i]?.[at] ?? null) : null));
      return { start, end, text: token, kind, pinyin: kind === "name" ? capitalise(readings) : readings };
    });
    return { text, tokens, matches: toMatches(found, prepared.folded) };
  };
}
