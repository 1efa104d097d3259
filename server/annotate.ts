import { createAnnotator } from "@/core/annotate";
import type { Annotate } from "@/core/annotation";
import type { Edition } from "@/core/edition";
import { loadDictionary } from "./dictionary/load";
import { loadReadingModel } from "./pinyin/load";

/** The text engine over an edition and the dictionary: for the build and the command line. */
export function loadAnnotator(edition: Pick<Edition, "terms" | "register" | "readings">): Annotate {
  const { terms, register, readings } = edition;
  return createAnnotator({ terms, register, readings, dictionary: loadDictionary(), model: loadReadingModel() });
}
