import type { Article, Emendation, SourceRecord } from "./schema";

/** A run of the source under one state: untouched, or under an emendation; `at` is a UTF-16 offset into the source. */
export interface Run {
  at: number;
  text: string;
  /** The emendation that acts here; several may (a moved span with a dropped mark inside it). */
  acts: Emendation[];
  /** A break or the target of a move stands before this run. */
  before: Emendation[];
  /** Not this article's: page furniture, or another article of the page. */
  outside?: "furniture" | "other";
}

/** The source cut into runs, with every emendation of the article where it acts: what "the text as it came" shows. */
export function markSource(source: string, article: Article, record: SourceRecord | undefined): Run[] {
  const acting = article.emendations.filter((e) => e.kind !== "normalise" && e.kind !== "break");
  const points = article.emendations.filter((e) => e.kind === "break" || e.kind === "move");
  const furniture = record?.furniture ?? [];
  const pointOf = (e: Emendation): number => (e.kind === "break" ? e.at : e.kind === "move" ? e.to : -1);
  const spanOf = (e: Emendation): readonly [number, number] => (e.kind === "normalise" || e.kind === "break" ? [-1, -1] : e.at);

  const edges = new Set<number>([0, source.length, ...article.file.spans.flat(), ...furniture.flatMap(({ at }) => at)]);
  for (const e of acting) for (const edge of spanOf(e)) edges.add(edge);
  for (const e of points) edges.add(pointOf(e));
  const cuts = [...edges].filter((edge) => edge >= 0 && edge <= source.length).sort((a, b) => a - b);

  return cuts.map((at, i) => {
    const within = ([start, end]: readonly [number, number]) => start <= at && at < end;
    const mine = article.file.spans.some(within);
    const outside = mine ? undefined : furniture.some((f) => within(f.at)) ? ("furniture" as const) : ("other" as const);
    const text = source.slice(at, cuts[i + 1] ?? source.length);
    return {
      at,
      text,
      acts: acting.filter((e) => within(spanOf(e))),
      before: points.filter((e) => pointOf(e) === at),
      // White space between articles belongs to nobody and is not worth a mark.
      ...(outside && text.trim() ? { outside } : {}),
    };
  });
}
