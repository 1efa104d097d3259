/**
 * Chinese in ASCII: the commonest characters as one sign, the others as two or three. A Chinese character takes three bytes of UTF-8, of which general compression
 * makes one and a half; so it makes one and a tenth.
 */
export interface CodedText {
  /** The characters that stand in the text, the commonest first. */
  alphabet: string;
  coded: string;
}

/** What JSON writes as it is. */
const signs = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((sign) => sign !== '"' && sign !== "\\");
/** So many signs are a character; the others begin one, the last of them one of three signs. */
const alone = 70;
const begins = signs.length - alone - 1;
const signValue = new Map(signs.map((sign, i) => [sign, i]));

function codeOf(place: number): string {
  if (place < alone) return signs[place] ?? "";
  const second = place - alone;
  if (second < begins * signs.length) return `${signs[alone + Math.floor(second / signs.length)]}${signs[second % signs.length]}`;
  const third = second - begins * signs.length;
  if (third >= signs.length ** 2) throw new RangeError("more characters than there are codes");
  return `${signs.at(-1)}${signs[Math.floor(third / signs.length)]}${signs[third % signs.length]}`;
}

/** Writes a text in codes. */
export function encodeCharacters(text: string): CodedText {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const alphabet = [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1)).map(([character]) => character);
  const codes = new Map(alphabet.map((character, place) => [character, codeOf(place)]));
  return { alphabet: alphabet.join(""), coded: [...text].map((character) => codes.get(character)).join("") };
}

/** The text again. */
export function decodeCharacters({ alphabet, coded }: CodedText): string {
  const characters = [...alphabet];
  let text = "";
  for (let at = 0; at < coded.length; ) {
    const next = (): number => signValue.get(coded[at++] ?? "") ?? 0;
    const first = next();
    const place =
      first < alone
        ? first
        : first < alone + begins
          ? alone + (first - alone) * signs.length + next()
          : alone + (begins + next()) * signs.length + next();
    text += characters[place] ?? "";
  }
  return text;
}
