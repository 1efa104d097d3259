import { type Dictionary, openDictionary } from "@/core/dictionary/open";
import { loadPairs } from "../words/load";
import { dictionaryBytes } from "./build";

const loaded = new Map<string, Dictionary>();

/** The dictionary for the build and the command line, with what words cost after one another; opened once a process. */
export function loadDictionary(root: string = process.cwd()): Dictionary {
  const known = loaded.get(root);
  if (known) return known;
  const dictionary: Dictionary = { ...openDictionary(dictionaryBytes(root)), pairs: loadPairs(root) };
  loaded.set(root, dictionary);
  return dictionary;
}
