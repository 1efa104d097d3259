import type { TokenKind } from "@/core/annotation";
import type { RegisterEntry } from "@/core/article/schema";
import { splitPinyin } from "@/core/pinyin/syllables";
import { type Fold, foldedKey } from "@/core/text/fold";
import { buildTrie, openTrie } from "@/core/text/trie";
import type { Fixed, Prepared, Settled } from "@/core/text/words";
import type { Found, MatchTerm } from "./match";

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
}

/** The names of the register by folded form: people and places are one word each; organisations and works are cut by their pinyin. */
function readNames(register: readonly Pick<RegisterEntry, "kind" | "zh" | "pinyin" | "aliases">[], fold: Fold): Map<string, Omit<Claim, "start" | "end">> {
  const names = new Map<string, Omit<Claim, "start" | "end">>();
  for (const { kind, zh, pinyin, aliases } of register)
    for (const form of [{ zh, pinyin }, ...aliases]) {
      const key = foldedKey(fold, form.zh);
      if (names.has(key)) continue;
      const seams = kind === "person" || kind === "place" ? [] : seamsOfPinyin(key, form.pinyin);
      names.set(key, seams?.length === 0 ? { seams, kind: "name" } : { seams });
    }
  return names;
}

/**
 * Makes the function that settles words by what is curated: the words of terms by their own pinyin, the names of the register. Of two that overlap
 * the longer is believed, of two as long the term.
 */
export function createFixer(
  terms: readonly (MatchTerm & { pinyin: string })[],
  register: readonly Pick<RegisterEntry, "kind" | "zh" | "pinyin" | "aliases">[],
  fold: Fold,
): (prepared: Prepared, found: readonly Found[]) => Settled {
  const termSeams = new Map<MatchTerm, Map<string, Seams | null>>();
  for (const term of terms) {
    const forms = [term, ...(term.aliases ?? [])].map(({ zh, pinyin }): [string, Seams | null] => {
      const key = foldedKey(fold, zh);
      return [key, seamsOfPinyin(key, pinyin)];
    });
    termSeams.set(term, new Map(forms));
  }
  const names = readNames(register, fold);
  const nameOf = [...names.values()];
  const { findAll } = openTrie(buildTrie([...names.keys()]));

  return ({ folded: { units } }, found) => {
    const claims: Claim[] = found.map(({ start, end, form: { term } }) => ({
      start,
      end,
      seams: termSeams.get(term)?.get(String.fromCharCode(...units.subarray(start, end))) ?? null,
    }));
    const { hits, length } = findAll(units);
    for (let i = 0; i < length; i += 3) claims.push({ start: hits[i] ?? 0, end: hits[i + 1] ?? 0, seams: null, ...nameOf[hits[i + 2] ?? 0] });
    claims.sort((a, b) => b.end - b.start - (a.end - a.start));
    return settle(claims, units.length);
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
