import { exact, type Figure, type Hedge } from "./figure";

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const smallOrdinals =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const tenOrdinals = tens.map((word) => word.replace(/y$/, "ieth"));
const magnitudes: Record<string, number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const months = "January February March April May June July August September October November December".split(" ");

const cardinals = new Map<string, number>([...small.map((word, i) => [word, i] as const), ...tens.map((word, i) => [word, (i + 2) * 10] as const)]);
const ordinals = new Map<string, number>([
  ...smallOrdinals.map((word, i) => [word, i] as const),
  ...tenOrdinals.map((word, i) => [word, (i + 2) * 10] as const),
  ["hundredth", 100],
  ["thousandth", 1000],
]);
/** Other words that say a number. */
const others = new Map<string, number>(
  Object.entries({
    both: 2,
    pair: 2,
    pairs: 2,
    twin: 2,
    double: 2,
    doubled: 2,
    dual: 2,
    twice: 2,
    twofold: 2,
    two_tier: 2,
    triple: 3,
    tripled: 3,
    thrice: 3,
    threefold: 3,
    quadruple: 4,
    fourfold: 4,
    fivefold: 5,
    tenfold: 10,
    once: 1,
    single: 1,
    dozen: 12,
    decade: 10,
    decades: 10,
    century: 100,
    centenary: 100,
    centennial: 100,
  }),
);
const roman = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

const word = [...cardinals.keys(), ...ordinals.keys()].sort((a, b) => b.length - a.length).join("|");
const magnitude = Object.keys(magnitudes).join("|");
const pattern = new RegExp(
  [
    `(?<number>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?:(?<nth>st|nd|rd|th)\\b)?(?:[\\s-](?<scale>${magnitude})\\b)?(?<percent>\\s?%|[\\s-]percent(?:age)?\\b)?`,
    `\\b(?<words>(?:(?:an?|${word})[\\s-]+)?(?:${magnitude})(?:th)?(?:(?:[\\s-]+and)?[\\s-]+(?:${word}|${magnitude})\\b)*|(?:${word})(?:(?:[\\s-]+and)?[\\s-]+(?:${word}|${magnitude})\\b)*)\\b(?<wordPercent>[\\s-]percent(?:age)?\\b)?`,
    `\\b(?<plural>(?:tens of |hundreds of )?(?:tens|hundreds|thousands|millions|billions))\\b`,
    `\\b(?<other>${[...others.keys()].join("|")})\\b`,
    `\\b(?<month>${months.join("|")}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.)(?![a-z])`,
    `\\b(?:Phase|Part|Stage|Round|Volume|Grade|Class|Category|Level|Type)\\s(?<roman>I{1,3}|IV|VI{0,3}|IX|X)\\b`,
  ].join("|"),
  "gu",
);

/** The value of a number in words: ten thousand, one hundred and twenty, twenty-first; NaN where words follow that make no number (two three). */
export function readNumberWords(text: string): { value: number; ordinal: boolean } {
  let total = 0;
  let group = 0;
  let ordinal = false;
  let above = Number.POSITIVE_INFINITY;
  for (const part of text.toLowerCase().split(/[\s-]+/)) {
    const scale = magnitudes[part.replace(/th$/, "")];
    if (part === "and" || part === "a" || part === "an") continue;
    if (scale === 100) group = (group || 1) * 100;
    else if (scale !== undefined) {
      // One million and three million are two numbers.
      if (scale >= above) return { value: Number.NaN, ordinal: false };
      above = scale;
      total += (group || 1) * scale;
      group = 0;
    } else {
      const nth = ordinals.get(part);
      const value = nth ?? cardinals.get(part) ?? Number.NaN;
      // 20 + 1 is twenty-one; 2 and 3 are two numbers.
      if (group % 100 !== 0 && !(group % 10 === 0 && group % 100 >= 20 && value < 10)) return { value: Number.NaN, ordinal: false };
      group += value;
      ordinal ||= nth !== undefined;
    }
    ordinal ||= /(?:hundred|thousand|million)th$/.test(part);
  }
  return { value: total + group, ordinal };
}

const plurals: Record<string, number> = { tens: 10, hundreds: 100, thousands: 1e3, millions: 1e6, billions: 1e9 };
const pluralValue = (text: string): number => {
  const [first, of, last = ""] = text.toLowerCase().split(" ");
  return of === undefined ? (plurals[first ?? ""] ?? Number.NaN) : (first === "tens" ? 10 : 100) * (plurals[last] ?? Number.NaN);
};

/** Words that make the number after them a place in a row: Phase 2, Article 4. */
const numbered = /(?:No\.|Number|Phase|Part|Stage|Chapter|Article|Round|Level|Grade|Class|Section|Item|Group|Batch|Tier|Line|Issue)\s$/i;

