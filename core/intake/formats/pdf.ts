import { getDocument, GlobalWorkerOptions } from "pdfjs-dist/legacy/build/pdf.mjs";
// Its worker's half, in this thread: whoever reads files is in a worker already.
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { createBuilder } from "../builder";
import { Refusal, type Warning } from "../document";
import { withoutRadicals } from "../radicals";
import type { Reader, ReadOptions } from "../reader";
import { checkStreams } from "./pdf-streams";

/** A run of text on a page as pdf.js gives it. Lengths are in points; y grows upwards. */
interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

interface PrintedLine {
  text: string;
  x: number;
  y: number;
  right: number;
  size: number;
  /** Whether the page has more room above it than lines of a paragraph have, or it begins elsewhere. */
  isApart: boolean;
}

const mostPages = 5000;

/** What stands for a gap in a line. Columns of a table are a tab apart; room that print leaves between hanzi and figures is nothing. */
function between({ text: before }: PrintedLine, after: string, gap: number, size: number, spaced: boolean): string {
  if (gap > size * 1.6) return "\t";
  const latin = /[\w,.;:!?)\]'’"”%-]$/.test(before) && /^[\w(['‘"“$-]/.test(after);
  if (latin) return gap > size * 0.12 ? " " : "";
  const mixed = /[\w%]$/.test(before) || /^[\w%]/.test(after);
  return gap > size * 0.6 || (spaced && !mixed) ? " " : "";
}

