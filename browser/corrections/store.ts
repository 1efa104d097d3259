import { type Corrections, noCorrections } from "@/core/reading/corrections";
import { recall, remember } from "@/browser/site/remember";

const isWords = (value: unknown): value is string[] => Array.isArray(value) && value.every((word) => typeof word === "string" && word.length > 0);

/** The corrections kept in this browser. What is not of their shape is left out, so that a damaged store costs no text. */
export function readCorrections(): Corrections {
  try {
    const kept: unknown = JSON.parse(recall("corrections") ?? "null");
    if (typeof kept !== "object" || kept === null) return { ...noCorrections };
    const readings =
      "readings" in kept && typeof kept.readings === "object" && kept.readings !== null
        ? Object.entries(kept.readings).filter((entry): entry is [string, string[]] => isWords(entry[1]))
        : [];
    const cuts = "cuts" in kept && Array.isArray(kept.cuts) ? kept.cuts.filter(isWords) : [];
    return { readings: Object.fromEntries(readings), cuts };
  } catch {
    return { ...noCorrections };
  }
}

export const keepCorrections = (corrections: Corrections): void => remember("corrections", JSON.stringify(corrections));
