import { readSentence } from "@/browser/corrections/surface";
import { redrawn, storedText } from "@/browser/reader/text/elements";
import { fill } from "@/browser/site/trusted";
import { openDatabase } from "@/browser/storage/database";
import { loadGlossary } from "@/browser/storage/entries";
import type { Match } from "@/core/annotation";
import { type OwnEntry, preferredOf } from "@/core/own/entry";
import type { CardTerm } from "@/core/reading/card";
import type { CardData } from "@/core/reading/card-data";
import { renderSegment } from "@/core/reading/render";

/** An own entry as a card shows it. */
const cardOf = (entry: OwnEntry): CardTerm => ({
  zh: entry.zh,
  pinyin: entry.pinyin,
  en: preferredOf(entry),
  gloss: entry.gloss,
  rank: entry.rank,
  type: entry.type,
  parts: [],
});

/** Where the forms of own entries stand in a text, longest first; one inside another stands too, two that cross do not. */
export function findOwnMatches(text: string, entries: readonly OwnEntry[]): Match[] {
  const forms = entries
    .flatMap((entry) => [entry.zh, ...entry.aliases].map((form) => ({ form, entry })))
    .filter(({ form }) => form !== "" && text.includes(form))
    .sort((a, b) => b.form.length - a.form.length);
  const found: Match[] = [];
  for (const { form, entry } of forms)
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + form.length)) {
      const end = start + form.length;
      const crosses = found.some((other) => start < other.end && other.start < end && !(other.start <= start && end <= other.end));
      if (!crosses && !found.some((other) => other.start === start && other.end === end))
        found.push({ start, end, term: entry.id, zh: entry.zh, depth: found.filter((other) => other.start <= start && end <= other.end).length });
    }
  return found;
}

/**
 * Marks a reader's own entries in a text of ours, and gives what puts them, and their corrections of our entries, on its cards. A sentence that has none is left
 * alone.
 */
export async function markOwn(root: HTMLElement): Promise<(data: CardData) => CardData> {
  const database = await openDatabase(Date.now());
  let entries: OwnEntry[];
  try {
    entries = await loadGlossary(database);
  } finally {
    database.close();
  }
  const own = entries.filter(({ corrects, zh }) => !corrects && zh);
  let drawn = false;
  for (const sentence of root.querySelectorAll<HTMLElement>(".zh .s")) {
    const matches = findOwnMatches(storedText(sentence), own);
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
      if (ours) terms[entry.corrects] = { ...ours, en: preferredOf(entry) || ours.en, gloss: entry.gloss || ours.gloss };
    }
    return { ...data, terms };
  };
}
