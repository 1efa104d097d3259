/** Which characters can be read as which syllables, character by character in the order of their codes: two thirds of what lists of characters take. */
export interface SoundColumns {
  syllables: string[];
  /** For each reading of a character how much further its code is than the one before it. */
  gaps: string;
  /** For each of them its place in `syllables`: how many times `ofLike` it is (the syllables that begin alike stand together), and what is over. */
  places: string;
  within: string;
}

/** Numbers stand as characters: 0 is “0”, and so on by their codes. */
const zero = 48;
const ofLike = 20;

const digit = (number: number): string => String.fromCodePoint(zero + number);
const signValue = (character: string | undefined): number => (character?.codePointAt(0) ?? zero) - zero;

/** Lays out a table of syllable → characters. */
export function packSounds(table: Readonly<Record<string, string>>): SoundColumns {
  const syllables = Object.keys(table);
  const readings = Object.values(table)
    .flatMap((characters, place) => [...characters].map((character) => ({ code: character.codePointAt(0) ?? 0, place })))
    .sort((a, b) => a.code - b.code || a.place - b.place);
  return {
    syllables,
    gaps: readings.map(({ code }, i) => digit(code - (readings[i - 1]?.code ?? 0))).join(""),
    places: readings.map(({ place }) => digit(Math.floor(place / ofLike))).join(""),
    within: readings.map(({ place }) => digit(place % ofLike)).join(""),
  };
}

/** The table again, the characters of each syllable in the order of their codes. */
export function unpackSounds({ syllables, gaps, places, within }: SoundColumns): Record<string, string> {
  const characters = syllables.map((): string[] => []);
  const steps = [...gaps];
  let code = 0;
  [...places].forEach((place, i) => {
    code += signValue(steps[i]);
    characters[ofLike * signValue(place) + signValue(within[i])]?.push(String.fromCodePoint(code));
  });
  return Object.fromEntries(syllables.map((syllable, i) => [syllable, characters[i]?.join("") ?? ""]));
}
