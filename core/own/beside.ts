import { langOf, type Span } from "@/core/intake/document";
import { countEnglish } from "./blocks";
import { pairEnglish } from "./pair-english";
import type { OwnBlock, OwnEnglish, OwnRepair, OwnText, TextBody } from "./text";

/** A paragraph as it was laid out: where it stands in the raw text, and the block that it begins. */
export interface Placed {
  span: Span;
  id: string;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/**
 * The English that stood in the same text, by block: what was taken out of it as its translation goes to the paragraph on whose line it stood, else to the one before it; to the
 * one after it where the text begins with English.
 */
export function englishWithin(raw: string, placed: readonly Placed[], repairs: readonly OwnRepair[]): Record<string, OwnEnglish> {
  const taken = repairs.filter(({ why, undone }) => why === "translation" && !undone);
  const [firstTaken] = taken;
  const [first] = placed;
  if (!firstTaken || !first) return {};
  const isBefore = firstTaken.start < first.span[0];
  const found = new Map<string, string[]>();
  let at = 0;
  for (const { start, end } of taken) {
    const text = oneLine(raw.slice(start, end));
    if (langOf(text) !== "en") continue;
    while ((placed[at]?.span[0] ?? Number.POSITIVE_INFINITY) < start) at++;
    const [before, after] = [placed[at - 1], placed[at]];
    const sameLine = (from: number, to: number): boolean => !/[\n\r]/.test(raw.slice(from, to));
    const own =
      before && sameLine(before.span[1], start)
        ? before
        : after && sameLine(end, after.span[0])
          ? after
          : isBefore
            ? (after ?? before)
            : (before ?? after);
    if (own) found.set(own.id, [...(found.get(own.id) ?? []), text]);
  }
  return Object.fromEntries([...found].map(([id, texts]) => [id, { text: texts.join("\n"), by: "file" as const }]));
}

/** A translation that was laid beside blocks, as its paragraphs again: for when the blocks are cut anew. */
export function linesOfEnglish(blocks: readonly OwnBlock[], en: TextBody["en"]): string[] {
  return blocks.flatMap(({ id, zh }) => {
    const own = [en[id], ...zh.map((_, i) => en[`${id}.${i + 1}`])].flatMap((each) => (each?.by === "file" ? [oneLine(each.text)] : []));
    return own.length ? [own.join(" ")] : [];
  });
}

/** The English of a text whose blocks were cut anew: what stood in the same text, what was given as a file laid beside the new blocks, what a person typed at its place. */
export function englishAnew(before: TextBody, blocks: readonly OwnBlock[], placed: readonly Placed[], repairs: readonly OwnRepair[]): TextBody["en"] {
  const typed = Object.fromEntries(Object.entries(before.en).filter(([, { by }]) => by === "reader"));
  const isParted = repairs.some(({ why }) => why === "translation");
  const lines = isParted ? [] : linesOfEnglish(before.blocks, before.en);
  return { ...(isParted ? englishWithin(before.raw, placed, repairs) : lines.length ? pairEnglish(blocks, lines.join("\n")) : {}), ...typed };
}

/** A text with the paragraphs of another as its English; what a person has written beside it stays. */
export function withTranslation({ head, body }: OwnText, translation: OwnText): OwnText {
  const lines = translation.body.blocks.map(({ zh }) => oneLine(zh.join("")));
  const en = {
    ...pairEnglish(body.blocks, lines.join("\n")),
    ...Object.fromEntries(Object.entries(body.en).filter(([, { by }]) => by === "reader")),
  };
  return { head: { ...head, english: countEnglish(body.blocks, en) }, body: { ...body, en } };
}

/** Of two texts the Chinese one and the English one; undefined where they are not one of each. */
export function languagesOf(texts: readonly OwnText[]): { zh: OwnText; en: OwnText } | undefined {
  const [zh] = texts.filter(({ body }) => langOf(body.raw) === "zh");
  const [en] = texts.filter(({ body }) => langOf(body.raw) === "en");
  return texts.length === 2 && zh && en ? { zh, en } : undefined;
}
