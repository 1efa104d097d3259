import { foreignNames } from "./foreign";
import type { NameGrammar } from "./grammar";
import { persons } from "./persons";

/** One grammar a kind of name; another kind is another one here. */
const grammars: readonly NameGrammar[] = [persons, foreignNames];

/** Names that may start at a place, by all grammars. */
export const namesAt: NameGrammar = (units, start, limit, put) => {
  for (const grammar of grammars) grammar(units, start, limit, put);
};
