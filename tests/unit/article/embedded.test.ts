import { describe, expect, it } from "vitest";
import { embedArticle, embedTerm } from "@/core/article/cite/embedded";
import { citedArticle } from "@/core/article/cite/cited-article";
import { loadEdition } from "@/server/content/load";
import { dataVersion } from "@/server/records";

/** What Zotero's translators read: the names of its "Embedded Metadata" (HighWire), and a DC.type that is one of its own item types. */
const highwire = /^citation_(?:title|author|date|journal_title|language|public_url)$/;
const itemTypes = ["newspaperArticle", "webpage", "dictionaryEntry"];
const { articles, terms } = loadEdition();

describe("embedded metadata", () => {
  it.each(articles.map((article) => [article.slug, article] as const))(
    "of %s are names that Zotero knows, each with something in it",
    (_, article) => {
      const embedded = embedArticle(citedArticle(article), "https://tifa.example/en/read/x/");
      for (const [name, content] of embedded) {
        expect(highwire.test(name) || name === "DC.type" || name === "DC.rights").toBe(true);
        expect(content.trim()).not.toBe("");
      }
      expect(itemTypes).toContain(new Map(embedded).get("DC.type"));
      // Zotero cuts a name at its comma; an organization must not be cut.
      for (const [name, author] of embedded) if (name === "citation_author") expect(author).toMatch(/^(?:[^,]+, [^,]+|[^, ]+)$/);
    },
  );
  it("of a term are those of an entry in a dictionary", () => {
    const term = terms.find(({ id }) => id === "jiceng");
    expect(term && Object.fromEntries(embedTerm(term, "https://tifa.example/en/glossary/jiceng/"))).toMatchObject({
      citation_title: "基层 (primary level)",
      citation_journal_title: "Tifa: A Reader and Glossary of Chinese Policy Language",
      "DC.type": "dictionaryEntry",
    });
  });
});

it("the version of the data is that of its file, or of a later edit", () => {
  expect(dataVersion({ terms: [] })).toMatch(/^\d{4}\.\d{2}$/);
  expect(dataVersion({ terms: terms.slice(0, 1).map((term) => ({ ...term, edited: "2999-01" })) })).toBe("2999.01");
});
