import type { Document, Span } from "./document";
import { layOut } from "./lay-out";
import { alternatingOf, findColumns } from "./pairs";
import type { Repair } from "./repairs/repair";

/** Where the English stands in a text that has it beside the Chinese: in a column of its tables, or paragraph after paragraph. None where it has not. */
function translationSpans(document: Document, repairs: readonly Repair[]): Span[] {
  const columns = findColumns(document);
  if (columns)
    return columns.rows.flatMap((row): Span[] => {
      const [first, zh, last] = [row[0], row[columns.zh], row.at(-1)];
      if (!first || !last) return [];
      if (!zh || document.raw.slice(...zh).trim() === "") return [[first[0], last[1]]];
      return [[first[0], zh[0]] as const, [zh[1], last[1]] as const].filter(([start, end]) => end > start);
    });
  const laid = layOut(document, repairs);
  return alternatingOf(laid) ? laid.filter(({ lang }) => lang === "en").map(({ span }) => span) : [];
}

/**
 * A text that has both languages side by side is read as Chinese with its English beside it: the English is taken out of it as one more kind of repair, which a reader sees and
 * undoes like the others. Gives all repairs, sorted, none overlapping; what would have mended the English itself is not among them.
 */
export function partTranslation(document: Document, repairs: readonly Repair[]): Repair[] {
  const drops = translationSpans(document, repairs).map(
    ([start, end]): Repair => ({ kind: "drop", start, end, original: document.raw.slice(start, end), replacement: "", why: "translation" }),
  );
  if (drops.length === 0) return [...repairs];
  let next = 0;
  const standing = repairs.filter(({ start, end }) => {
    while ((drops[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    return (drops[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
  return [...standing, ...drops].sort((a, b) => a.start - b.start);
}
