import { contentStems, spellName } from "@/core/align/across";
import type { Token } from "@/core/annotation";
import { formsOf, isNamed } from "@/core/check/names";
import { posts } from "@/core/text/names/frames";
import { splitPinyin } from "@/core/pinyin/syllables";
import type { Bilingual, ReviewKnowledge } from "./bilingual";
import type { Found, Span } from "./finding";
import { hasAkin, isAkin, stemsOf } from "./trace";

/** A name of a person as it is cut in two: 李建国 is Li and Jianguo. */
const isPerson = ({ text, pinyin }: Token): boolean =>
  text.length >= 2 && text.length <= 4 && pinyin.filter((reading) => reading && /^\p{Lu}/u.test(reading)).length === 2;

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && outer.end >= inner.end;

/** An English word as names are compared: small, without possessive and hyphens. */
const bare = (word: string): string => word.toLowerCase().replace(/['’]s?$|-/g, "");

/** Whether a person is named; perhaps by the surname alone (Premier Li); or with another surname or given name (Li Jianguang). */
function readPerson(token: Token, { words, en }: Bilingual): "named" | "other" | "missing" {
  const [whole = "", surname = "", given = ""] = spellName(token);
  const written = words.map(({ start, end }) => en.slice(start, end));
  const stems = written.map(bare);
  const touches = (at: number): boolean => {
    const [one, two] = [words[at], words[at + 1]];
    return one !== undefined && two !== undefined && two.start - one.end === 1;
  };
  const isName = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}\p{Ll}+(?:['’]s)?$/u.test(word) && isPinyin(bare(word));
  if (stems.includes(whole)) return "named";
  const last = stems.indexOf(given);
  if (last >= 0) return stems[last - 1] !== surname && touches(last - 1) && isName(written[last - 1]) ? "other" : "named";
  const first = stems.indexOf(surname);
  if (first < 0) return "missing";
  // One character too many was taken for the name: 苏轼有 is Su Shi and 有.
  if (token.text.length > 2 && touches(first) && stems[first + 1] === spellName({ ...token, pinyin: token.pinyin.slice(0, 2) })[2]) return "named";
  return touches(first) && isName(written[first + 1]) ? "other" : "named";
}

/** How many syllables a word has, if it could be a Chinese name as it is spelt; else 0. */
function countSyllables(word: string): number {
  const count = splitPinyin(word)?.length ?? 0;
  return count <= 3 ? count : 0;
}
const isPinyin = (word: string): boolean => countSyllables(word) > 0;

/** The consonants of a spelling; heard alike are r and l, q and k, b and p, d and t. */
const consonantsOf = (word: string): string => word.replace(/[aeiouü]/g, "");
const heard: Record<string, string> = { r: "l", q: "k", g: "k", c: "k", b: "p", d: "t", v: "w" };
const hearConsonants = (word: string): string => [...consonantsOf(word)].map((letter) => heard[letter] ?? letter).join("");

/** Whether a foreign name is what Chinese spells by sound: Tarique is 塔里克, Talike. What differs in vowels alone is another Chinese name. */
const soundsAs = (name: string, spelt: string): boolean =>
  consonantsOf(name) !== consonantsOf(spelt) && hearConsonants(name) === hearConsonants(spelt);

/** Capitals inside a sentence that could be a Chinese name of so many characters and that no name of the Chinese explains. */
function hasStrangeName(token: Token, pair: Bilingual, knowledge: ReviewKnowledge): boolean {
  const [spelt = ""] = spellName(token);
  const known = [
    ...pair.tokens.filter(({ kind }) => kind === "name").flatMap((token) => stemsOf(token, knowledge)),
    ...pair.names.flatMap(({ entry }) => formsOf(entry)).flatMap((form) => form.toLowerCase().split(/[^\p{L}]+/u)),
  ];
  return pair.words.some(({ start, end }) => {
    const word = pair.en.slice(start, end);
    if (
      !/^\p{Lu}\p{Ll}{3,}$/u.test(word) ||
      countSyllables(word.toLowerCase()) !== nameSize(token) ||
      /^(?:China|Chinese|June|He|She|We|Ten|Nine|Can|One|Me|Women|Men|Gain|Main|Hence|Pan)$/.test(word)
    )
      return false;
    if (soundsAs(word.toLowerCase(), spelt)) return false;
    return !known.some((stem) => isAkin(stem, word.toLowerCase()));
  });
}

/** How many syllables a name is spelt with in one word: Yunxi for 云溪县, Jianguo for 李建国. */
const nameSize = (token: Token): number => (isPerson(token) ? token.text.length - 1 : token.text.replace(/(?<=..)[省市县区镇乡村]$/u, "").length);

/** Names that English texts say otherwise: we, our country; both sides. */
const sayable = /^(?:中国|中华|神州|华夏|中共|两岸|亚欧|二战|一战|台独|刚果|.方|中[美日俄欧韩英法德印非])$/;

/** What a dictionary sends on from (西藏: see 西藏自治区) means what that means. */
const followSenses = (word: string, { senses }: Pick<ReviewKnowledge, "senses">): readonly string[] =>
  senses(word).flatMap((sense) => {
    const to = /^see (?:[^|[]*\|)?([^|[]+)\[/.exec(sense)?.[1];
    return to ? [sense, ...senses(to)] : [sense];
  });

/** Names of districts and counties without their kind (惠农 for 惠农区), which are ordinary words as well. */
const isCounty = /^see [^[]*(?:(?<!自治)区|县|旗)\[|\b(?:district|county|banner)\b/i;

/** Acronyms that no dictionary sense makes. */
const acronyms: Record<string, readonly string[]> = { 朝鲜: ["DPRK"], 韩国: ["ROK", "RoK"] };

/** Whether English has a name shortened, with points or without: U.S., UN, DPRK. */
const isShortened = (name: string, senses: readonly string[], en: string): boolean =>
  [...acronymsOf(senses), ...(acronyms[name] ?? [])].some((letters) => new RegExp(`(?<!\\p{L})${[...letters].join("\\.?")}(?!\\p{L})`, "u").test(en));

/** What English shortens: United Nations to UN. */
const acronymsOf = (senses: readonly string[]): string[] =>
  senses.flatMap((sense) => {
    const initials = sense.match(/\b\p{Lu}(?=\p{Ll}+)/gu) ?? [];
    return initials.length > 1 ? [initials.join("")] : [];
  });

/** What the dictionary says of names that many bear. */
const bearing = /\bname\)|\(name\b/;

/** Whether a short form is but the kind of what it stands for: 高新区, of 无锡高新区, is a name in its own city alone. */
const isPart = (whole: string, form: string): boolean => whole !== form && form.endsWith("区") && whole.endsWith(form);

/** Whether a party stands for its members: 中国共产党人 are Chinese Communists. */
const isMember = ({ zh, en }: Bilingual, start: number, end: number): boolean =>
  zh.startsWith("人", end) && zh.slice(start, end).endsWith("党") && /\bcommunists?\b/i.test(en);

/** Names that the English does not have: those of the register by their forms there, others by the dictionary and their spelling. */
export function findNamesLost(pair: Bilingual, knowledge: ReviewKnowledge): Found[] {
  const listed = [...new Map(pair.names.map((name) => [name.entry.id, name])).values()]
    .filter(({ entry }) => !isNamed(entry, pair.words))
    .filter(({ entry, start, end }) => !isPart(entry.zh, pair.zh.slice(start, end)) && !isMember(pair, start, end))
    .map(
      ({ entry, start, end }): Found => ({
        code: "name-lost",
        zh: { start, end },
        said: { zh: pair.zh.slice(start, end), expected: formsOf(entry)[0] ?? "" },
      }),
    );
  const inside = [...pair.names, ...pair.matches];
  const seen = new Set<string>();
  // Yan'an is 延安, Yanan.
  const words = pair.words.map(({ start, end, stem }) => ({
    stem: /\p{Ll}['’]\p{Ll}{2}/u.test(pair.en.slice(start, end)) ? bare(stem.replace(/['’]/, "")) : stem,
  }));
  const units = Uint16Array.from(pair.zh, (character) => character.charCodeAt(0));
  const others = pair.tokens.flatMap((token): Found[] => {
    if (
      token.kind !== "name" ||
      token.text.length < 2 ||
      seen.has(token.text) ||
      sayable.test(token.text) ||
      inside.some((span) => holds(span, token))
    )
      return [];
    seen.add(token.text);
    // Of a proper name the dictionary's English has a capital; 郑重 (solemn) was only taken for a name.
    const all = followSenses(token.text, knowledge);
    // A name that many bear (辛格: Singh) says nothing of how this one is spelt; nor does one of them (巴特: Barthes).
    const isBorne = all.some((sense) => bearing.test(sense));
    const senses = isBorne ? [] : all.filter((sense) => /\p{Lu}/u.test(sense));
    if (senses.length === 0 && all.length > 0 && !isBorne) return [];
    const bracketed = senses.flatMap((sense) => contentStems(sense.replace(/[()[\]]/g, " ")));
    const stems = [...stemsOf(token, knowledge), ...bracketed];
    if (isShortened(token.text, senses, pair.en)) return [];
    const person = isPerson(token) && senses.length === 0 ? readPerson(token, pair) : undefined;
    if (person === "named" || (person !== "other" && stems.some((stem) => hasAkin(words, stem)))) return [];
    // A name that no list has may be none: it is missed only where another stands in its place, or where it is long and its bearer’s post stands before it (外长|应约 is none).
    const mayBeNone =
      (senses.length === 0 && !(person === "missing" && token.text.length > 2 && posts.endsAt(units, token.start))) ||
      (!/[区县旗]$/.test(token.text) && all.some((sense) => isCounty.test(sense)));
    if (mayBeNone && person !== "other" && !hasStrangeName(token, pair, knowledge)) return [];
    return [{ code: "name-lost", zh: { start: token.start, end: token.end }, said: { zh: token.text, expected: spellOut(token) } }];
  });
  return [...listed, ...others];
}

/** As it would be spelt: Li Jianguo, Yunxi. */
function spellOut(token: Token): string {
  const [whole = "", surname = "", given = ""] = spellName(token);
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  return isPerson(token) ? `${capital(surname)} ${capital(given)}` : capital(whole);
}
