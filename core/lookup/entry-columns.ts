import { alignPinyin, stripTones } from "@/core/pinyin/syllables";
import type { LookupEntry, LookupForm } from "./entry";
import { plainSyllable, soundsOf } from "./sounds";

/**
 * All entries field by field, as they are sent whole: alike stands beside alike, which packs to half of what rows do, and what the rest tells is left out. Explanations and
 * the members of numbered terms are apart (`EntryRest`): they are half of the whole, and looking up works without them.
 */
export interface EntryColumns {
  /** "" where the id is the headword's pinyin (`idFrom`). */
  ids: string[];
  zh: string[];
  /** The readings of headwords and aliases, entry after entry, headword first, as `createWriter` writes them. */
  pinyin: string[];
  en: string[][];
  /** How many renderings are to be avoided: entry and number by turns, for those that have any. */
  avoid: number[];
  ranks: string[];
  /** For each entry its place in `ranks`. */
  rank: number[];
  count: number[];
  aliases: string[][];
}

/** What of the entries is sent after them. */
export interface EntryRest {
  glosses: string[];
  /** Members of numbered terms: entry, then of each member Chinese, reading and English; readings are written on from those of the entries. */
  members: [entry: number, ...forms: string[]][];
}

/** The id that most entries have: the words of the pinyin without tones. */
const idFrom = (pinyin: string): string =>
  stripTones(pinyin)
    .toLowerCase()
    .replace(/ü/g, "u")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const hanzi = /\p{Script=Han}/u;
const asBefore = ".";
const asBeforeCapital = "^";
const capital = (syllable: string): string => syllable.charAt(0).toUpperCase() + syllable.slice(1);

/** Pinyin with the toneless reading of each character (`soundsOf`). */
interface Spelt {
  pinyin: string;
  sounds: string[];
}

/** Makes a syllable's letters, each once: there are some twelve hundred. */
function createPlainer(): (syllable: string) => string {
  const known = new Map<string, string>();
  return (syllable) => {
    const before = known.get(syllable);
    if (before !== undefined) return before;
    const plain = plainSyllable(syllable);
    known.set(syllable, plain);
    return plain;
  };
}

/** Reads pinyin as it was written below, form after form in the same order. */
function createReader(): (zh: string, written: string) => Spelt {
  const last = new Map<string, string>();
  const plain = createPlainer();
  return (zh, written) => {
    if (written.startsWith("!")) return { pinyin: written.slice(1), sounds: soundsOf(zh, written.slice(1)) };
    const characters = [...zh];
    const sounds = characters.map((character) => (/[a-z0-9]/i.test(character) ? character.toLowerCase() : ""));
    let next = 0;
    const read = (syllable?: string, isCapital = false): string => {
      while (next < characters.length && !hanzi.test(characters[next] ?? "")) next++;
      const character = characters[next] ?? "";
      const said = syllable ?? last.get(character) ?? "";
      last.set(character, isCapital ? said : said.charAt(0).toLowerCase() + said.slice(1));
      sounds[next] = plain(said);
      next++;
      return isCapital ? capital(said) : said;
    };
    const pinyin = written.replace(/\(([^)]*)\)|[.^]/g, (part: string, syllable: string | undefined) => read(syllable, part === asBeforeCapital));
    return { pinyin, sounds };
  };
}

/**
 * Writes pinyin form after form: `.` for a character that is read as it was the last time, `^` where it is so with a capital, `(hóng)` where it is read otherwise or is new; all else
 * stands as it is. What does not come back so is written out, with `!` before it.
 */
function createWriter(): (form: LookupForm) => string {
  const last = new Map<string, string>();
  return ({ zh, pinyin }) => {
    const aligned = /[.^()!]/.test(pinyin) || pinyin !== pinyin.normalize("NFC") ? null : alignPinyin(zh, pinyin);
    if (!aligned) return `!${pinyin}`;
    const characters = [...zh];
    let written = "";
    let at = 0;
    for (const [i, reading] of aligned.entries()) {
      if (reading === null) continue;
      const found = pinyin.indexOf(reading, at);
      written += pinyin.slice(at, found);
      at = found + reading.length;
      const character = characters[i] ?? "";
      const lower = reading.charAt(0).toLowerCase() + reading.slice(1);
      const isKnown = last.get(character) === lower;
      written += !isKnown ? `(${reading})` : lower === reading ? asBefore : asBeforeCapital;
      last.set(character, lower);
    }
    return written + pinyin.slice(at);
  };
}

/** Lays entries out by fields, in two parts. */
export function packColumns(entries: readonly LookupEntry[]): { columns: EntryColumns; rest: EntryRest } {
  const write = createWriter();
  const ranks = [...new Set(entries.map(({ rank }) => rank))].sort();
  const columns: EntryColumns = {
    ids: entries.map(({ id, pinyin }) => (idFrom(pinyin) === id ? "" : id)),
    zh: entries.map(({ zh }) => zh),
    pinyin: entries.flatMap(({ zh, pinyin, aliases }) => [{ zh, pinyin }, ...aliases].map(write)),
    en: entries.map(({ en }) => en),
    avoid: entries.flatMap(({ avoid = 0 }, i) => (avoid > 0 ? [i, avoid] : [])),
    ranks,
    rank: entries.map(({ rank }) => ranks.indexOf(rank)),
    count: entries.map(({ count }) => count),
    aliases: entries.map(({ aliases }) => aliases.map(({ zh }) => zh)),
  };
  const members = entries.flatMap(({ members: own }, i): EntryRest["members"] =>
    own ? [[i, ...own.flatMap((member) => [member.zh, write(member), member.en])]] : [],
  );
  return { columns, rest: { glosses: entries.map(({ gloss }) => gloss), members } };
}

const soundLine = (sounds: readonly string[]): string => sounds.map((sound) => sound || "-").join(" ");

/** The entries again; without explanations and members where these are not there. */
export function unpackColumns(columns: EntryColumns, { glosses, members }: EntryRest = { glosses: [], members: [] }): LookupEntry[] {
  const read = createReader();
  const avoided = new Map<number, number>();
  for (let i = 0; i < columns.avoid.length; i += 2) avoided.set(columns.avoid[i] ?? 0, columns.avoid[i + 1] ?? 0);
  let next = 0;
  const entries = columns.zh.map((zh, i): LookupEntry => {
    const sounds: string[] = [];
    const spell = (form: string): string => {
      const spelt = read(form, columns.pinyin[next++] ?? "");
      sounds.push(soundLine(spelt.sounds));
      return spelt.pinyin;
    };
    const pinyin = spell(zh);
    const aliases = (columns.aliases[i] ?? []).map((form) => ({ zh: form, pinyin: spell(form) }));
    const avoid = avoided.get(i);
    return {
      id: columns.ids[i] || idFrom(pinyin),
      zh,
      pinyin,
      en: columns.en[i] ?? [],
      ...(avoid ? { avoid } : {}),
      gloss: glosses[i] ?? "",
      rank: columns.ranks[columns.rank[i] ?? 0] ?? "",
      aliases,
      sounds,
      count: columns.count[i] ?? 0,
    };
  });
  for (const [number, ...forms] of members) {
    const entry = entries[number];
    if (!entry) continue;
    entry.members = [];
    for (let i = 0; i < forms.length; i += 3) {
      const [zh = "", written = "", en = ""] = forms.slice(i, i + 3);
      const { pinyin, sounds } = read(zh, written);
      entry.members.push({ zh, pinyin, en });
      entry.sounds.push(soundLine(sounds));
    }
  }
  return entries;
}
