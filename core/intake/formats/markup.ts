import { type Handler, Parser } from "htmlparser2";
import { createBuilder } from "../builder";
import type { BlockKind, SourceBlock } from "../document";

/** Elements of which nothing is text of the page: what runs, draws, styles or is filled in. */
const mute = new Set(
  "script style template noscript svg math canvas object embed applet iframe frame audio video select textarea button datalist map rt rp head".split(
    " ",
  ),
);
/** What stands around the text of a page. */
const chrome = new Set(["nav", "footer", "aside", "menu"]);
/** Elements that begin a block and end what was open. */
const parts = new Set(
  "address article aside body center dd details dialog div dl dt fieldset figure footer form header hgroup hr html legend main menu nav ol p pre section summary ul".split(
    " ",
  ),
);

const kindOf = (name: string, inItem: boolean, inQuote: boolean): { kind: BlockKind; level?: number } | undefined => {
  const heading = /^h([1-6])$/.exec(name);
  if (heading) return { kind: "heading", level: Number(heading[1]) };
  if (name === "li" || name === "dd" || name === "dt") return { kind: "list" };
  if (name === "figcaption" || name === "caption") return { kind: "caption" };
  if (name === "blockquote") return { kind: "quote" };
  return parts.has(name) ? { kind: inItem ? "list" : inQuote ? "quote" : "paragraph" } : undefined;
};

const wide = /[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60\u3000-\u303f“”‘’…—]/;

/** White space as a browser draws it: a run is one space; a line end of the file between Chinese characters is nothing. */
const collapse = (text: string): string =>
  text.replace(/[ \t\n\r\f]+/g, (run, at: number, all: string) =>
    /[\n\r]/.test(run) && wide.test(all[at - 1] ?? "") && wide.test(all[at + run.length] ?? "") ? "" : " ",
  );

export interface Markup {
  title: string;
  raw: string;
  blocks: SourceBlock[];
  pictures: number;
  /** What the file says its encoding is. */
  charset?: string;
}

export interface MarkupOptions {
  /** Whether to leave out what stands around the text of a web page. */
  isPage?: boolean;
  /** After so many characters no more is taken; the rest of the file is left. */
  longest?: number;
}

/** More than any text that is read here: what is beyond is left out. */
export const longestText = 8_000_000;

/** Where a block of a page stands. */
interface Place {
  block: SourceBlock;
  inMain: boolean;
  isAround: boolean;
  /** Share of its characters that are links. */
  linked: number;
}

const sizeOf = (places: readonly Place[]): number => places.reduce((sum, { block }) => sum + block.end - block.start, 0);

/** Of a page's blocks those that are its text: what <main> or <article> holds, else what is not mostly links. */
function chooseText(all: readonly Place[]): SourceBlock[] {
  const main = all.filter(({ inMain }) => inMain);
  const plain = (sizeOf(main) * 3 >= sizeOf(all) ? main : all).filter(({ isAround }) => !isAround);
  const text = plain.filter(({ block, linked }) => block.kind === "heading" || linked < 0.8);
  // A page of nothing but links is read as it is.
  return (sizeOf(text) * 3 >= sizeOf(plain) ? text : plain.length > 0 ? plain : all).map(({ block }) => block);
}

/** The raw string with some blocks only. */
function keepBlocks(raw: string, blocks: readonly SourceBlock[]): { raw: string; blocks: SourceBlock[] } {
  const kept: string[] = [];
  let length = 0;
  const moved = blocks.map((block) => {
    if (length > 0) {
      kept.push("\n\n");
      length += 2;
    }
    const by = length - block.start;
    kept.push(raw.slice(block.start, block.end));
    length += block.end - block.start;
    const rows = block.rows?.map((row) => row.map(([start, end]) => [start + by, end + by] as const));
    return { ...block, start: block.start + by, end: block.end + by, ...(rows && { rows }) };
  });
  return { raw: kept.join(""), blocks: moved };
}

/** Pieces in which a file is read, in characters; and the depth from which on the parser begins anew, since each level costs it more than the last. */
const piece = 8192;
const deepest = 1000;

