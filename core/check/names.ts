import type { AnnotatedSegment } from "@/core/annotation";
import type { RegisterEntry } from "@/core/article/schema";
import { findPhrase } from "@/core/glossary/phrase";
import type { Word } from "@/core/text/english";

/** What finding a name and its English needs of a register entry. */
export type NamedEntry = Pick<RegisterEntry, "id" | "kind" | "zh" | "en" | "alsoEn" | "aliases">;

/** A register name found in a text: UTF-16 span, half-open. */
export interface FoundName<Entry extends NamedEntry = NamedEntry> {
  start: number;
  end: number;
  entry: Entry;
}

/** Every form of every register entry by its first character, longest first. */
export type NameIndex<Entry extends NamedEntry = NamedEntry> = ReadonlyMap<string, readonly { zh: string; entry: Entry }[]>;

/** Builds the index that `findNames` reads. */
export function indexNames<Entry extends NamedEntry>(register: readonly Entry[]): NameIndex<Entry> {
  const index = new Map<string, { zh: string; entry: Entry }[]>();
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
export function findNames<Entry extends NamedEntry>({ text, tokens, matches }: AnnotatedSegment, index: NameIndex<Entry>): FoundName<Entry>[] {
  const found: FoundName<Entry>[] = [];
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

/** What a place is, at the end of its English name: “Liangxi, Xishan and Binhu districts” names all three. */
const placeKind = /\s+(?:Autonomous Region|Province|City|District|County|Town|Township|Subdistrict|Community|Park|Zone)$/;

/** Every English form that may stand for a name. */
export function formsOf({ kind, en, alsoEn, aliases }: NamedEntry): string[] {
  const forms = [en, ...alsoEn, ...aliases.flatMap((alias) => alias.en ?? [])];
  return kind === "place" ? [...forms, ...forms.map((form) => form.replace(placeKind, ""))] : forms;
}

/** Whether an English text has one of a name's forms. */
export const isNamed = (entry: NamedEntry, words: readonly Word[]): boolean => formsOf(entry).some((form) => findPhrase(words, form) !== undefined);
