import { recall, remember } from "@/browser/site/remember";

const key = "lookups";
const most = 8;
/** A pasted text is no look-up to come back to. */
const longest = 60;

/** What was looked up last, newest first. */
export function recentQueries(): string[] {
  try {
    const kept: unknown = JSON.parse(recall(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter((query): query is string => typeof query === "string").slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Remembers a query whose result was opened. */
export function rememberQuery(query: string): void {
  const text = query.trim();
  if (text && text.length <= longest) remember(key, JSON.stringify([text, ...recentQueries().filter((other) => other !== text)].slice(0, most)));
}

export const forgetQueries = (): void => remember(key, "[]");
