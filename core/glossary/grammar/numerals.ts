const digits = "〇一二三四五六七八九";

/** Numerals of the grammar's patterns: in hanzi below a hundred, or in figures. */
export const numeral = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|\\d{1,3})";

/** A number below a hundred written in hanzi, or any in figures; NaN for anything else. */
export function readNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === "两") return 2;
  const [tens, ones] = text.includes("十") ? text.split("十") : ["0", text];
  const value = (part: string | undefined, empty: number): number =>
    part === undefined || part === "" ? empty : part === "0" ? 0 : digits.includes(part) ? digits.indexOf(part) : Number.NaN;
  return 10 * value(tens, 1) + value(ones, 0);
}

/** 20 → 20th. */
export function ordinal(n: number): string {
  const last = n % 100;
  const ending = last >= 11 && last <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${ending}`;
}

const ordinals = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth".split(
  " ",
);
const cardinals =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

/** 3 → third, as sessions and plans are named; above fifteen as figures. */
export const ordinalWord = (n: number): string => ordinals[n] ?? ordinal(n);

/** 3 → three; above twenty as figures. */
export const cardinalWord = (n: number): string => cardinals[n] ?? String(n);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
