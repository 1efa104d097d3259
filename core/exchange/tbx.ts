import { descendants, elementsOf, lines, readXml, type Xml, type XmlElement, XmlError, tag, textIn, xmlHead } from "./xml";
import { noRecord, type ReadTerms, type RenderingRecord, type Status, type TermRecord } from "./term-record";

/**
 * TBX-Basic, style DCA (ISO 30042:2019; LTAC, TBX-Basic dialect): for Trados (MultiTerm), memoQ and other term banks; and the same in the names of 2008 (`martif`), which OmegaT and
 * translate-toolkit read.
 *
 * Round trip: every field of a TermRecord comes back as it was written, but for characters that XML forbids, which are left out. What the dialect has no category for (pinyin,
 * kind and reason of a rendering, gloss, level, type) stands in notes that begin with its name.
 * Reads as well what others write: `conceptEntry` and `termEntry`, `langSec` and `langSet`, `termSec`, `tig` and `ntig`, whatever its languages' order.
 */

const namespace = "urn:iso:std:iso:30042:ed-2";

const statusCodes: Record<Status, string> = {
  preferred: "preferredTerm-admn-sts",
  admitted: "admittedTerm-admn-sts",
  deprecated: "deprecatedTerm-admn-sts",
};

const note = (name: string, text: string): Xml | undefined => (text === "" ? undefined : tag("note", {}, `${name}: ${text}`));

/** What the elements are called: in the standard of 2019 and in that of 2008. */
const names = {
  2019: { entry: "conceptEntry", language: "langSec", term: "termSec" },
  2008: { entry: "termEntry", language: "langSet", term: "tig" },
} as const;
export type TbxEdition = keyof typeof names;

const variant = tag("termNote", { type: "termType" }, "variant");

function writeEntry(term: TermRecord, edition: TbxEdition): Xml {
  const { example } = term;
  const { entry, language, term: section } = names[edition];
  const termSec = (text: string, status: Status, ...rest: (Xml | undefined)[]): Xml =>
    tag(section, {}, tag("term", {}, text), tag("termNote", { type: "administrativeStatus" }, statusCodes[status]), ...rest);
  const chinese = tag(
    language,
    { "xml:lang": "zh-Hans" },
    termSec(
      term.zh,
      "preferred",
      example
        ? tag(
            "descripGrp",
            {},
            tag("descrip", { type: "context" }, example.zh),
            example.place !== "" && tag("admin", { type: "source" }, example.place),
          )
        : undefined,
      note("Pinyin", term.pinyin),
    ),
    ...term.aliases.map(({ zh, pinyin }) => termSec(zh, "admitted", variant, note("Pinyin", pinyin))),
  );
  const traditional = term.hant === "" ? undefined : tag(language, { "xml:lang": "zh-Hant" }, termSec(term.hant, "preferred"));
  const english = tag(
    language,
    { "xml:lang": "en" },
    term.sense !== "" && tag("descripGrp", {}, tag("descrip", { type: "definition" }, term.sense)),
    ...term.renderings.map(({ en, status, kind, source, why }, i) =>
      termSec(
        en,
        status,
        source === "" ? undefined : tag("admin", { type: "source" }, source),
        i === 0 && example?.en ? tag("descrip", { type: "context" }, example.en) : undefined,
        note("Kind", kind),
        note("Use", why),
      ),
    ),
  );
  return tag(
    entry,
    { id: `t-${term.id}` },
    ...term.themes.map((theme) => tag("descrip", { type: "subjectField" }, theme)),
    term.link !== "" && tag("xref", { type: "externalCrossReference", target: term.link }, "Tifa"),
    note("Gloss", term.gloss),
    note("Level", term.rank),
    note("Type", term.type),
    chinese,
    traditional,
    term.renderings.length > 0 || term.sense !== "" ? english : undefined,
  );
}

/** A glossary as TBX-Basic. `title` and `rights` stand in its header. */
export function writeTbx(terms: readonly TermRecord[], title: string, rights: string, edition: TbxEdition = 2019): string {
  const file = tag(
    "fileDesc",
    {},
    tag("titleStmt", {}, tag("title", {}, title)),
    tag("publicationStmt", {}, tag("p", {}, rights)),
    tag("sourceDesc", {}, tag("p", {}, "Tifa")),
  );
  const body = tag("text", {}, tag("body", {}, lines(terms.map((term) => writeEntry(term, edition)))));
  const root =
    edition === 2019
      ? tag("tbx", { type: "TBX-Basic", style: "dca", "xml:lang": "en", xmlns: namespace }, tag("tbxHeader", {}, file), body)
      : tag(
          "martif",
          { type: "TBX-Basic", "xml:lang": "en" },
          tag(
            "martifHeader",
            {},
            file,
            tag("encodingDesc", {}, tag("p", { type: "XCSURI" }, "http://www.lisa.org/fileadmin/standards/tbx_basic/TBXBasicXCSV02.xcs")),
          ),
          body,
        );
  return `${xmlHead}${root.xml}\n`;
}

