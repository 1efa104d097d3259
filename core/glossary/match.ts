import type { Match } from "@/core/annotation";
import { type Fold, type Folded, foldedKey, storedSpan } from "@/core/text/fold";
import { buildTrie, openTrie, type TrieData } from "@/core/text/trie";
import type { Form, Found, MatchTerm, Span } from "./found";
import { type Guard, mayMatch } from "./guard";
import { selectByScope } from "./scope";

/** The forms of all terms by folded text: the trie's keys, in the order of their numbers. */
export function collectForms(terms: readonly MatchTerm[], fold: Fold): Map<string, Form[]> {
  const forms = new Map<string, Form[]>();
  for (const term of terms)
    for (const { zh, whole } of [{ zh: term.zh, whole: false }, { zh: term.hant ?? term.zh, whole: false }, ...(term.aliases ?? [])]) {
      // A lone surrogate would match half a character.
      const key = isWellFormed(zh) ? foldedKey(fold, zh) : "";
      const same = forms.get(key) ?? [];
      if (key === "" || same.some((form) => form.term === term)) continue;
      forms.set(key, [...same, { term, whole: whole === true }]);
    }
  // What a term is not in is found too, to stand in its way.
  for (const key of terms.flatMap(({ except = [] }) => except.map((zh) => foldedKey(fold, zh)))) if (!forms.has(key)) forms.set(key, []);
  return forms;
}

const isWellFormed = (text: string): boolean => !/[\ud800-\udfff]/u.test(text);

/** The trie for these terms, to be built ahead and handed to `createMatcher` (together with the same terms). */
export const buildTermTrie = (terms: readonly MatchTerm[], fold: Fold): TrieData => buildTrie([...collectForms(terms, fold).keys()]);

export interface Matcher {
  /** Matches in a text, longest first. `guardOf` makes what knows what may not be cut; `article` selects by scope. */
  find(text: string, folded: Folded, guardOf: (spans: readonly Span[]) => Guard, article?: string): Found[];
}

/** Terms in a text: all occurrences of all forms, nested and overlapping, less those that cut what is one (guard.ts) and those of another sense (scope.ts). */
export function createMatcher(terms: readonly MatchTerm[], fold: Fold, trie: TrieData = buildTermTrie(terms, fold)): Matcher {
  const collected = collectForms(terms, fold);
  const forms = [...collected.values()];
  const { findAll } = openTrie(trie);
  const longest = Math.max(0, ...[...collected.keys()].map((key) => key.length));
  const keyOf = (word: string) => foldedKey(fold, word);
  const exceptions = exceptionsOf(terms, fold, [...collected.keys()]);

  return {
    find(text, folded, guardOf, article) {
      const { hits, length } = findAll(folded.units);
      const spans: (Span & { forms: Form[] })[] = [];
      const barred: (Span & { terms: readonly MatchTerm[] })[] = [];
      for (let i = 0; i < length; i += 3) {
        const start = hits[i] ?? 0;
        const end = hits[i + 1] ?? 0;
        const key = hits[i + 2] ?? 0;
        if (!crossesBlankLine(text, folded, start, end)) spans.push({ start, end, forms: forms[key] ?? [] });
        const not = exceptions.get(key);
        if (not) barred.push({ start, end, terms: not });
      }
      // Longest first: whether a match inside another may stand depends on the outer one.
      spans.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
      const guard = guardOf(spans);
      const standing = createStanding(longest);
      for (const { start, end, forms } of spans)
        for (const form of selectByScope(forms, folded.units, { start, end }, keyOf, article))
          if (!isBarred(barred, start, end, form) && mayMatch({ start, end, form }, standing.around(start, end), guard))
            standing.add({ start, end, form });
      return standing.all;
    },
  };
}

/** By the number of its key, the terms that do not match inside a longer string. */
function exceptionsOf(terms: readonly MatchTerm[], fold: Fold, keys: readonly string[]): Map<number, MatchTerm[]> {
  const numbers = new Map(keys.map((key, i) => [key, i]));
  const exceptions = new Map<number, MatchTerm[]>();
  for (const term of terms)
    for (const zh of term.except ?? []) {
      const number = numbers.get(foldedKey(fold, zh)) ?? -1;
      exceptions.set(number, [...(exceptions.get(number) ?? []), term]);
    }
  return exceptions;
}

const isBarred = (barred: readonly (Span & { terms: readonly MatchTerm[] })[], start: number, end: number, { term }: Form): boolean =>
  barred.some((span) => span.start <= start && span.end >= end && span.terms.includes(term));

/** The matches that stand so far, by start: a long text has too many to look through for each. */
function createStanding(longest: number) {
  const all: Found[] = [];
  const byStart = new Map<number, Found[]>();
  return {
    all,
    add(found: Found): void {
      all.push(found);
      const same = byStart.get(found.start);
      if (same) same.push(found);
      else byStart.set(found.start, [found]);
    },
    /** The matches that contain this span and more. */
    around(start: number, end: number): Found[] {
      const found: Found[] = [];
      for (let from = Math.max(0, end - longest); from <= start; from++)
        for (const other of byStart.get(from) ?? []) if (other.end >= end && other.end - from > end - start) found.push(other);
      return found;
    },
  };
}

/** No term goes on after a blank line. */
function crossesBlankLine(text: string, { at }: Folded, start: number, end: number): boolean {
  const from = at[start] ?? 0;
  const to = (at[end - 1] ?? 0) + 1;
  return to - from > end - start && /\n[^\S\n]*\n/.test(text.slice(from, to));
}

/** In the order and with the depth of core/annotation.ts, offsets in the stored text. */
export function toMatches(found: readonly Found[], folded: Folded): Match[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end || (a.form.term.id < b.form.term.id ? -1 : 1));
  const open: Found[] = [];
  return sorted.map((each) => {
    // What has ended before this start contains nothing more.
    for (let i = open.length - 1; i >= 0; i--) if ((open[i]?.end ?? 0) <= each.start) open.splice(i, 1);
    const depth = open.filter(({ start, end }) => end >= each.end && end - start > each.end - each.start).length;
    open.push(each);
    const [start, end] = storedSpan(folded, each.start, each.end);
    return { start, end, term: each.form.term.id, zh: each.form.term.zh, depth };
  });
}
