import { readSentence } from "@/browser/corrections/surface";
import { redrawn, storedText } from "@/browser/reader/text/elements";
import { fill } from "@/browser/site/trusted";
import { openDatabase } from "@/browser/storage/database";
import { loadGlossary } from "@/browser/storage/entries";
import type { Match } from "@/core/annotation";
import { type KnownEntry, type OwnEntry, preferredOf } from "@/core/own/entry";
import type { CardTerm } from "@/core/reading/card";
import type { CardData } from "@/core/reading/card-data";
import { renderSegment } from "@/core/reading/render";

/** An own entry as a card shows it. */
const cardOf = (entry: KnownEntry): CardTerm => ({
  zh: entry.zh,
  pinyin: entry.pinyin,
  en: preferredOf(entry),
  gloss: entry.gloss,
  rank: entry.rank,
  type: entry.type,
  parts: [],
  ...(entry.layer ? { layer: entry.layer } : {}),
});

/**
 * Finds where the forms of own entries stand in a text, longest first; one inside another stands too, two that cross do not. Forms are looked up by how they begin: a file may
 * have a hundred thousand.
 */
export function createOwnMatcher(entries: readonly OwnEntry[]): (text: string) => Match[] {
  const byStart = new Map<string, { form: string; entry: OwnEntry }[]>();
  for (const entry of entries)
    for (const form of [entry.zh, ...entry.aliases]) {
      const start = form.slice(0, 2);
      const same = byStart.get(start);
      if (same) same.push({ form, entry });
      else if (form) byStart.set(start, [{ form, entry }]);
    }
  return (text) => {
    const standing = Array.from({ length: text.length }, (_, at) => [
      ...(byStart.get(text.slice(at, at + 2)) ?? []),
      ...(byStart.get(text.charAt(at)) ?? []),
    ])
      .flatMap((forms, at) =>
        forms.filter(({ form }) => text.startsWith(form, at)).map(({ form, entry }) => ({ start: at, end: at + form.length, entry })),
      )
      .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    const found: Match[] = [];
    const lastEnds = new Map<string, number>();
    for (const { start, end, entry } of standing) {
      const form = text.slice(start, end);
      // A form does not overlap itself (啊啊啊 has 啊啊 once).
      if (start < (lastEnds.get(form) ?? 0)) continue;
      const crosses = found.some((other) => start < other.end && other.start < end && !(other.start <= start && end <= other.end));
      if (crosses || found.some((other) => other.start === start && other.end === end)) continue;
      lastEnds.set(form, end);
      found.push({ start, end, term: entry.id, zh: entry.zh, depth: found.filter((other) => other.start <= start && end <= other.end).length });
    }
    return found;
  };
}

/**
 * Marks a reader's own entries in a text of ours, and gives what puts them, and their corrections of our entries, on its cards. A sentence that has none is left
 * alone.
 */
export async function markOwn(root: HTMLElement): Promise<(data: CardData) => CardData> {
  const database = await openDatabase(Date.now());
  let entries: KnownEntry[];
  try {
    entries = await loadGlossary(database);
  } finally {
    database.close();
  }
  const own = entries.filter(({ corrects, zh }) => !corrects && zh);
  const find = createOwnMatcher(own);
  let drawn = false;
  for (const sentence of root.querySelectorAll<HTMLElement>(".zh .s")) {
    const matches = find(storedText(sentence));
    if (matches.length === 0) continue;
    const segment = readSentence(sentence);
    const depthOf = ({ start, end }: Match, all: readonly Match[]) =>
      all.filter((other) => other.start <= start && end <= other.end && other.end - other.start > end - start).length;
    const all = [...segment.matches, ...matches].sort((a, b) => a.start - b.start || b.end - a.end);
    fill(sentence, renderSegment({ ...segment, matches: all.map((match) => ({ ...match, depth: depthOf(match, all) })) }));
    drawn = true;
  }
  if (drawn) root.dispatchEvent(new CustomEvent(redrawn));
  return (data) => {
    const terms = { ...data.terms };
    for (const entry of own) terms[entry.id] = cardOf(entry);
    for (const entry of entries) {
      const ours = terms[entry.corrects];
      if (ours)
        terms[entry.corrects] = {
          ...ours,
          en: preferredOf(entry) || ours.en,
          gloss: entry.gloss || ours.gloss,
          ...(entry.layer ? { layer: entry.layer } : {}),
        };
    }
    return { ...data, terms };
  };
}
