import type { Derived, Token } from "@/core/annotation";
import type { Found, MatchTerm } from "@/core/glossary/found";
import { isHanzi } from "@/core/text/characters";
import { type Fold, type Folded, storedSpan } from "@/core/text/fold";
import { findAbroad } from "./abroad";
import { compositions } from "./compositions";
import { createConferences } from "./conferences";
import { documents } from "./documents";
import { frames } from "./frames";
import { createMembers } from "./members";
import { congresses, localPlenums, partyTerms, plenums, sittings } from "./meetings";
import { groups } from "./groups";
import { createOrgans, isOthersCommittee } from "./organs";
import { paired } from "./paired";
import { plans } from "./plans";
import { localHeads } from "./posts";
import type { Passage, Proposal, Rule } from "./rule";

/** Units that String.fromCharCode takes safely at once. */
const chunk = 8192;

function write(units: Uint16Array): string {
  if (units.length <= chunk) return String.fromCharCode(...units);
  let text = "";
  for (let i = 0; i < units.length; i += chunk) text += String.fromCharCode(...units.subarray(i, i + chunk));
  return text;
}

/** A text without its words: what a passage is made of. */
interface Read {
  text: string;
  folded: Folded;
  /** They tile the stored text. */
  tokens: readonly Token[];
}

const plain = (reading: string): string =>
  reading
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0304\u030c]/gu, "")
    .normalize("NFC")
    .replaceAll("ü", "u")
    .toLowerCase();

/** A passage of what was read; its words and readings are looked up when a rule first asks. */
class ReadPassage implements Passage {
  readonly text: string;
  readonly units: Uint16Array;
  readonly found: readonly Found[];
  readonly #read: Read;
  #seams: Uint8Array | undefined;
  /** For each place where a name ends its start, else -1. */
  #names: Int32Array | undefined;

  constructor(read: Read, found: readonly Found[]) {
    this.#read = read;
    this.found = found;
    this.units = read.folded.units;
    this.text = write(this.units);
  }

  #cut(): void {
    const { at } = this.#read.folded;
    const { length } = this.units;
    const seams = new Uint8Array(length + 1);
    const names = new Int32Array(length + 1).fill(-1);
    let i = 0;
    for (const token of this.#read.tokens) {
      while (i < length && (at[i] ?? 0) < token.start) i++;
      const start = i;
      while (i < length && (at[i] ?? 0) < token.end) i++;
      if (i === start) continue;
      seams[start] = 1;
      seams[i] = 1;
      if (token.kind === "name") names[i] = start;
    }
    this.#seams = seams;
    this.#names = names;
  }

  isSeam(place: number): boolean {
    if (!this.#seams) this.#cut();
    return this.#seams?.[place] === 1;
  }

  nameBefore(end: number): number | undefined {
    if (!this.#names) this.#cut();
    const start = this.#names?.[end] ?? -1;
    return start < 0 ? undefined : start;
  }

  spell(start: number, end: number): string {
    const { at } = this.#read.folded;
    const [from, to] = [at[start] ?? 0, (at[end - 1] ?? 0) + 1];
    const syllables = this.#read.tokens.flatMap((token) => {
      let place = token.start;
      return [...token.text].flatMap((character, i) => {
        const here = place;
        place += character.length;
        const reading = token.pinyin[i];
        return here >= from && here < to && reading ? [plain(reading)] : [];
      });
    });
    const joined = syllables.map((syllable, i) => (i > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable)).join("");
    return joined.charAt(0).toUpperCase() + joined.slice(1);
  }
}

/** A headword that names the centre: its entry says nothing of a body below. */
const ofTheCentre = /^(?:党?中央|国家|全国|最高|国务院|党的全国)/u;

/** Entries of the Party's committees by level: 省委 in 团省委 is another's. */
const ofCommittees = new Set(["省委", "市委", "县委", "区委", "地委", "州委"]);

/** Whose plenum it is where it is not the Central Committee's: 镇党委|全会, 中央纪委|全会, 总工会|全会. */
const otherPlenum =
  /(?:[纪党市县省区州地团]委|联合?会|总?工会|妇联|侨联|文联|作协|科协|学会|协会|商会|政协|台盟|民盟|民进|民建|民革)(?:第?[一二三四五六七八九十]+届)?(?:第?[一二三四五六七八九十]+次)?$/u;

/** Rules whose terms name bodies and their meetings. */
const ofBodies = new Set(["organ", "post", "session", "plenum", "congress", "conference"]);

/** What the grammar makes of a text. */
export interface Explained {
  derived: Derived[];
  /** Entries' matches that stand where they mean something else: the national commission's in 省发展改革委. */
  mistaken: ReadonlySet<Found>;
}

/** Explains what is composed by rule in one text: `found` are the entries' matches in it. */
export type Grammar = (read: Read, found: readonly Found[]) => Explained;

const nothing: Explained = { derived: [], mistaken: new Set() };

const crosses = (a: Proposal | Found, b: Proposal | Found): boolean =>
  (a.start < b.start && b.start < a.end && a.end < b.end) || (b.start < a.start && a.start < b.end && b.end < a.end);
const holds = (outer: { start: number; end: number }, inner: { start: number; end: number }): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;
const isSame = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start === b.start && a.end === b.end;

