import { foreignNames } from "./foreign";
import { persons } from "./persons";

/**
 * Names that no list has. A grammar of names looks at a place in a folded text and puts forward where a name that starts there may end, with its cost in
 * hundredths of a nat. It only competes with what the dictionary knows, and loses to ordinary words. Nothing may reach beyond `limit`.
 */
export type NameGrammar = (units: Uint16Array, start: number, limit: number, put: (end: number, cost: number) => void) => void;

/** One grammar a kind of name; another kind is another one here. */
const grammars: readonly NameGrammar[] = [persons, foreignNames];

export const namesAt: NameGrammar = (units, start, limit, put) => {
  for (const grammar of grammars) grammar(units, start, limit, put);
};
