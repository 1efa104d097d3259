import type { TokenKind } from "@/core/annotation";
import type { RegisterEntry } from "@/core/article/schema";
import { splitPinyin } from "@/core/pinyin/syllables";
import { type Fold, foldedKey } from "@/core/text/fold";
import type { Lexicon } from "@/core/text/lexicon";
import { buildTrie, openTrie } from "@/core/text/trie";
import type { Fixed, Prepared, Settled } from "@/core/text/words";
import { createGuard, isWhole } from "./guard";
import type { Found, MatchTerm } from "./found";

/** A form's words, as offsets into its folded characters: [2, 3] for a form of 5 cut 2|1|2. */
type Seams = number[];

const hanzi = /\p{Script=Han}/u;

/**
 * Where a form's own pinyin, written by word, says that its words end: sān bàodào sān fúwù cuts 三|报到|三|服务. Null where the two do not line up
 * (figures, a foreign word that is spelt otherwise): the dictionary then cuts it.
 */
export function seamsOfPinyin(folded: string, pinyin: string): Seams | null {
  const seams: Seams = [];
  let at = 0;
  for (const group of pinyin.split(/[\s\-–—·]+/)) {
    const word = group.replace(/^[“”"'《》（）(),，、]+|[“”"《》（）(),，、：:]+$/g, "");
    if (word === "") continue;
    while (at < folded.length && !hanzi.test(folded[at] ?? "") && !folded.startsWith(word.toLowerCase(), at)) seams.push(++at);
    if (folded.startsWith(word.toLowerCase(), at)) at += word.length;
    else {
      const syllables = splitPinyin(word);
      if (!syllables) return null;
      for (const _ of syllables) if (!hanzi.test(folded[at++] ?? "")) return null;
    }
    seams.push(at);
  }
  while (at < folded.length && !hanzi.test(folded[at] ?? "")) seams.push(++at);
  return at === folded.length ? seams.slice(0, -1) : null;
}

interface Claim {
  start: number;
  end: number;
  seams: Seams | null;
  kind?: TokenKind;
  /** A reader's word goes before everything that is as long. */
  isCorrection?: true;
}

/** A form of words with its pinyin by word, which says where it is cut and how it is read. */
export interface Spelt {
  zh: string;
  pinyin: string;
}

export type Name = Pick<RegisterEntry, "kind" | "zh" | "pinyin" | "aliases">;

type Seamed = Omit<Claim, "start" | "end">;

/**
 * A reader's corrections, cut by their pinyin, and the names of the register by folded form: people and places are one word each, organisations and works
 * are cut by their pinyin.
 */
function readNames(register: readonly Name[], corrections: readonly Spelt[], fold: Fold): Map<string, Seamed> {
  const names = new Map<string, Seamed>();
  for (const { zh, pinyin } of corrections) {
    const key = foldedKey(fold, zh);
    names.set(key, { seams: seamsOfPinyin(key, pinyin), isCorrection: true });
  }
  for (const { kind, zh, pinyin, aliases } of register)
    for (const form of [{ zh, pinyin }, ...aliases]) {
      const key = foldedKey(fold, form.zh);
      if (names.has(key)) continue;
      const seams = kind === "person" || kind === "place" ? [] : seamsOfPinyin(key, form.pinyin);
      names.set(key, seams?.length === 0 ? { seams, kind: "name" } : { seams });
    }
  return names;
}

/** What is curated, for cutting. */
export interface Curated {
  terms: readonly (MatchTerm & { pinyin: string })[];
  register: readonly Name[];
  corrections: readonly Spelt[];
}

/**
 * Makes the function that settles words by what is curated: a reader's corrections, the words of terms by their own pinyin, the names of the register. Of
 * two that overlap the longer is believed, of two as long the correction, then the term. A short name that cuts words (经开 in 已经|开始) is none.
 */
export function createFixer(
  { terms, register, corrections }: Curated,
  fold: Fold,
  lexicon: Lexicon,
): (prepared: Prepared, found: readonly Found[]) => Settled {
  const pinyinOf = new Map<MatchTerm, string>(terms.map((term) => [term, term.pinyin]));
  /** Read when a term is first met: a glossary has thousands, a text some dozens. */
  const termSeams = new Map<MatchTerm, Map<string, Seams | null>>();
  const seamsOf = (term: MatchTerm): Map<string, Seams | null> => {
    const known = termSeams.get(term);
    if (known) return known;
    const forms = [{ zh: term.zh, pinyin: pinyinOf.get(term) ?? "" }, ...(term.aliases ?? [])].map(({ zh, pinyin }): [string, Seams | null] => {
      const key = foldedKey(fold, zh);
      return [key, seamsOfPinyin(key, pinyin)];
    });
    const read = new Map(forms);
    termSeams.set(term, read);
    return read;
  };
  const names = readNames(register, corrections, fold);
  const nameOf = [...names.values()];
  const { findAll } = openTrie(buildTrie([...names.keys()]));

  const named = (units: Uint16Array): Claim[] => {
    const { hits, length } = findAll(units);
    return Array.from({ length: length / 3 }, (_, i) => ({
      start: hits[3 * i] ?? 0,
      end: hits[3 * i + 1] ?? 0,
      seams: null,
      ...nameOf[hits[3 * i + 2] ?? 0],
    }));
  };
  return (prepared, found) => {
    const { units } = prepared.folded;
    const names = named(units);
    const guard = createGuard(prepared, lexicon, names);
    const claims: Claim[] = found.map(({ start, end, form: { term } }) => ({
      start,
      end,
      seams: seamsOf(term).get(String.fromCharCode(...units.subarray(start, end))) ?? null,
    }));
    claims.push(...names.filter((name) => name.isCorrection || isWhole(name, guard)));
    const order = ({ start, end, isCorrection }: Claim): number => 2 * (end - start) + (isCorrection ? 1 : 0);
    return settle(
      claims.sort((a, b) => order(b) - order(a)),
      units.length,
    );
  };
}

/** Takes claims in order, each unless it overlaps what is taken. A claim without seams settles its edges only, and others may lie inside it. */
function settle(claims: readonly Claim[], length: number): Settled {
  const fixed: Fixed[] = [];
  const edges: number[] = [];
  const inside = new Uint8Array(length + 1);
  const taken = new Uint8Array(length + 1);
  for (const { start, end, seams, kind } of claims) {
    if (inside[start] || inside[end] || taken.subarray(start, end).includes(1)) continue;
    edges.push(start, end);
    if (!seams) continue;
    taken.fill(1, start, end);
    let from = start;
    for (const to of [...seams.map((seam) => start + seam), end]) {
      fixed.push(kind ? { start: from, end: to, kind } : { start: from, end: to });
      inside.fill(1, from + 1, to);
      from = to;
    }
  }
  return { fixed, edges };
}
