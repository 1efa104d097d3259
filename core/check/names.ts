import type { AnnotatedSegment } from "@/core/annotation";
import type { RegisterEntry } from "@/core/article/schema";

/** A register name found in a text: UTF-16 span, half-open. */
export interface FoundName {
  start: number;
  end: number;
  entry: RegisterEntry;
}

/** Every form of every register entry by its first character, longest first. */
export type NameIndex = ReadonlyMap<string, readonly { zh: string; entry: RegisterEntry }[]>;

/** Builds the index that `findNames` reads. */
export function indexNames(register: readonly RegisterEntry[]): NameIndex {
  const index = new Map<string, { zh: string; entry: RegisterEntry }[]>();
  for (const entry of register)
    for (const zh of [entry.zh, ...entry.aliases.map((alias) => alias.zh)]) {
      const first = zh.charAt(0);
      index.set(first, [...(index.get(first) ?? []), { zh, entry }]);
    }
  for (const forms of index.values()) forms.sort((a, b) => b.zh.length - a.zh.length);
  return index;
}

/**
 * The register names of a text, longest first from the left. A name inside a longer glossary term belongs to the term. A name of one
 * character (锡, 沪) counts only where the text engine reads it as a name of its own.
 */
export function findNames({ text, tokens, matches }: AnnotatedSegment, index: NameIndex): FoundName[] {
  const found: FoundName[] = [];
  for (let at = 0; at < text.length; ) {
    const form = index.get(text.charAt(at))?.find(({ zh }) => text.startsWith(zh, at));
    const end = at + (form?.zh.length ?? 1);
    const alone = end - at > 1 || tokens.some((token) => token.kind === "name" && token.start === at && token.end === end);
    const inTerm = matches.some((match) => match.start <= at && match.end >= end && match.end - match.start > end - at);
    if (form && alone && !inTerm) found.push({ start: at, end, entry: form.entry });
    at = form && alone ? end : at + 1;
  }
  return found;
}
