import { SaxesParser } from "saxes";
import { withoutForbidden } from "./xml-text";

/** Text as it may stand in XML: what XML forbids is left out, a carriage return is written as a reference (a parser would make a line feed of it). */
export const escapeXml = (text: string): string =>
  withoutForbidden(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("\r", "&#13;");

/** White space in an attribute is kept only as references: a parser makes spaces of it. */
const escapeAttribute = (text: string): string => escapeXml(text).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");

/** Markup that is already escaped. */
export interface Xml {
  readonly xml: string;
}

/** An element. Strings among its children are text; what is undefined or false is left out. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (Xml | string | undefined | false)[]
): Xml {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? "" : ` ${key}="${escapeAttribute(value)}"`))
    .join("");
  const inner = children.map((child) => (!child ? "" : typeof child === "string" ? escapeXml(child) : child.xml)).join("");
  return { xml: inner === "" ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>` };
}

/** Several elements as one, a line each. */
export const lines = (parts: readonly Xml[]): Xml => ({ xml: parts.map(({ xml }) => `\n${xml}`).join("") + (parts.length ? "\n" : "") });

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element as it was read: its name without prefix, its attributes without theirs (`xml:lang` stays), its text and its elements in order. */
export interface XmlElement {
  name: string;
  attributes: Map<string, string>;
  children: (XmlElement | string)[];
  /** From 1. */
  line: number;
}

export class XmlError extends Error {}

/** So deep may elements nest: no format read here needs a tenth of it. */
const deepest = 200;

/**
 * Reads a document. Entities of a document's own are not expanded and nothing is fetched: a file that needs them is refused. Throws XmlError with the line where the text is
 * not well formed.
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ position: true });
  const stack: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on("error", (error) => {
    throw new XmlError(`line ${parser.line}: ${error.message.replace(/^(?:\S+:)?\d+:\d+: /, "")}`);
  });
  parser.on("doctype", (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new XmlError(`line ${parser.line}: the file defines entities of its own, which are not read`);
  });
  parser.on("opentag", ({ name, attributes }) => {
    const local = (key: string) => (key === "xml:lang" ? key : key.slice(key.lastIndexOf(":") + 1));
    const element: XmlElement = {
      name: local(name),
      attributes: new Map(Object.entries(attributes).map(([key, value]) => [local(key), String(value)])),
      children: [],
      line: parser.line,
    };
    if (stack.length >= deepest) throw new XmlError(`line ${parser.line}: elements are nested ${deepest} deep`);
    stack.at(-1)?.children.push(element);
    root ??= element;
    stack.push(element);
  });
  parser.on("closetag", () => void stack.pop());
  const add = (text: string) => void stack.at(-1)?.children.push(text);
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(text.replace(/^\uFEFF/, "")).close();
  if (!root) throw new XmlError("there is no element in it");
  return root;
}

export const elementsOf = (element: XmlElement, ...names: string[]): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== "string" && (names.length === 0 || names.includes(child.name)));

/** All elements of a name, at any depth, in order. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children)
    if (typeof child !== "string") {
      if (child.name === name) yield child;
      yield* descendants(child, name);
    }
}

/** The text in an element, without that of the elements that `skip` names. */
export const textIn = (element: XmlElement, skip: ReadonlySet<string> = new Set()): string =>
  element.children.map((child) => (typeof child === "string" ? child : skip.has(child.name) ? "" : textIn(child, skip))).join("");