function readOne(text: string, match: RegExpMatchArray): Figure[] {
  const groups = match.groups ?? {};
  const start = match.index ?? 0;
  const at = (kind: Figure["kind"], value: number, more: Partial<Figure> = {}): Figure => ({
    start,
    end: start + match[0].length,
    text: match[0],
    kind,
    value: exact(value),
    ...more,
  });
  if (groups.number !== undefined) {
    const value = Number(groups.number.replace(/,/g, "")) * (groups.scale === undefined ? 1 : (magnitudes[groups.scale] ?? 1));
    const nth = groups.nth !== undefined || numbered.test(text.slice(0, start));
    return [at(groups.percent ? "percent" : nth ? "ordinal" : "number", value)];
  }
  if (groups.words !== undefined) {
    const { value, ordinal } = readNumberWords(groups.words);
    // Several numbers in a row (one two three): each for itself.
    if (Number.isNaN(value)) {
      const parts = groups.words.split(/\s+and\s+/).map(readNumberWords);
      if (parts.length > 1 && parts.every((part) => !Number.isNaN(part.value)))
        return parts.map((part) => at(part.ordinal ? "ordinal" : "number", part.value, { spelt: true }));
      return groups.words
        .split(/[\s-]+/)
        .flatMap((part) =>
          cardinals.has(part.toLowerCase()) || ordinals.has(part.toLowerCase()) ? [at("number", readNumberWords(part).value, { spelt: true })] : [],
        );
    }
    const nth = ordinal || numbered.test(text.slice(0, start));
    return [at(groups.wordPercent ? "percent" : nth ? "ordinal" : "number", value, { spelt: true })];
  }
  if (groups.plural !== undefined) return [at("number", pluralValue(groups.plural), { spelt: true, vague: true })];
  if (groups.other !== undefined) return [at("number", others.get(groups.other.toLowerCase()) ?? Number.NaN, { spelt: true })];
  if (groups.month !== undefined) return [at("month", months.findIndex((name) => name.startsWith(groups.month?.slice(0, 3) ?? "?")) + 1)];
  if (groups.roman !== undefined) return [at("ordinal", roman.indexOf(groups.roman), { spelt: true })];
  return [];
}

/** Of two figures with one unit the first has it too: from 50 to 75 percent, 6–6.5 percent. */
const upTo = /^(?:\s?[-–—]\s?|\s(?:to|or)\s)(?:(?:over|nearly|almost|about|around|approximately|more than|less than|just)\s)*$/;
const shareUnits = (figures: readonly Figure[], text: string): Figure[] =>
  figures.map((figure, i) => {
    const next = figures[i + 1];
    const isRange = figure.kind === "number" && next?.kind === "percent" && !figure.spelt && upTo.test(text.slice(figure.end, next.start));
    return isRange ? { ...figure, kind: "percent" } : figure;
  });

/** The figures of an English text in order: digits, number words, ordinals, percentages, names of months. Hedges are asked for apart. */
export const readFiguresEn = (text: string): Figure[] => {
  // Case matters for names of months and Roman numerals; number words may open a sentence.
  const lowered = text.replace(/\b(?:[A-Z][a-z]+)(?=[\s-])|\b[A-Z][a-z]+\b/g, (capital) =>
    cardinals.has(capital.toLowerCase()) ||
    ordinals.has(capital.toLowerCase()) ||
    others.has(capital.toLowerCase()) ||
    magnitudes[capital.toLowerCase()] !== undefined ||
    plurals[capital.toLowerCase()] !== undefined
      ? capital.toLowerCase()
      : capital,
  );
  return shareUnits(
    [...lowered.matchAll(pattern)].flatMap((match) => readOne(lowered, match)),
    lowered,
  );
};

const hedgeWords: Record<Hedge, { before: RegExp; after: RegExp }> = {
  over: {
    before: /\b(?:more than|over|above|exceed\w*|in excess of|upwards? of|beyond|surpass\w*|top(?:s|ped|ping)?|past)\b/i,
    after: /^\W{0,2}(?:odd|plus|or more|and more|and counting)\b|^\+|\b(?:or more|or so more)\b/i,
  },
  atLeast: {
    before:
      /\b(?:at least|no less than|not less than|no fewer than|not fewer than|no lower than|not lower than|not be (?:less|lower|fewer) than|(?:less|lower|fewer) than|minimum|more than|over|above|exceed\w*|upwards? of|in excess of|from)\b/i,
    after:
      /\b(?:or more|or above|and above|or over|and over|or higher|and higher|or up|and up|and more|upwards?|or larger|or longer|or better|at least|at the least)\b/i,
  },
  near: {
    before: /\b(?:nearly|almost|close to|approach\w*|just under|just short of|not quite|near|nearing|next to)\b/i,
    after: /\b(?:or nearly so|almost)\b/i,
  },
  under: {
    before:
      /\b(?:less than|fewer than|under|below|short of|not even|lower than|not reach\w*|fail\w* to reach|up to|at most|no more than|younger than|within)\b/i,
    after: /\b(?:or less|or fewer|or below|and below|or under|and under|or lower|or younger|and younger)\b/i,
  },
  atMost: {
    before:
      /\b(?:up to|at most|no more than|not more than|maximum|as much as|as many as|as high as|not exceed\w*|not to exceed|within|capped|cap|ceiling|top|highest|limit\w*|not over|no higher than|no greater than)\b/i,
    after: /\b(?:at (?:the )?most|or less|or fewer|maximum|or under)\b/i,
  },
  about: {
    before: /\b(?:about|around|some|approximately|roughly|circa|in the region of|nearly|almost)\b/i,
    after: /\b(?:or so|or thereabouts|approximately)\b/i,
  },
};

/** How far before and after a figure its hedge may stand, in characters. */
const reach = { before: 60, after: 40 };

/** Whether an English figure carries a hedge of this kind near it. */
export function hasHedge(text: string, { start, end }: Figure, hedge: Hedge): boolean {
  const words = hedgeWords[hedge];
  return words.before.test(text.slice(Math.max(0, start - reach.before), start)) || words.after.test(text.slice(end, end + reach.after));
}

const anyHedge =
  /(?<!\b(?:bring|brings|brought|bringing|set|come|came|comes) )\b(?:more than|over|nearly|almost|about|around|approximately|roughly|some|at least|up to|at most|no more than|no less than|no fewer than|less than|fewer than|under)\s+$/i;

/** The hedge that stands right before an English figure, as it is written; undefined where none does. */
export const hedgeBefore = (text: string, { start }: Figure): string | undefined =>
  anyHedge.exec(text.slice(Math.max(0, start - 20), start))?.[0].trim();
