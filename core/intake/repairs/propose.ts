import type { Format, SourceBlock } from "../document";
import { findFurniture } from "./furniture";
import { findJoins } from "./joins";
import { createLikelihood } from "./likelihood";
import { type Line, linesOf } from "./lines";
import { findByline, findHalfwidth, findSpaces } from "./marks";
import type { Repair } from "./repair";

export interface RepairContext {
  /** The document's blocks: what is a heading, an item or a cell by the file's own word is not joined with its neighbours. */
  blocks?: readonly SourceBlock[];
  /** Of a PDF and of subtitles, lines of one block belong together: their places on the page or in time say so. */
  format?: Format;
}

type Fixed = "same" | "apart" | undefined;

/** The block that a place is in. */
function createBlockAt(blocks: readonly SourceBlock[]): (place: number) => SourceBlock | undefined {
  return (place) => {
    let low = 0;
    let high = blocks.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const block = blocks[middle];
      if (!block) return undefined;
      if (block.end <= place) low = middle + 1;
      else if (block.start > place) high = middle - 1;
      else return block;
    }
    return undefined;
  };
}

const isLoose = ({ kind }: SourceBlock): boolean => kind === "paragraph" || kind === "quote";

/** What the file itself says of two lines: rows of a table and different kinds of blocks stay apart, one heading is one. */
function fixedBetween(one: SourceBlock | undefined, other: SourceBlock | undefined, format: Format | undefined): Fixed {
  if (!one || !other) return undefined;
  if (one === other) return one.kind === "heading" || format === "pdf" || format === "srt" ? "same" : undefined;
  return isLoose(one) && isLoose(other) ? undefined : "apart";
}

/** A line of English: words, none of them with a hanzi. A name or a formula in a Chinese sentence is shorter. */
const isEnglish = ({ text }: Line): boolean => /(?:[A-Za-z][\w'’,-]*\s+){3}/.test(text) && !/\p{Script=Han}/u.test(text);
const isChinese = ({ text }: Line): boolean => /\p{Script=Han}/u.test(text);

/** A sentence does not go on in another language, nor an English one after its full stop: a text that has both, line after line, is not one paragraph. */
const partsLanguages = (line: Line, next: Line): boolean =>
  isEnglish(line) ? isChinese(next) || (isEnglish(next) && /[.!?]["'”’)]*$/.test(line.text.trimEnd())) : isChinese(line) && isEnglish(next);

/**
 * What a text copied from a page needs to be read: lines inside sentences joined, heads of pages taken out, half-width marks and spaces mended. Proposals
 * over the raw string, sorted, none overlapping; nothing is applied here. 57,000 characters take some 50 ms.
 */
export function proposeRepairs(raw: string, { blocks = [], format }: RepairContext = {}): Repair[] {
  const likelihood = createLikelihood();
  const blockAt = createBlockAt(blocks);
  const isTable = ({ start }: Line): boolean => blockAt(start)?.kind === "table";
  const lines = linesOf(raw).filter((line) => !isTable(line));
  const { repairs: drops, standing } = findFurniture(raw, lines);
  const isFixed = (line: Line, next: Line): Fixed =>
    partsLanguages(line, next) ? "apart" : fixedBetween(blockAt(line.start), blockAt(next.start), format);
  const joins = findJoins({ raw, lines: standing, isFixed, likelihood });
  const whole = standing.map((line) => ({ ...line, text: raw.slice(line.start, line.end) }));
  const marks = whole.flatMap((line) => [...findByline(line), ...findHalfwidth(line), ...findSpaces(line, likelihood)]);
  // Of two that overlap the first named stands: what is taken out needs no mending.
  const taken: Repair[] = [];
  const all = [...drops, ...joins, ...marks].map((repair, order) => ({ repair, order }));
  for (const { repair } of all.sort((a, b) => a.repair.start - b.repair.start || a.order - b.order)) {
    const last = taken.at(-1);
    if (!last || repair.start >= last.end) taken.push(repair);
  }
  return taken;
}