/** Longest first; of two that cross the longer stands, and of two of one span the first rule's. */
function settle(proposals: readonly Proposal[], length: number): Proposal[] {
  const kept: Proposal[] = [];
  /** The innermost that stands over each unit. What comes later is never longer, so that it lies in one of them, in none, or crosses. */
  const over = new Int32Array(length).fill(-1);
  for (const proposal of [...proposals].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const { start, end } = proposal;
    const outer = over[start] ?? -1;
    const around = kept[outer];
    if (outer !== over[end - 1] || (around && isSame(around, proposal))) continue;
    over.fill(kept.push(proposal) - 1, start, end);
  }
  return kept;
}

/** Spans by where they start, to find those that overlap another without looking at all. */
function indexSpans<T extends { start: number; end: number }>(spans: readonly T[]): (start: number, end: number) => T[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const longest = sorted.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return (start, end) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) <= start - longest) low = middle + 1;
      else high = middle;
    }
    const touching: T[] = [];
    for (let i = low; i < sorted.length; i++) {
      const span = sorted[i];
      if (!span || span.start >= end) break;
      if (span.end > start) touching.push(span);
    }
    return touching;
  };
}

const isCalled = ({ words }: Rule, text: string): boolean => words === undefined || words.some((word) => text.includes(word));

/** Puts the grammar together. It is asked for every segment: a rule runs only where one of its trigger characters stands. */
export function createGrammar(terms: readonly MatchTerm[], fold: Fold): Grammar {
  const rules: readonly Rule[] = [
    createMembers(terms, fold),
    plenums,
    congresses,
    sittings,
    localPlenums,
    partyTerms,
    plans,
    documents,
    groups,
    createOrgans(),
    localHeads,
    createConferences(),
    paired,
    compositions,
    ...frames,
  ];
  const triggers = new Uint32Array(0x10000);
  rules.forEach(({ trigger }, i) => {
    for (const character of trigger) {
      const unit = character.charCodeAt(0);
      triggers[unit] = (triggers[unit] ?? 0) | (1 << i);
    }
  });

  return (read, found) => {
    const { units } = read.folded;
    const isPlenum = ({ start, form }: Found): boolean =>
      form.term.zh === "中央全会" && otherPlenum.test(String.fromCharCode(...units.subarray(Math.max(0, start - 6), start)));
    const isOthers = ({ start, form }: Found): boolean =>
      ofCommittees.has(form.term.zh) && isOthersCommittee(String.fromCharCode(...units.subarray(Math.max(0, start - 4), start)));
    // Made for those passages alone that need it.
    let made: ReadPassage | undefined;
    const passageOf = (): ReadPassage => {
      made ??= new ReadPassage(read, found);
      return made;
    };
    const elsewhere = findAbroad(found, {
      textOf: (start, end) => String.fromCharCode(...units.subarray(start, end)),
      nameBefore: (end) => passageOf().nameBefore(end),
    }).concat(found.filter((match) => isPlenum(match) || isOthers(match)));
    const alone: Explained = elsewhere.length > 0 ? { derived: [], mistaken: new Set(elsewhere) } : nothing;
    let asked = 0;
    for (const unit of units) asked |= triggers[unit] ?? 0;
    if (asked === 0) return alone;
    const passage = passageOf();
    const proposals = rules.flatMap((rule, i) => (asked & (1 << i) && isCalled(rule, passage.text) ? [...rule.find(passage)] : []));
    if (proposals.length === 0) return alone;
    const settled = settle(proposals, units.length);
    const locals = indexSpans(settled.filter(({ local }) => local));
    const bodies = indexSpans(settled.filter(({ rule }) => ofBodies.has(rule)));
    const isMistaken = ({ start, end, form }: Found): boolean => {
      const { zh } = form.term;
      if (ofTheCentre.test(zh) && locals(start, end).length > 0) return true;
      // Of a form that is cut from its headword only the form stands here: 人民代表大会 in the name of a session is not the system of 人民代表大会制度.
      const written = passage.text.slice(start, end);
      return (
        zh.length > written.length &&
        zh.startsWith(written) &&
        bodies(start, end).some((body) => !passage.text.slice(body.start, body.end).includes(zh))
      );
    };
    const mistaken = new Set([...elsewhere, ...found.filter(isMistaken)]);
    const entries = indexSpans(found.filter((match) => !mistaken.has(match)));
    // What an entry explains, whole or with something before or after, is the entry's.
    const kept = settled.filter(
      (proposal) => !entries(proposal.start, proposal.end).some((match) => isSame(match, proposal) || crosses(match, proposal)),
    );
    const others = indexSpans(kept);
    const written = (start: number, end: number): string =>
      Array.from({ length: end - start }, (_, i) => {
        const unit = units[start + i] ?? 0;
        return isHanzi(unit) ? String.fromCharCode(unit) : read.text.charAt(read.folded.at[start + i] ?? 0);
      }).join("");
    const derived = kept.map(({ start, end, rule, en, gloss, rank, full, parent, of = [] }): Derived => {
      const [from, to] = storedSpan(read.folded, start, end);
      const here = entries(start, end);
      const inside = here.filter((match) => holds({ start, end }, match));
      // Of entries inside one another the outer ones are the parts.
      const parts = inside.filter((match) => !inside.some((other) => holds(other, match))).map(({ form }) => form.term.id);
      return {
        start: from,
        end: to,
        zh: written(start, end),
        depth: [...here, ...others(start, end)].filter((other) => holds(other, { start, end })).length,
        en,
        gloss,
        ...(rank ? { rank } : {}),
        parts: [...new Set([...of, ...parts])],
        rule,
        ...(full && full.length > end - start ? { full } : {}),
        ...(parent ? { parent } : {}),
      };
    });
    return { derived: derived.sort((a, b) => a.start - b.start || b.end - a.end), mistaken };
  };
}
