import { strFromU8, strToU8, zipSync } from "fflate";
import mammoth from "mammoth";
import { openArchive } from "../archive";
import { Refusal, type Warning } from "../document";
import type { Reader } from "../reader";
import { readMarkup } from "./markup";

/** The parts that hold text and say what it is. Pictures, fonts, macros and what is embedded are never unpacked. */
const wanted = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:[\w-]+\.xml|_rels\/[\w.-]+\.rels))$/i;

/** Larger XML is more than any text, and would take the parser seconds. */
const largest = 12 << 20;

/** No DOCTYPE belongs in a part, and no relationship leads out of the file: the first is refused, the second's address taken away. */
function harmless(name: string, bytes: Uint8Array): Uint8Array {
  const text = strFromU8(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 4096))) throw new Refusal("damaged", "it defines entities of its own");
  if (!name.endsWith(".rels")) return bytes;
  return strToU8(
    text.replace(/<Relationship\b[^<>]*>/gi, (relationship) =>
      /TargetMode\s*=\s*["']External/i.test(relationship) ? relationship.replace(/\bTarget\s*=\s*(?:"[^"]*"|'[^']*')/i, 'Target="#"') : relationship,
    ),
  );
}

/** Headings by the names that Word and LibreOffice give their styles, besides those that mammoth knows. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
];

const titleOf = (core: Uint8Array | undefined): string =>
  core ? readMarkup(strFromU8(core).replace(/<(?!\/?dc:title\b)[^>]*>[^<]*/g, "")).raw.trim() : "";

/** A Word file, by mammoth: what was deleted under tracking is gone, lists and tables are known, notes stand at the end. */
export const readDocx: Reader = async (bytes, _name, { signal, progress }) => {
  const archive = openArchive(bytes);
  if (!archive.has("word/document.xml") && !archive.names.some((name) => /^word\/document\d*\.xml$/.test(name)))
    throw new Refusal("damaged", "the text is missing");
  const parts: Record<string, Uint8Array> = Object.create(null);
  let size = 0;
  for (const name of archive.names) {
    if (!wanted.test(name) || /comments|theme|fontTable|webSettings|settings|header|footer/i.test(name)) continue;
    const part = archive.read(name);
    if (!part) continue;
    size += part.length;
    if (size > largest) throw new Refusal("too-large", `more than ${largest >> 20} MB of text`);
    parts[name] = harmless(name, part);
    progress?.(0.3);
  }
  signal?.throwIfAborted();
  const buffer = zipSync(parts, { level: 0 }).slice().buffer;
  let pictures = 0;
  // Its build for browsers takes the one, that for Node the other.
  const input = { arrayBuffer: buffer, buffer };
  const { value } = await mammoth
    .convertToHtml(input, {
      styleMap: styles,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => {
        pictures++;
        return { src: "" };
      }),
    })
    .catch((error: unknown) => {
      throw new Refusal("damaged", error instanceof Error ? error.message.split("\n")[0]?.slice(0, 80) : undefined);
    });
  signal?.throwIfAborted();
  const { raw, blocks } = readMarkup(value);
  const heading = blocks.find(({ kind }) => kind === "heading");
  const warnings: Warning[] = pictures > 0 ? [{ code: "pictures", count: pictures }] : [];
  return {
    title: titleOf(archive.read("docProps/core.xml")) || (heading ? raw.slice(heading.start, heading.end) : ""),
    format: "docx",
    raw,
    blocks,
    warnings,
  };
};