/** Runs put together into lines, in the order in which the file draws them: that is the order of reading, columns and all. */
function linesOf(runs: readonly Run[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let line: PrintedLine | undefined;
  let spaced = false;
  for (const { text, x, y, width, size } of runs) {
    const sameLine = line && Math.abs(y - line.y) < Math.max(line.size, size) * 0.5 && x > line.x - size;
    if (line && sameLine) {
      // pdf.js gives a gap as a space of its width: it is looked at with the words after it.
      if (text.trim() === "") {
        spaced = true;
        continue;
      }
      line.text += between(line, text, x - line.right, size, spaced) + text;
      spaced = false;
      line.right = Math.max(line.right, x + width);
      line.size = Math.max(line.size, size);
      continue;
    }
    spaced = false;
    if (text.trim() === "") continue;
    const drop = line ? line.y - y : 0;
    const isApart = line === undefined || drop < 0 || drop > Math.max(line.size, size) * 2.6 || Math.abs(size - line.size) > 1;
    line = { text, x, y, right: x + width, size, isApart };
    lines.push(line);
  }
  return lines;
}

/** The size that most of the text has. */
function bodySize(pages: readonly PrintedLine[][]): number {
  const sizes = new Map<number, number>();
  for (const { text, size } of pages.flat()) {
    const rounded = Math.round(size * 2) / 2;
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
  }
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A gap between lines that is wider than most on this page stands between paragraphs; so does an indent of some two characters. */
function markParagraphs(lines: PrintedLine[], body: number): void {
  const drops = lines.slice(1).flatMap((line, i) => {
    const drop = (lines[i]?.y ?? 0) - line.y;
    return drop > 0 && !line.isApart ? [drop] : [];
  });
  const usual = drops.sort((a, b) => a - b)[Math.floor(drops.length / 2)] ?? 0;
  const left = Math.min(...lines.map(({ x }) => x));
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (!before) return;
    // Lines of large print are farther apart.
    if (usual > 0 && before.y - line.y > usual * 1.45 * Math.max(1, line.size / body)) line.isApart = true;
    // A line that ends well before the edge of its column, with a mark of the end, ends a paragraph.
    const edge = Math.max(...lines.filter(({ x }) => Math.abs(x - line.x) < line.size * 3).map(({ right }) => right));
    if (before.right < edge - before.size * 7) line.isApart = true;
    if (before.right < edge - before.size * 2 && /[。！？.!?:：；][”’"'）)]*$/.test(before.text)) line.isApart = true;
    const indented = line.x - before.x > line.size * 1.2 && line.x - left < line.size * 4 && Math.abs(line.size - before.size) < 1;
    if (indented) line.isApart = true;
  });
}

/** Larger print by this factor is a heading. */
const headingFactor = 1.15;

function build(pages: readonly PrintedLine[][]): ReturnType<ReturnType<typeof createBuilder>["done"]> {
  const body = bodySize(pages);
  const builder = createBuilder();
  let open = false;
  let wasHeading = false;
  for (const page of pages) {
    markParagraphs(page, body);
    page.forEach((line, i) => {
      const isHeading = line.size > body * headingFactor && line.text.length < 80;
      if (!open || i === 0 || isHeading !== wasHeading || line.isApart)
        builder.open(isHeading ? "heading" : "paragraph", isHeading ? (line.size > body * 1.5 ? 1 : 2) : undefined);
      else builder.line();
      builder.text(line.text.replaceAll("\0", ""));
      open = true;
      wasHeading = isHeading;
    });
  }
  return builder.done();
}

/** pdf.js asks for character maps by name. None is ever fetched by an address of the file's. */
const mapFactory = (characterMap: ReadOptions["characterMap"]) =>
  class {
    async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
      if (!characterMap || !/^[\w-]{1,60}$/.test(name)) throw new Error("no such character map");
      return { cMapData: await characterMap(`${name}.bcmap`), isCompressed: true };
    }
  };

class NoFonts {
  async fetch(): Promise<Uint8Array> {
    throw new Error("fonts are not needed to read text");
  }
}

/** The text layer of a PDF. A page without one is counted; a file without any is refused. */
export const readPdf: Reader = async (bytes, _name, { signal, progress, characterMap }) => {
  // pdf.js takes the bytes away, and pictures are emptied in them.
  const data = bytes.slice();
  await checkStreams(data);
  signal?.throwIfAborted();
  GlobalWorkerOptions.workerSrc = "none";
  const task = getDocument({
    data,
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
    CMapReaderFactory: mapFactory(characterMap),
    StandardFontDataFactory: NoFonts,
  });
  const cancel = (): void => void task.destroy();
  signal?.addEventListener("abort", cancel);
  try {
    const file = await task.promise;
    if (file.numPages > mostPages) throw new Refusal("too-large", `${file.numPages} pages`);
    const pages: PrintedLine[][] = [];
    const empty: number[] = [];
    const failed: string[] = [];
    for (let number = 1; number <= file.numPages; number++) {
      signal?.throwIfAborted();
      try {
        const page = await file.getPage(number);
        const { items } = await page.getTextContent();
        const runs = items.flatMap((item): Run[] => {
          if (!("str" in item)) return [];
          const [a = 0, b = 0, , , x = 0, y = 0]: number[] = item.transform;
          return [{ text: withoutRadicals(item.str), x, y, width: item.width, size: Math.hypot(a, b) }];
        });
        const lines = linesOf(runs);
        if (lines.length === 0) empty.push(number);
        else pages.push(lines);
        page.cleanup();
      } catch (error) {
        if (signal?.aborted) throw error;
        failed.push(`page ${number}`);
      }
      progress?.(number / file.numPages);
    }
    if (pages.length === 0) throw failed.length > 0 ? new Refusal("damaged", "no page can be read") : new Refusal("scan");
    const metadata: { info?: { Title?: unknown } } = await file.getMetadata().catch(() => ({}));
    const named = metadata.info?.Title;
    const { raw, blocks } = build(pages);
    const heading = blocks.find(({ kind }) => kind === "heading");
    const warnings: Warning[] = [
      ...(empty.length > 0 ? [{ code: "scanned-pages" as const, count: empty.length, pages: empty.slice(0, 100) }] : []),
      ...(failed.length > 0 ? [{ code: "left-out" as const, count: failed.length, names: failed.slice(0, 20) }] : []),
    ];
    const title = heading ? raw.slice(heading.start, heading.end) : typeof named === "string" ? named : "";
    return { title, format: "pdf", raw, blocks, warnings };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Refusal) throw error;
    if (error instanceof Error && error.name === "PasswordException") throw new Refusal("password");
    throw new Refusal("damaged", "it is no PDF that can be opened");
  } finally {
    signal?.removeEventListener("abort", cancel);
    await task.destroy();
  }
};
