import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { preferred } from "@/core/glossary/relations";
import { loadEdition } from "@/server/content/load";
import { namesOf } from "../open";
import type { Names } from "./questions";

const manifestReader = z.looseObject({ "glossary.json": z.string() });
const glossaryReader = z.object({
  terms: z.record(
    z.string(),
    z.object({
      zh: z.string(),
      renderings: z.array(z.object({ en: z.string(), preferred: z.boolean().optional() })),
      forms: z.array(z.string()).optional(),
    }),
  ),
});

interface NamedTerm {
  id: string;
  zh: string;
  en: string;
  aliases: { zh: string }[];
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

/** The terms as the build wrote them for the pages: read in a moment, where reading the glossary itself would hold up the server for seconds. Undefined where there is no build. */
function builtTerms(root: string): NamedTerm[] | undefined {
  const manifest = join(root, ".tifa/manifest.json");
  if (!existsSync(manifest)) return undefined;
  const file = join(root, "public", manifestReader.parse(readJson(manifest))["glossary.json"]);
  if (!existsSync(file)) return undefined;
  return Object.entries(glossaryReader.parse(readJson(file)).terms).map(([id, { zh, renderings, forms = [] }]) => ({
    id,
    zh,
    en: preferred({ zh, renderings }),
    aliases: forms.map((form) => ({ zh: form })),
  }));
}

const editionTerms = (root: string): NamedTerm[] =>
  loadEdition(root).terms.map((term) => ({ id: term.id, zh: term.zh, en: preferred(term), aliases: term.aliases.map(({ zh }) => ({ zh })) }));

/** What answers need of the glossary, read when it is first wanted. */
export function namesFrom(root: string): () => Names {
  let names: Names | undefined;
  return () => {
    if (names) return names;
    const terms = builtTerms(root) ?? editionTerms(root);
    const byId = new Map(terms.map((term) => [term.id, term]));
    names = {
      termsNamed: namesOf({ terms }),
      nameOf: (key) => {
        const term = byId.get(key);
        return term ? { key, zh: term.zh, en: term.en, term: key } : { key, zh: key.replace(/^[dq]:/, ""), en: "" };
      },
    };
    return names;
  };
}
