import { type Condition, type Parsed, parseQuery } from "./query";

/** A question as the parts it consists of, to be shown, edited and taken out one by one. */

export interface Part {
  /** As it was typed. */
  text: string;
  condition: Condition;
}

/** A question's conditions with the characters they were typed in; what cannot be read gives the problem. */
export function partsOf(query: string): { ok: true; parts: Part[] } | Extract<Parsed, { ok: false }> {
  if (query.trim() === "") return { ok: true, parts: [] };
  const parsed = parseQuery(query);
  return parsed.ok
    ? { ok: true, parts: parsed.conditions.map((condition) => ({ condition, text: query.slice(condition.start, condition.end) })) }
    : parsed;
}

export const joinParts = (parts: readonly Pick<Part, "text">[]): string => parts.map(({ text }) => text).join(" ");

/** A value as it stands after a field's name or alone: in quotes where it must be. */
export function quoted(value: string): string {
  const plain = value.replace(/["“”「」『』＂]/g, "").trim();
  return /\s/u.test(plain) || /^[-－]|^(?:near|近)(?:\/|$)|[:：]/iu.test(plain) ? `"${plain}"` : plain;
}

/** What the filters set: "" where one says nothing. */
export interface Filters {
  from: string;
  to: string;
  level: string;
  issuer: string;
  kind: string;
}

const filtered = new Set(["date", "level", "issuer", "kind"]);
const isFilter = ({ condition }: Part): boolean =>
  !condition.not && (condition.kind === "date" || (condition.kind === "about" && filtered.has(condition.field)));

/** The filters that a question has: of several of a kind the last. */
export function filtersOf(parts: readonly Part[]): Filters {
  const filters: Filters = { from: "", to: "", level: "", issuer: "", kind: "" };
  for (const part of parts) {
    const { condition } = part;
    if (!isFilter(part)) continue;
    if (condition.kind === "date") Object.assign(filters, { from: condition.from ?? "", to: condition.to ?? "" });
    else if (condition.kind === "about" && condition.field !== "place") filters[condition.field] = condition.value;
  }
  return filters;
}

/** A question with these filters in place of its own. */
export function withFilters(parts: readonly Part[], { from, to, level, issuer, kind }: Filters): string {
  const written = [
    from === "" && to === "" ? "" : from === to ? `date:${from}` : `date:${from}..${to}`,
    level === "" ? "" : `level:${level}`,
    issuer.trim() === "" ? "" : `issuer:${quoted(issuer)}`,
    kind.trim() === "" ? "" : `kind:${quoted(kind)}`,
  ].filter(Boolean);
  return [...parts.filter((part) => !isFilter(part)).map(({ text }) => text), ...written].join(" ");
}
