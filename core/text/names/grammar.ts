/**
 * Names that no list has. A grammar of names looks at a place in a folded text and puts forward where a name that starts there may end, with its cost in
 * hundredths of a nat, and whether anything around it says that it is a name (else a word of the dictionary goes before it). It only competes with what the dictionary knows, and loses to ordinary words. Nothing may reach beyond `limit`.
 */
export type NameGrammar = (units: Uint16Array, start: number, limit: number, put: (end: number, cost: number, isFramed?: boolean) => void) => void;
