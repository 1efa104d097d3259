import { invisibleAt, isHanzi, isInvisible, isLineEnd, isSpace } from "./characters";
import { hasHanzi } from "./hanzi";

/** A text as indexes see it. The stored text is never folded. */
export interface Folded {
  /** Folded code units; white space and invisible characters are left out. */
  units: Uint16Array;
  /** For each folded unit its offset in the stored text, and at the end the text's length. One folded unit is one stored unit. */
  at: Int32Array;
}

/** One folding table in two uses. */
export interface Fold {
  /** For indexes: 1 million characters in some 10 ms. */
  (text: string): Folded;
  /**
   * For patterns and readings: the folded characters in their places, so that offsets stay as they are. Line ends and invisible characters are kept;
   * other white space becomes a space.
   */
  surface(text: string): string;
  /** One unit folded; 0 for what is left out. */
  unit(unit: number): number;
}

/** Characters that different hands type for one another, by what they fold to. */
const lookalikes: Record<string, string> = {
  〇: "○◯⚪",
  '"': "“”„‟〝〞「」『』＂«»",
  "'": "‘’‚‛＇",
  "-": "—–―－─‐‑−",
  "+": "＋﹢",
  "·": "•・‧∙⋅･",
  "~": "～〜∼",
  "。": "｡",
  "、": "､",
  "%": "％﹪",
};

const omitted = 0;
/** Stands for the hanzi before it, and in a row for as many as it is long: 人々 is 人人, 一歩々々 一歩一歩. */
const repeatMark = "々";
const repeatUnit = repeatMark.charCodeAt(0);

/** Puts in place of each mark what it repeats, of the first `n` UTF-16 units or characters. A mark with no hanzi before it stays. */
function unfoldRow<Sign>(signs: { [at: number]: Sign }, n: number, mark: Sign, isRepeated: (sign: Sign) => boolean): void {
  for (let from = 0; from < n; from++) {
    if (signs[from] !== mark) continue;
    let to = from;
    while (to < n && signs[to] === mark) to++;
    for (let i = from; i < to; i++) {
      const repeated = signs[i - Math.min(to - from, from)];
      if (repeated !== undefined && isRepeated(repeated)) signs[i] = repeated;
    }
    from = to;
  }
}

const unfoldRepeats = (units: Uint16Array, n: number): void => unfoldRow(units, n, repeatUnit, isHanzi);

/** The characters of a text with what each mark repeats in its place; the same array where there is none. */
export function withRepeats(characters: readonly string[]): readonly string[] {
  if (!characters.includes(repeatMark)) return characters;
  const unfolded = [...characters];
  unfoldRow(unfolded, unfolded.length, repeatMark, hasHanzi);
  return unfolded;
}

/** Arguments that String.fromCharCode takes safely at once. */
const chunk = 8192;

function createTable(variants: ReadonlyMap<string, string>): Uint16Array {
  const table = new Uint16Array(0x10000);
  const set = (from: number, to: number) => {
    table[from] = to;
  };
  for (let unit = 0; unit < 0x10000; unit++) set(unit, isSpace(unit) || isInvisible(unit) ? omitted : unit);
  for (let unit = 0xff01; unit <= 0xff5e; unit++) set(unit, unit - 0xfee0);
  for (const [from, to] of [
    [0x2e80, 0x2fd6],
    [0xf900, 0xfadb],
  ] as const)
    for (let unit = from; unit < to; unit++) {
      const plain = String.fromCharCode(unit).normalize("NFKC");
      if (plain.length === 1) set(unit, plain.charCodeAt(0));
    }
  for (const [to, all] of Object.entries(lookalikes)) for (const from of all) set(from.charCodeAt(0), to.charCodeAt(0));
  for (const [from, to] of variants) if (from.length === 1 && to.length === 1) set(from.charCodeAt(0), to.charCodeAt(0));
  for (let unit = 0; unit < 0x10000; unit++) {
    const folded = table[unit] ?? 0;
    const lower = folded >= 0x41 && folded <= 0x5a ? folded + 0x20 : folded;
    // Kangxi radicals and compatibility forms may fold to a traditional character, which folds on.
    set(unit, lower === unit ? unit : (table[lower] ?? lower));
  }
  return table;
}

/**
 * Makes the fold that matching and dictionary look-up share: full width to ASCII, letters to lower case, one form each of quotation
 * marks, dashes and dots, ○ to 〇, compatibility forms and traditional characters (by `variants`, character to character) to simplified; white
 * space and invisible characters go. Both sides of a comparison must be folded by the same fold.
 */
export function createFold(variants: ReadonlyMap<string, string> = new Map()): Fold {
  const table = createTable(variants);
  const surfaceOf = (unit: number): number => {
    const folded = table[unit] ?? 0;
    if (folded !== omitted) return folded;
    return isLineEnd(unit) || isInvisible(unit) || !isSpace(unit) ? unit : 0x20;
  };
  const surface = (text: string): string => {
    const parts: string[] = [];
    const units = new Uint16Array(Math.min(text.length, chunk));
    for (let from = 0; from < text.length; from += chunk) {
      const size = Math.min(chunk, text.length - from);
      for (let i = 0; i < size; i++) units[i] = surfaceOf(text.charCodeAt(from + i));
      parts.push(String.fromCharCode(...units.subarray(0, size)));
    }
    const folded = parts.join("");
    if (!folded.includes(repeatMark)) return folded;
    const repeated = Uint16Array.from({ length: folded.length }, (_, i) => folded.charCodeAt(i));
    unfoldRepeats(repeated, repeated.length);
    return Array.from(repeated, (unit) => String.fromCharCode(unit)).join("");
  };
  const fold = (text: string): Folded => {
    const units = new Uint16Array(text.length);
    const at = new Int32Array(text.length + 1);
    let n = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = table[text.charCodeAt(i)] ?? 0;
      if (unit === omitted) continue;
      if (unit === 0xdb40 && invisibleAt(text, i) === 2) {
        i++;
        continue;
      }
      units[n] = unit;
      at[n++] = i;
    }
    at[n] = text.length;
    if (text.includes(repeatMark)) unfoldRepeats(units, n);
    return { units: units.subarray(0, n), at: at.subarray(0, n + 1) };
  };
  return Object.assign(fold, { surface, unit: (unit: number): number => table[unit] ?? 0 });
}

/** A fold from characters in pairs, as files carry them: each traditional one before its simplified one. */
export function foldOfPairs(variants: string): Fold {
  const pairs = [...variants];
  return createFold(new Map(pairs.flatMap((from, i) => (i % 2 === 0 ? [[from, pairs[i + 1] ?? from] as const] : []))));
}

/** The folded form as a string: a key for maps. For headwords, not for whole texts. */
export const foldedKey = (fold: Fold, text: string): string => String.fromCharCode(...fold(text).units);

/** Half-open stored span of the folded span [from, to), which must not be empty. */
export const storedSpan = ({ at }: Folded, from: number, to: number): [number, number] => [at[from] ?? 0, (at[to - 1] ?? 0) + 1];
