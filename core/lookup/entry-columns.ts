import { alignPinyin, stripTones } from "@/core/pinyin/syllables";
import { type CodedText, decodeCharacters, encodeCharacters } from "./character-codes";
import type { LookupEntry, LookupForm } from "./entry";
import { plainSyllable, soundsOf } from "./sounds";

/**
 * All entries field by field, as they are sent whole: alike stands beside alike, which packs to half of what rows do, and what the rest tells is left out. This is what looking
 * up cannot do without; explanations and what else is known of an entry (`EntryRest`) come beside it.
 */
export interface EntryColumns {
  /** "" where the id is the headword's pinyin (`idFrom`). */
  ids: string[];
  /** Each headword with its aliases, most of which stands in it: forms parted by `between`, entries by `after`. */
  zh: CodedText;
  /** The readings of headwords and aliases, entry after entry, headword first, as `createWriter` writes them. */
  pinyin: string[];
  /** The preferred rendering. */
  en: string[];
  ranks: string[];
  /** For each entry its place in `ranks`. */
  rank: number[];
  count: number[];
}

/** What of the entries is sent beside them, as far as it is there. */
export interface EntryRest {
  /** Explanations in blocks of `glossesInBlock`, those of the entries that the articles have most often first (`commonestFirst`). */
  glosses: readonly (readonly string[] | undefined)[];
  more?: EntryMore | undefined;
}

/** What few queries are answered by. */
export interface EntryMore {
  /** The renderings of each entry after the preferred one. */
  en: string[][];
  /** How many renderings are to be avoided: entry and number by turns, for those that have any. */
  avoid: number[];
  /** Members of numbered terms: entry, then of each member Chinese, reading and English; readings are written on from those of the entries. */
  members: [entry: number, ...forms: string[]][];
}

const between = "|";
const after = "\n";
/** A block is some 15 kB (gzip): the first visit keeps as many as it has room for. */
const glossesInBlock = 600;

/** The places of the entries, the commonest first. */
const commonestFirst = (counts: readonly number[]): number[] => counts.map((_, i) => i).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);

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

function joinForms({ zh, aliases }: LookupEntry): string {
  const forms = [zh, ...aliases.map((alias) => alias.zh)];
  for (const form of forms) if (form.includes(between) || form.includes(after)) throw new Error(`what parts forms stands in one: ${form}`);
  return forms.join(between);
}

const inBlocks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

/** Lays entries out by fields, in two parts. Throws where a form has the sign that parts forms. */
export function packColumns(entries: readonly LookupEntry[]): { columns: EntryColumns; rest: { glosses: string[][]; more: EntryMore } } {
  const write = createWriter();
  const ranks = [...new Set(entries.map(({ rank }) => rank))].sort();
  const columns: EntryColumns = {
    ids: entries.map(({ id, pinyin }) => (idFrom(pinyin) === id ? "" : id)),
    zh: encodeCharacters(entries.map(joinForms).join(after)),
    pinyin: entries.flatMap(({ zh, pinyin, aliases }) => [{ zh, pinyin }, ...aliases].map(write)),
    en: entries.map(({ en }) => en[0] ?? ""),
    ranks,
    rank: entries.map(({ rank }) => ranks.indexOf(rank)),
    count: entries.map(({ count }) => count),
  };
  const glosses = inBlocks(
    commonestFirst(columns.count).map((i) => entries[i]?.gloss ?? ""),
    glossesInBlock,
  );
  const more: EntryMore = {
    en: entries.map(({ en }) => en.slice(1)),
    avoid: entries.flatMap(({ avoid = 0 }, i) => (avoid > 0 ? [i, avoid] : [])),
    members: entries.flatMap(({ members }, i): EntryMore["members"] =>
      members ? [[i, ...members.flatMap((member) => [member.zh, write(member), member.en])]] : [],
    ),
  };
  return { columns, rest: { glosses, more } };
}

const soundLine = (sounds: readonly string[]): string => sounds.map((sound) => sound || "-").join(" ");

/** The entries again; without what of the rest is not there. */
export function unpackColumns(columns: EntryColumns, { glosses, more }: EntryRest = { glosses: [] }): LookupEntry[] {
  const read = createReader();
  let next = 0;
  // No entries are no line; an empty text would be one.
  const lines = columns.rank.length > 0 ? decodeCharacters(columns.zh).split(after) : [];
  const entries = lines.map((forms, i): LookupEntry => {
    const sounds: string[] = [];
    const [zh = "", ...others] = forms.split(between);
    const spell = (form: string): string => {
      const spelt = read(form, columns.pinyin[next++] ?? "");
      sounds.push(soundLine(spelt.sounds));
      return spelt.pinyin;
    };
    const pinyin = spell(zh);
    return {
      id: columns.ids[i] || idFrom(pinyin),
      zh,
      pinyin,
      en: [columns.en[i] ?? "", ...(more?.en[i] ?? [])],
      gloss: "",
      rank: columns.ranks[columns.rank[i] ?? 0] ?? "",
      aliases: others.map((form) => ({ zh: form, pinyin: spell(form) })),
      sounds,
      count: columns.count[i] ?? 0,
    };
  });
  commonestFirst(columns.count).forEach((i, place) => {
    const entry = entries[i];
    if (entry) entry.gloss = glosses[Math.floor(place / glossesInBlock)]?.[place % glossesInBlock] ?? "";
  });
  if (!more) return entries;
  for (let i = 0; i < more.avoid.length; i += 2) {
    const entry = entries[more.avoid[i] ?? 0];
    if (entry) entry.avoid = more.avoid[i + 1] ?? 0;
  }
  for (const [number, ...forms] of more.members) {
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
