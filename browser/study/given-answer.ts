import type { Reply } from "@/core/study/session";

/** What the reader gave as an answer that is open now: kept with the page in the history, so that the way back from an article leads to it. */
export interface Given extends Reply {
  card: string;
  revision: number;
}

export const rememberGiven = (given: Given): void => history.replaceState(given, "");

/** What was given before the page was left; undefined where nothing was. */
export function recallGiven(): Given | undefined {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null || !("card" in state && "revision" in state && "written" in state && "chosen" in state))
    return undefined;
  const { card, revision, written, chosen } = state;
  const fits =
    typeof card === "string" &&
    typeof revision === "number" &&
    (written === null || typeof written === "string") &&
    (chosen === null || typeof chosen === "number");
  return fits ? { card, revision, written, chosen } : undefined;
}
