import { isSuffix } from "@/core/text/suffixes";
import type { Dictionary } from "./open";
import { type Entry, nameOf, type Reference } from "./entry";

/** An entry with what it points to: variant of, see, also written. */
export interface Definition extends Entry {
  /** Where the senses only point elsewhere: the entries that they point to, with senses of their own. */
  resolved: Entry[];
}

/** Senses that say nothing of their own: "variant of 裡|里[lǐ]", "see 道行[dào héng]". */
const pointer =
  /^\(?(?:(?:[a-z-]+ )*variant of|see(?: also)?|also written|same as|equivalent of|erroneous form of) [^\s]+\[[^\]]+\]\)?(?: and [^\s]+\[[^\]]+\])*$/u;

/** References lead on at most so far; the dictionary has a few that lead in a circle. */
const longestTrail = 3;

const isSame = (entry: Entry, reference: Reference): boolean => nameOf(entry) === nameOf(reference);

function follow(dictionary: Dictionary, entry: Entry, seen: ReadonlySet<string>): Entry[] {
  if (!entry.senses.every((sense) => pointer.test(sense)) || seen.size > longestTrail) return [];
  return entry.references.flatMap((reference) => {
    if (seen.has(nameOf(reference))) return [];
    const target = dictionary.define(reference.simplified).find((other) => isSame(other, reference));
    if (!target) return [];
    const further = follow(dictionary, target, new Set([...seen, nameOf(reference)]));
    return further.length > 0 ? further : [target];
  });
}

const own = (dictionary: Dictionary, headword: string): Definition[] =>
  dictionary.define(headword).map((entry) => ({ ...entry, resolved: follow(dictionary, entry, new Set([nameOf(entry)])) }));

/**
 * The definitions of a headword in any form, with variants and references resolved; none for what is no headword. A word that a suffix makes and that the
 * dictionary lacks (历史观) has those of the word and of the suffix.
 */
export function define(dictionary: Dictionary, headword: string): Definition[] {
  const found = own(dictionary, headword);
  if (found.length > 0 || headword.length !== 3 || !isSuffix(headword.charCodeAt(2))) return found;
  const stem = own(dictionary, headword.slice(0, 2));
  return stem.length > 0 ? [...stem.slice(0, 1), ...own(dictionary, headword.slice(2)).slice(0, 1)] : [];
}
