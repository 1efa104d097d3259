/** Permalinks: #s2.1.2 is a sentence, #s2.1.2-2.1.4 a range. */

const pattern = /^#s(\d+\.\d+\.\d+)(?:-s?(\d+\.\d+\.\d+))?$/;

/** The address of one sentence or of a range, on this page. */
export function addressOf(segments: readonly string[]): string {
  const [first, last] = [segments[0], segments.at(-1)];
  return `${location.origin}${location.pathname}${location.search}#s${first}${last && last !== first ? `-${last}` : ""}`;
}

/** Marks the sentences that the address names, now and whenever it changes. */
export function followLinks(root: HTMLElement, signal: AbortSignal): void {
  markLinked(root);
  addEventListener("hashchange", () => markLinked(root), { signal });
}

/** Marks the sentences that the address names, in both languages, and brings them into view. */
function markLinked(root: HTMLElement): void {
  for (const element of root.querySelectorAll(".s.marked")) element.classList.remove("marked");
  // Ids have nothing to decode, and a broken escape must not stop the page.
  const [, from, to] = pattern.exec(location.hash) ?? [];
  if (!from) return;
  const ids = [...root.querySelectorAll<HTMLElement>(".zh .s")].flatMap(({ dataset }) => dataset.s ?? []);
  const [start, end] = [ids.indexOf(from), to ? ids.indexOf(to) : ids.indexOf(from)];
  if (start < 0 || end < start) return;
  const named = new Set(ids.slice(start, end + 1));
  for (const sentence of root.querySelectorAll<HTMLElement>(".s")) if (named.has(sentence.dataset.s ?? "")) sentence.classList.add("marked");
  const shown = [...root.querySelectorAll(".s.marked")].find((sentence) => sentence.getClientRects().length > 0);
  shown?.scrollIntoView({ block: "center", behavior: "instant" });
}
