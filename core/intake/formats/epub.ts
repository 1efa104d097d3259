import { Parser } from "htmlparser2";
import { openArchive } from "../archive";
import { decodeText } from "../decode";
import { Refusal, type SourceBlock, type Warning } from "../document";
import type { Reader } from "../reader";
import { longestText, readMarkup } from "./markup";

/** A path in the archive: relative to a part's folder, without .. that leads out. */
function resolve(from: string, href: string): string {
  const plain = (href.split("#")[0] ?? "").replaceAll("\\", "/");
  let decoded = plain;
  try {
    decoded = decodeURIComponent(plain);
  } catch {
    // A stray % is part of the name.
  }
  const path: string[] = decoded.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of decoded.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

/** Attributes of the elements of an XML part, by local name; a part's own entities are not known. */
function elementsOf(
  xml: string,
  visit: (name: string, attributes: Readonly<Record<string, string>>) => void,
  text?: (name: string, data: string) => void,
): void {
  const open: string[] = [];
  const local = (name: string): string => name.replace(/^.*:/, "").toLowerCase();
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length < 100) open.push(local(name));
        visit(local(name), attributes);
      },
      ontext: (data) => text?.(open.at(-1) ?? "", data),
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
}

/** The parts of the book in reading order, and its title. */
function readPackage(xml: string, path: string): { title: string; spine: string[] } {
  const manifest = new Map<string, string>();
  const order: string[] = [];
  let title = "";
  elementsOf(
    xml,
    (name, attributes) => {
      if (name === "item" && /xhtml|html/.test(attributes["media-type"] ?? "") && !/\bnav\b/.test(attributes.properties ?? ""))
        manifest.set(attributes.id ?? "", resolve(path, attributes.href ?? ""));
      if (name === "itemref" && order.length < 10_000) order.push(attributes.idref ?? "");
    },
    (name, data) => {
      if (name === "title" && title.length < 400) title += data;
    },
  );
  const listed = order.flatMap((id) => manifest.get(id) ?? []);
  return { title: title.trim(), spine: [...new Set(listed.length > 0 ? listed : manifest.values())] };
}

/** A book: its chapters in the order of its spine. A chapter that is not there or cannot be unpacked is left out and named. */
export const readEpub: Reader = (bytes, _name, { signal, progress }) => {
  const archive = openArchive(bytes);
  const text = (name: string): string | undefined => {
    const part = archive.read(name);
    return part && decodeText(part).text;
  };
  let root = "";
  elementsOf(text("META-INF/container.xml") ?? "", (name, attributes) => {
    if (name === "rootfile") root ||= resolve("", attributes["full-path"] ?? "");
  });
  const opf = archive.has(root) ? root : (archive.names.find((name) => name.toLowerCase().endsWith(".opf")) ?? "");
  const { title, spine } = readPackage(text(opf) ?? "", opf);
  const order = spine.length > 0 ? spine : archive.names.filter((name) => /\.x?html?$/i.test(name));
  const encrypted = new Set<string>();
  elementsOf(text("META-INF/encryption.xml") ?? "", (name, attributes) => {
    if (name === "cipherreference") encrypted.add(resolve("", attributes.URI ?? ""));
  });
  if (order.length > 0 && order.every((name) => encrypted.has(name))) throw new Refusal("password");

  const raws: string[] = [];
  const blocks: SourceBlock[] = [];
  const missing: string[] = [];
  let length = 0;
  let pictures = 0;
  order.forEach((name, i) => {
    signal?.throwIfAborted();
    const chapter = readChapter(name);
    if (chapter === undefined) missing.push(name);
    else {
      pictures += chapter.pictures;
      if (chapter.raw !== "") {
        const by = length === 0 ? 0 : length + 2;
        raws.push(chapter.raw);
        length = by + chapter.raw.length;
        for (const block of chapter.blocks) {
          const rows = block.rows?.map((row) => row.map(([start, end]) => [start + by, end + by] as const));
          blocks.push({ ...block, start: block.start + by, end: block.end + by, ...(rows && { rows }) });
        }
      }
    }
    progress?.((i + 1) / order.length);
  });

  function readChapter(name: string): ReturnType<typeof readMarkup> | undefined {
    if (encrypted.has(name) || length > longestText) return undefined;
    try {
      const html = text(name);
      return html === undefined ? undefined : readMarkup(html, { longest: longestText - length });
    } catch (error) {
      // One damaged chapter does not take the others with it; a bomb does.
      if (error instanceof Refusal && error.code === "damaged") return undefined;
      throw error;
    }
  }

  if (raws.length === 0 && missing.length > 0) throw new Refusal("damaged", "no chapter can be read");
  const warnings: Warning[] = [
    ...(missing.length > 0 ? [{ code: "left-out" as const, names: missing.slice(0, 20), count: missing.length }] : []),
    ...(pictures > 0 ? [{ code: "pictures" as const, count: pictures }] : []),
  ];
  return { title, format: "epub", raw: raws.join("\n\n"), blocks, warnings };
};
