import type { Settings } from "@/browser/reader/settings/settings";

/** The settings in which pinyin stands over words, and not only over the one that is pointed at. */
export const overWords: readonly Settings["readings"][] = ["terms", "unknown", "all"];

/** Whether words are written otherwise than the page came: in another script, in colors, or a syllable over each character. */
export const isWritten = ({ script, tones, characters, readings }: Settings): boolean =>
  script !== "pinyin" || tones !== "off" || characters !== "simplified" || overWords.includes(readings);
