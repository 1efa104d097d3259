import type { Edition } from "@/core/edition";
import type { Term } from "@/core/glossary/schema";
import { loadEdition } from "./content/load";

let loaded: Edition | undefined;

/** The edition of the project in the current folder, read once a process. */
export function edition(): Edition {
  loaded ??= loadEdition();
  return loaded;
}

let byId: Map<string, Term> | undefined;

/** The glossary's entries by id. */
export function termsById(): Map<string, Term> {
  byId ??= new Map(edition().terms.map((term) => [term.id, term]));
  return byId;
}