/** What a note of ours says, without its name; "" where there is none. */
const noteOf = (element: XmlElement, name: string): string =>
  elementsOf(element, "note")
    .map((each) => textIn(each))
    .find((text) => text.startsWith(`${name}: `))
    ?.slice(name.length + 2) ?? "";

/** The text of the first element of a name and type, at any depth below. */
function typed(element: XmlElement, name: string, type: string): string {
  for (const each of descendants(element, name)) if (each.attributes.get("type") === type) return textIn(each).trim();
  return "";
}

function statusOf(section: XmlElement): Status | undefined {
  const code = typed(section, "termNote", "administrativeStatus");
  if (/^preferred/.test(code)) return "preferred";
  if (/^(?:deprecated|superseded)/.test(code)) return "deprecated";
  return code === "" ? undefined : "admitted";
}

/** The terms of a language's section with where they stand: `termSec` and `tig` hold a term, `ntig` holds it in a `termGrp`. */
const sectionsOf = (language: XmlElement): { section: XmlElement; term: string }[] =>
  elementsOf(language, "termSec", "tig", "ntig").flatMap((section) => {
    const [term] = descendants(section, "term");
    const text = term ? textIn(term).trim() : "";
    return text === "" ? [] : [{ section, term: text }];
  });

const isChinese = (code: string) => /^(?:zh|cmn)\b/i.test(code);
const isTraditional = (code: string) => /^(?:zh|cmn)[-_](?:hant|tw|hk|mo)\b/i.test(code);
const isEnglish = (code: string) => /^en\b/i.test(code);

function readEntry(entry: XmlElement): TermRecord | string {
  const languages = elementsOf(entry, "langSec", "langSet").map((element) => ({
    element,
    code: element.attributes.get("xml:lang") ?? element.attributes.get("lang") ?? "",
    terms: sectionsOf(element),
  }));
  const chinese = languages.filter(({ code }) => isChinese(code) && !isTraditional(code));
  const traditional = languages.find(({ code }) => isTraditional(code));
  const own = chinese.flatMap(({ terms }) => terms);
  const [first = traditional?.terms[0], ...others] = own;
  if (!first) return `it has no Chinese term (its languages: ${languages.map(({ code }) => code || "not said").join(", ") || "none"})`;
  const english = languages.filter(({ code }) => isEnglish(code));
  const sections = english.flatMap(({ terms }) => terms);
  const hasPreferred = sections.some(({ section }) => statusOf(section) === "preferred");
  const renderings = sections.map(({ section, term }, i): RenderingRecord => {
    const status = statusOf(section) ?? (i === 0 && !hasPreferred ? "preferred" : "admitted");
    return { en: term, status, kind: noteOf(section, "Kind"), source: typed(section, "admin", "source"), why: noteOf(section, "Use") };
  });
  const sense = [...english, ...languages].map(({ element }) => typed(element, "descrip", "definition")).find((text) => text !== "");
  const context = typed(first.section, "descrip", "context");
  const link = elementsOf(entry, "xref").map(({ attributes }) => attributes.get("target") ?? "")[0] ?? "";
  return {
    ...noRecord,
    id: (entry.attributes.get("id") ?? "").replace(/^t-/, ""),
    zh: first.term,
    hant: traditional && own.length > 0 ? (traditional.terms[0]?.term ?? "") : "",
    pinyin: noteOf(first.section, "Pinyin"),
    aliases: others.map(({ section, term }) => ({ zh: term, pinyin: noteOf(section, "Pinyin") })),
    renderings,
    gloss: noteOf(entry, "Gloss"),
    sense: sense ?? typed(entry, "descrip", "definition"),
    rank: noteOf(entry, "Level"),
    type: noteOf(entry, "Type"),
    themes: elementsOf(entry, "descrip", "descripGrp")
      .flatMap((element) => [element, ...elementsOf(element, "descrip")])
      .filter((element) => element.attributes.get("type") === "subjectField")
      .map((element) => textIn(element).trim()),
    example:
      context === ""
        ? null
        : { zh: context, en: sections[0] ? typed(sections[0].section, "descrip", "context") : "", place: typed(first.section, "admin", "source") },
    link,
  };
}

/** Reads TBX of any version. Throws XmlError where the text is not well formed or no TBX. */
export function readTbx(text: string): ReadTerms {
  const root = readXml(text);
  if (root.name !== "tbx" && root.name !== "martif")
    throw new XmlError(`the outermost element is ${root.name}; a TBX file begins with tbx or martif`);
  const found: ReadTerms = { terms: [], problems: [] };
  for (const name of ["conceptEntry", "termEntry"])
    for (const entry of descendants(root, name)) {
      const read = readEntry(entry);
      if (typeof read === "string") found.problems.push({ place: `line ${entry.line}`, message: read });
      else found.terms.push(read);
    }
  return found;
}
