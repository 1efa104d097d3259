import type { Edition } from "@/core/edition";
import { loadEdition } from "./content/load";

let loaded: Edition | undefined;

/** The edition of the project in the current folder, read once a process. */
export function edition(): Edition {
  loaded ??= loadEdition();
  return loaded;
}
