import { createAnnotator } from "@/core/annotate";
import { crossesBy } from "@/core/text/crossing";
import { splitSegments } from "@/core/text/sentences";
import { loadEdition } from "@/server/content/load";
import { loadDictionary } from "@/server/dictionary/load";
import { loadReadingModel } from "@/server/pinyin/load";
import { best, readFolders, readReports } from "./measure";

/**
 * How fast a text is annotated, whole (terms, words, readings): `npx tsx tests/bench/annotate.ts DATA_FOLDER`. Prints the best time of some runs over reports. Run it in two
 * work trees one after the other to compare them: absolute times are the machine's.
 */
const { data } = readFolders("annotate");
const { terms, register, readings } = loadEdition();
const annotate = createAnnotator({ terms, register, readings, dictionary: loadDictionary(), model: loadReadingModel() });
const text = readReports(data, 200_000);
const segments = splitSegments(text, crossesBy(annotate));
const time = best(() => segments.map((segment) => annotate(segment)), 4, 1);
console.log(
  `${text.length} characters, ${segments.length} segments: ${time.toFixed(0)} ms, ${(text.length / 1000 / time).toFixed(3)} million characters a second`,
);
