/** On how many evenings terms were heard in the news, as `server/news/count.ts` counted it: the shape of `glossary/heard.json`. */
export interface HeardTable {
  /** Where the broadcasts come from, and what is not held. */
  source: string;
  /** Month (2024-01) and the broadcasts held of it, oldest first. */
  months: [month: string, broadcasts: number][];
  /** Term id → its first and latest day and the days of each month, in the order of `months`; null where it was not heard. */
  terms: Record<string, [first: string, last: string, days: number[]] | null>;
}

/** A term in the news. */
export interface Heard {
  /** Days (2024-01-31). */
  first: string;
  last: string;
  /** The first month of the data has it: it may be older than they are. */
  isFromStart: boolean;
  /** Evenings on which it was heard, and those held. */
  days: number;
  held: number;
  /** Of each month the evenings with it, those held, and their share (0 to 1). */
  points: { month: string; days: number; held: number; share: number }[];
}

/** A term's evenings by month; null where none of the broadcasts has it, undefined where the table does not know the term. */
export function heardOf(id: string, table: HeardTable): Heard | null | undefined {
  const row = Object.hasOwn(table.terms, id) ? table.terms[id] : undefined;
  if (!row) return row;
  const [first, last, days] = row;
  const points = table.months.map(([month, held], i) => {
    const here = days[i] ?? 0;
    return { month, days: here, held, share: held === 0 ? 0 : here / held };
  });
  return {
    first,
    last,
    isFromStart: first.slice(0, 7) === table.months[0]?.[0],
    days: days.reduce((sum, n) => sum + n, 0),
    held: table.months.reduce((sum, [, n]) => sum + n, 0),
    points,
  };
}
