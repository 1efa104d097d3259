import { keyness } from "@/core/article/brief";
import type { HeardTable } from "@/core/glossary/heard";

/** How one formulation was heard in a month: on how many of its evenings, and on how many of all the others. */
export interface MonthChange {
  term: string;
  days: number;
  others: number;
  /** How much it exceeds chance: log-likelihood ratio, G² (Dunning 1993). */
  strength: number;
}

export interface MonthComparison {
  /** Evenings held of the month and of the other months. */
  held: number;
  heldOthers: number;
  /** Heard on more, and on fewer, of the evenings than in the other months: the strongest first. */
  more: MonthChange[];
  fewer: MonthChange[];
  /** Heard for the first time since the data begin, by evenings. */
  first: MonthChange[];
}

/** From this G² on, a difference is less likely by chance than one in a hundred. */
const beyondChance = 6.63;

/** What was particular about a month of the evening news, by its number in the table. Evenings are set against the evenings held. Nothing is first in the first month. */
export function compareMonth({ months, terms }: HeardTable, month: number): MonthComparison {
  const held = months[month]?.[1] ?? 0;
  const heldOthers = months.reduce((sum, [, broadcasts]) => sum + broadcasts, 0) - held;
  const name = months[month]?.[0] ?? "";
  const result: MonthComparison = { held, heldOthers, more: [], fewer: [], first: [] };
  for (const [term, row] of Object.entries(terms)) {
    if (!row) continue;
    const [first, , counts] = row;
    const days = counts[month] ?? 0;
    const others = counts.reduce((sum, n) => sum + n, 0) - days;
    if (days > 0 && month > 0 && first.startsWith(name)) result.first.push({ term, days, others, strength: days });
    const [up, down] = [keyness(days, others, held, heldOthers), keyness(others, days, heldOthers, held)];
    if (up >= beyondChance) result.more.push({ term, days, others, strength: up });
    else if (down >= beyondChance) result.fewer.push({ term, days, others, strength: down });
  }
  for (const list of [result.more, result.fewer, result.first]) list.sort((a, b) => b.strength - a.strength || (a.term < b.term ? -1 : 1));
  return result;
}

/** The terms that a reader may mean by what they typed: characters, English or id, whole before beginnings before parts. */
export function findTerm(query: string, terms: Readonly<Record<string, { zh: string; en: string }>>, most = 8): string[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === "") return [];
  const placed = Object.entries(terms).flatMap(([id, { zh, en }]) => {
    const names = [id, zh, en.toLowerCase()];
    const place = names.includes(wanted)
      ? 0
      : names.some((name) => name.startsWith(wanted))
        ? 1
        : names.some((name) => name.includes(wanted))
          ? 2
          : undefined;
    return place === undefined ? [] : [{ id, place, length: zh.length }];
  });
  return placed
    .sort((a, b) => a.place - b.place || a.length - b.length)
    .slice(0, most)
    .map(({ id }) => id);
}
