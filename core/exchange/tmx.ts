import { descendants, elementsOf, lines, readXml, type Xml, type XmlElement, XmlError, tag, textIn, xmlHead } from "./xml";

/**
 * TMX 1.4b (LISA OSCAR): sentence pairs for OmegaT, Trados, memoQ and other translation memories.
 *
 * Round trip: id, both texts and the note of each pair come back as they were written, but for characters that XML forbids, which are left out.
 * Reads versions 1.1 to 1.4: `xml:lang` and `lang`, any order of languages; the codes of inline elements (bpt, ept, ph, it, ut) are left out, what they mark stays.
 */

/** A Chinese text and its English. */
export interface PairRecord {
  /** Such as wuxi-hongmei-linghang#2.1.3; "". */
  id: string;
  zh: string;
  en: string;
  /** "" for none. */
  note: string;
}

export interface TmxHead {
  /** What the pairs are of, and under which terms they may be used: a note each. */
  notes: readonly string[];
  /** Version of Tifa's data, such as 2026.12. */
  version: string;
}

const variant = (language: string, text: string): Xml => tag("tuv", { "xml:lang": language }, tag("seg", {}, text));

export function writeTmx(pairs: readonly PairRecord[], { notes, version }: TmxHead): string {
  const header = tag(
    "header",
    {
      creationtool: "Tifa",
      creationtoolversion: version,
      segtype: "sentence",
      "o-tmf": "Tifa",
      adminlang: "en",
      srclang: "zh-CN",
      datatype: "plaintext",
    },
    ...notes.map((text) => tag("note", {}, text)),
  );
  const units = pairs.map(({ id, zh, en, note }) =>
    tag("tu", { tuid: id === "" ? undefined : id }, note !== "" && tag("note", {}, note), variant("zh-CN", zh), variant("en", en)),
  );
  return `${xmlHead}${tag("tmx", { version: "1.4" }, header, tag("body", {}, lines(units))).xml}\n`;
}

/** What stands inside these is another program's code, not text. */
const codes = new Set(["bpt", "ept", "ph", "it", "ut"]);

export interface ReadPairs {
  pairs: PairRecord[];
  problems: { place: string; message: string }[];
}

const languageOf = ({ attributes }: XmlElement): string => attributes.get("xml:lang") ?? attributes.get("lang") ?? "";

/** Reads the pairs of Chinese and English. Throws XmlError where the text is not well formed or no TMX. */
export function readTmx(text: string): ReadPairs {
  const root = readXml(text);
  if (root.name !== "tmx") throw new XmlError(`the outermost element is ${root.name}; a TMX file begins with tmx`);
  const found: ReadPairs = { pairs: [], problems: [] };
  for (const unit of descendants(root, "tu")) {
    const variants = elementsOf(unit, "tuv");
    const textOf = (language: RegExp): string | undefined => {
      const variant = variants.find((each) => language.test(languageOf(each)));
      const segment = variant && elementsOf(variant, "seg")[0];
      return segment && textIn(segment, codes);
    };
    const [zh, en] = [textOf(/^(?:zh|cmn)\b/i), textOf(/^en\b/i)];
    if (zh === undefined || en === undefined)
      found.problems.push({
        place: `line ${unit.line}`,
        message: `it has no ${zh === undefined ? "Chinese" : "English"} text (its languages: ${variants.map(languageOf).join(", ") || "none"})`,
      });
    else
      found.pairs.push({
        id: unit.attributes.get("tuid") ?? "",
        zh,
        en,
        note: elementsOf(unit, "note").map((each) => textIn(each))[0] ?? "",
      });
  }
  return found;
}
