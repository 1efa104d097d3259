import { readFileSync } from "node:fs";

/** A file of tests/fixtures/intake, which real programs made (make.sh there). Apart from what reads it: the journeys take it too. */
export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(`tests/fixtures/intake/${name}`));
