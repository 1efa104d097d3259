/** What opens and what closes it. A closing single quotation mark is an apostrophe too, so it is never left over in English. */
const pairs: Record<"zh" | "en", Record<string, string>> = {
  zh: { "“": "”", "‘": "’", "（": "）", "《": "》", "〈": "〉", "【": "】", "〔": "〕", "「": "」", "『": "』" },
  en: { "“": "”", "(": ")", "[": "]" },
};

/**
 * The first mark of a text that has no partner, at its UTF-16 offset; undefined where all marks nest and close. An English single
 * quotation mark only has to be closed by some later one.
 */
export function findUnbalanced(text: string, side: "zh" | "en"): { at: number; mark: string } | undefined {
  const open: { at: number; mark: string }[] = [];
  const closers = new Set(Object.values(pairs[side]));
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (pairs[side][mark] !== undefined) open.push({ at, mark });
    else if (closers.has(mark)) {
      const last = open.pop();
      if (!last || pairs[side][last.mark] !== mark) return last && closers.has(pairs[side][last.mark] ?? "") ? last : { at, mark };
    } else if (side === "en" && mark === "‘" && !text.includes("’", at)) return { at, mark };
  }
  return open[0];
}
