import type { Derived } from "@/core/annotation";
import { createAnnotator } from "@/core/annotate";
import { loadDictionary } from "@/server/dictionary/load";
import { loadReadingModel } from "@/server/pinyin/load";

/** The grammar over the dictionary, without a glossary: what it derives is its own. */
export function createDeriver(): (text: string) => Derived[] {
  const annotate = createAnnotator({ terms: [], register: [], readings: new Map(), dictionary: loadDictionary(), model: loadReadingModel() });
  return (text) => annotate(text).derived ?? [];
}
