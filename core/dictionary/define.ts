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

/** The definitions of a headword in any form, with variants and references resolved; none for what is no headword. */
export const define = (dictionary: Dictionary, headword: string): Definition[] =>
  dictionary.define(headword).map((entry) => ({ ...entry, resolved: follow(dictionary, entry, new Set([nameOf(entry)])) }));
