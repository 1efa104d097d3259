import { preferredIn, type TermRecord } from "./term-record";

/**
 * The glossary as SKOS in JSON-LD 1.1 (W3C, SKOS Reference; JSON-LD 1.1): for linked data and notebooks. One way: what SKOS has no property for (kind, reason, source of a
 * rendering) is in the JSON export.
 */
const context = {
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
  id: "@id",
  type: "@type",
  prefLabel: { "@id": "skos:prefLabel", "@container": "@language" },
  altLabel: { "@id": "skos:altLabel", "@container": "@language" },
  hiddenLabel: { "@id": "skos:hiddenLabel", "@container": "@language" },
  definition: { "@id": "skos:definition", "@container": "@language" },
  scopeNote: { "@id": "skos:scopeNote", "@container": "@language" },
  notation: "skos:notation",
  inScheme: { "@id": "skos:inScheme", "@type": "@id" },
  broader: { "@id": "skos:broader", "@type": "@id" },
  related: { "@id": "skos:related", "@type": "@id" },
  license: { "@id": "dcterms:license", "@type": "@id" },
  title: { "@id": "dcterms:title", "@container": "@language" },
  modified: "dcterms:modified",
} as const;

/** The neighbours of a term, by id. */
export interface Relations {
  broader: readonly string[];
  related: readonly string[];
}

export interface SchemeHead {
  /** The glossary's address. */
  scheme: string;
  license: string;
  version: string;
}

const some = (texts: readonly string[]): string[] | undefined => (texts.length ? [...new Set(texts)] : undefined);

export function writeSkos(terms: readonly TermRecord[], relations: ReadonlyMap<string, Relations>, { scheme, license, version }: SchemeHead): string {
  const address = new Map(terms.map(({ id, link }) => [id, link]));
  const addresses = (ids: readonly string[] | undefined) => some((ids ?? []).flatMap((id) => address.get(id) ?? []));
  const graph = terms.map((term) => {
    const best = preferredIn(term);
    const of = (status: string) => term.renderings.filter((each) => each.status === status && each.en !== best).map(({ en }) => en);
    return {
      id: term.link,
      type: "skos:Concept",
      inScheme: scheme,
      notation: term.id,
      prefLabel: { "zh-Hans": term.zh, ...(term.hant ? { "zh-Hant": term.hant } : {}), "zh-Latn-pinyin": term.pinyin, ...(best ? { en: best } : {}) },
      altLabel: { "zh-Hans": some(term.aliases.map(({ zh }) => zh)), en: some(of("admitted")) },
      hiddenLabel: { en: some(of("deprecated")) },
      definition: { en: term.gloss || undefined },
      scopeNote: { en: term.sense || undefined },
      broader: addresses(relations.get(term.id)?.broader),
      related: addresses(relations.get(term.id)?.related),
    };
  });
  const head = {
    id: scheme,
    type: "skos:ConceptScheme",
    title: { en: "Tifa glossary of Chinese policy language", zh: "提法：中国政策语言词汇" },
    license,
    modified: version,
  };
  return `${JSON.stringify({ "@context": context, "@graph": [head, ...graph] }, null, 1)}\n`;
}
