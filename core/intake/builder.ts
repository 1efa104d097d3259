import { type BlockKind, langOf, type SourceBlock, type Span } from "./document";

/** Puts a raw string and its blocks together as a file is read. */
export interface Builder {
  /** Begins a block; what was open ends. */
  open(kind: BlockKind, level?: number): void;
  /** Text of the block that is open; a paragraph begins where none is. White space is as it will stand, but for the ends of a block. */
  text(text: string, isLink?: boolean): void;
  /** A line end inside the block. */
  line(): void;
  close(): void;
  /** Begins a table, a row of it, a cell of the row. Tables inside cells are text of the cell. */
  table(): void;
  row(): void;
  cell(): void;
  endTable(): void;
  /** How many characters there are by now. */
  readonly length: number;
  done(): { raw: string; blocks: SourceBlock[] };
}

/** Blocks are two line ends apart in the raw string, rows one, cells a tab. `onBlock` hears of each block as it is put down: what share of it is links, white space left out. */
export function createBuilder(onBlock: (block: SourceBlock, linked: number) => void = () => {}): Builder {
  const pieces: string[] = [];
  const blocks: SourceBlock[] = [];
  let length = 0;
  let open: { kind: BlockKind; level?: number | undefined; parts: string[] } | undefined;
  let rows: string[][] | undefined;
  let depth = 0;
  let linked = 0;
  let solid = 0;

  const put = (text: string): number => {
    pieces.push(text);
    length += text.length;
    return length;
  };
  const add = (block: SourceBlock): void => {
    blocks.push(block);
    onBlock(block, linked / Math.max(1, solid));
    linked = 0;
    solid = 0;
  };
  const separate = (): void => void (length > 0 && put("\n\n"));
  const tidy = (parts: readonly string[]): string =>
    parts
      .join("")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .join("\n");

  const close = (): void => {
    if (!open) return;
    const { kind, level, parts } = open;
    open = undefined;
    const text = tidy(parts);
    if (rows) {
      const row = rows.at(-1);
      if (row && row.length > 0) row[row.length - 1] = [row.at(-1), text].filter(Boolean).join(" ");
      else if (text !== "") rows.push([text]);
      return;
    }
    if (text === "") return;
    separate();
    const start = length;
    const end = put(text);
    const lang = langOf(text);
    add({ kind, start, end, ...(level !== undefined && { level }), ...(lang && { lang }) });
  };

  /** One cell is one line: its own line ends are spaces. */
  const endTable = (): void => {
    close();
    const all = (rows ?? []).map((row) => row.map((cell) => cell.replace(/\s+/g, " ").trim())).filter((row) => row.some((cell) => cell !== ""));
    rows = undefined;
    if (all.length === 0) return;
    separate();
    const start = length;
    const spans = all.map((row, i) => {
      if (i > 0) put("\n");
      return row.map((cell, j): Span => {
        if (j > 0) put("\t");
        return [length, put(cell)];
      });
    });
    add({ kind: "table", start, end: length, rows: spans });
  };

  return {
    open(kind, level) {
      close();
      open = { kind, level, parts: [] };
    },
    text(text, isLink = false) {
      open ??= { kind: "paragraph", parts: [] };
      const size = text.replace(/\s+/g, "").length;
      solid += size;
      if (isLink) linked += size;
      open.parts.push(text);
    },
    line() {
      open?.parts.push("\n");
    },
    close,
    table() {
      close();
      if (depth++ === 0) rows = [];
    },
    row() {
      close();
      if (depth === 1) rows?.push([]);
    },
    cell() {
      close();
      if (depth !== 1) return;
      if (rows?.length === 0) rows.push([]);
      rows?.at(-1)?.push("");
    },
    endTable() {
      if (depth > 0 && --depth === 0) endTable();
    },
    get length() {
      return length;
    },
    done() {
      close();
      if (depth > 0) {
        depth = 0;
        endTable();
      }
      return { raw: pieces.join(""), blocks };
    },
  };
}