/** A text in pieces that end after a tag where they can. */
function* piecesOf(html: string): Generator<string> {
  for (let start = 0; start < html.length; ) {
    const tag = html.lastIndexOf(">", start + piece);
    const end = start + piece >= html.length ? html.length : tag > start ? tag + 1 : start + piece;
    yield html.slice(start, end);
    start = end;
  }
}

interface Element {
  name: string;
  mutes: boolean;
}

/** What the elements that are open say of the text in them. */
const counted = ["li", "blockquote", "pre", "a", "main", "article", "title", ...chrome] as const;

/**
 * The text of HTML or XHTML as blocks. The file is read as a stream of tags: no tree is built, nothing runs, nothing that is named is fetched, entities of
 * the file's own are not known, and depth costs nothing.
 */
export function readMarkup(html: string, { isPage = false, longest = longestText }: MarkupOptions = {}): Markup {
  const places: Place[] = [];
  const open: Element[] = [];
  const inside = new Map<string, number>(counted.map((name) => [name, 0]));
  const isIn = (...names: string[]): boolean => names.some((name) => (inside.get(name) ?? 0) > 0);
  const builder = createBuilder((block, linked) => {
    if (isPage) places.push({ block, inMain: isIn("main", "article"), isAround: isIn(...chrome), linked });
  });
  let muted = 0;
  let pictures = 0;
  let title = "";
  let given = "";
  let charset: string | undefined;
  /** Whether white space is before the next words already: at the end of one piece of text and the start of the next it is one space. */
  let spaced = true;

  const begin = (name: string): void => {
    if (name === "br") builder.line();
    else if (name === "table") builder.table();
    else if (name === "tr") builder.row();
    else if (name === "td" || name === "th") builder.cell();
    else {
      const made = kindOf(name, isIn("li"), isIn("blockquote"));
      if (!made) return;
      builder.open(made.kind, made.level);
    }
    spaced = true;
  };
  const end = (name: string): void => {
    if (name === "table") builder.endTable();
    else if (!kindOf(name, false, false) && name !== "td" && name !== "th") return;
    builder.close();
    spaced = true;
  };
  const count = (name: string, by: number): void => {
    const depth = inside.get(name);
    if (depth !== undefined) inside.set(name, Math.max(0, depth + by));
  };

  const handler: Partial<Handler> = {
    onopentag(name, attributes) {
      if (name === "meta") {
        charset ??= attributes.charset ?? /charset=([\w-]+)/i.exec(attributes.content ?? "")?.[1];
        if (attributes.property === "og:title") given ||= attributes.content ?? "";
      }
      const mutes = mute.has(name) || Object.hasOwn(attributes, "hidden") || /display\s*:\s*none/i.test(attributes.style ?? "");
      if (mutes) muted++;
      else if (muted === 0) {
        if (name === "img") pictures++;
        begin(name);
      }
      count(name, 1);
      open.push({ name, mutes });
    },
    ontext(data) {
      if (isIn("title")) title += data;
      if (muted > 0 || isIn("title") || builder.length > longest) return;
      const isLink = isIn("a");
      if (isIn("pre")) {
        data.split(/\r?\n/).forEach((line, i) => {
          if (i > 0) builder.line();
          builder.text(line, isLink);
        });
        return;
      }
      const text = collapse(data);
      const words = spaced ? text.replace(/^ /, "") : text;
      if (words === "") return;
      builder.text(words, isLink);
      spaced = words.endsWith(" ");
    },
    onclosetag(name) {
      if (open.at(-1)?.name !== name) return;
      const mutes = open.pop()?.mutes ?? false;
      if (muted === 0) end(name);
      if (mutes) muted--;
      count(name, -1);
    },
  };
  const start = (): Parser => new Parser(handler, { recognizeSelfClosing: true, recognizeCDATA: true });
  let parser = start();
  // A comment may end so, too: the parser does not know it and would take the rest of the page for one.
  for (const part of piecesOf(html.replaceAll("--!>", "-->"))) {
    parser.write(part);
    if (open.length > deepest && muted === 0) {
      open.length = 0;
      inside.clear();
      parser = start();
    }
  }
  parser.end();
  const built = builder.done();
  const { raw, blocks } = isPage ? keepBlocks(built.raw, chooseText(places)) : built;
  return { title: (given || title).replace(/\s+/g, " ").trim(), raw, blocks, pictures, ...(charset !== undefined && { charset }) };
}
