import type { AnnotatedSegment, Token } from "@/core/annotation";

/** What a reader has corrected, for all their texts. */
export interface Corrections {
  /** Word → one reading a hanzi. */
  readings: Record<string, string[]>;
  /** How characters in a row are cut: ["社区", "划分为"] for 社区划分为. */
  cuts: string[][];
}

export const noCorrections: Corrections = { readings: {}, cuts: [] };

const hanzi = /\p{Script=Han}/u;

/** One entry a character, with the reading it had; used where tokens are cut anew. */
function readingsByUnit({ tokens }: AnnotatedSegment): Map<number, string | null> {
  const readings = new Map<number, string | null>();
  for (const token of tokens) {
    let at = token.start;
    [...token.text].forEach((char, i) => {
      readings.set(at, token.pinyin[i] ?? null);
      at += char.length;
    });
  }
  return readings;
}

/** Places of a string in a text, not overlapping, from the left. */
function placesOf(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0 && part; at = text.indexOf(part, at + part.length)) places.push(at);
  return places;
}

function recut(segment: AnnotatedSegment, words: readonly string[], at: number): Token[] {
  const end = at + words.join("").length;
  const readings = readingsByUnit(segment);
  const piece = (start: number, text: string, kind: Token["kind"]): Token => {
    let from = start;
    const pinyin = [...text].map((char) => {
      const reading = hanzi.test(char) ? (readings.get(from) ?? null) : null;
      from += char.length;
      return reading;
    });
    return { start, end: start + text.length, text, kind, pinyin };
  };
  let from = at;
  const inside = words.map((word) => {
    const made = piece(from, word, "word");
    from += word.length;
    return made;
  });
  const around = segment.tokens.flatMap((token) => {
    if (token.end <= at || token.start >= end) return [token];
    // What of a token stands outside the corrected characters is left as a word of its own.
    return [
      ...(token.start < at ? [piece(token.start, segment.text.slice(token.start, at), token.kind)] : []),
      ...(token.end > end ? [piece(end, segment.text.slice(end, token.end), token.kind)] : []),
    ];
  });
  return [...around, ...inside].sort((a, b) => a.start - b.start);
}

/**
 * A segment as the reader has corrected it: first the cuts, wherever their characters stand, then the readings of the words that result. The text and
 * the matches stay as they are.
 */
export function applyCorrections(segment: AnnotatedSegment, { readings, cuts }: Corrections): AnnotatedSegment {
  let corrected = segment;
  for (const words of cuts)
    for (const at of placesOf(segment.text, words.join(""))) corrected = { ...corrected, tokens: recut(corrected, words, at) };
  const tokens = corrected.tokens.map((token) => {
    const own = Object.hasOwn(readings, token.text) ? readings[token.text] : undefined;
    return own && own.length === token.pinyin.length ? { ...token, pinyin: own } : token;
  });
  return { ...corrected, tokens };
}

/** The corrections as a file that a curator can merge: the readings are lines of `glossary/readings.yaml`, the cuts are words divided by bars. */
export function exportCorrections({ readings, cuts }: Corrections): string {
  const quote = (text: string) => JSON.stringify(text);
  const lines = (items: string[], empty: string) => (items.length ? `\n${items.join("\n")}` : ` ${empty}`);
  return `# Corrections made in Tifa's reader. readings: to merge into glossary/readings.yaml (word: one reading a hanzi).
# cuts: how the words of a text are divided; each line is a case for the word cutter.
readings:${lines(
    Object.entries(readings).map(([word, pinyin]) => `  ${quote(word)}: ${quote(pinyin.join(" "))}`),
    "{}",
  )}
cuts:${lines(
    cuts.map((words) => `  - ${quote(words.join("|"))}`),
    "[]",
  )}
`;
}
