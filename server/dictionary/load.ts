import { type Dictionary, openDictionary } from "@/core/dictionary/open";
import { dictionaryBytes } from "./build";

const loaded = new Map<string, Dictionary>();

/** The dictionary for the build and the command line, opened once a process. */
export function loadDictionary(root: string = process.cwd()): Dictionary {
  const known = loaded.get(root);
  if (known) return known;
  const dictionary = openDictionary(dictionaryBytes(root));
  loaded.set(root, dictionary);
  return dictionary;
}
