import { readCorrections } from "@/browser/corrections/store";
import { forget, recall, remember, rememberedKeys } from "@/browser/site/remember";
import {
  choicesReader,
  cutReader,
  placeReader,
  readerStateReader,
  slugReader,
  syllablesReader,
  themeReader,
  wordReader,
} from "@/core/exchange/reader-state";
import type { Reader } from "@/core/exchange/shape";
import type { Choices, KeptPlace, ReaderState } from "@/core/study/reader-state";
import type { Database } from "./schema";

/**
 * What the reading pages keep lies in localStorage, where a page has it before its first paint (browser/reader/settings/settings, browser/reader/place/kept-place, browser/corrections/store,
 * browser/site/theme). Here it is read and written as one, for backups.
 */

const ofText = "reader.";
const ofPlace = "place.";

/** Whether a reader takes a value: what a hand or an older version left in the storage must not make a backup that no restore would take. */
function isGood<T>(reader: Reader<T>, value: unknown): value is T {
  try {
    reader(value);
    return true;
  } catch {
    return false;
  }
}

function readChoices(key: string): Choices {
  try {
    const kept: unknown = JSON.parse(recall(key) ?? "{}");
    const entries = typeof kept === "object" && kept !== null ? Object.entries(kept) : [];
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => isGood(choicesReader, Object.fromEntries([entry]))));
  } catch {
    return {};
  }
}

function readPlace(slug: string): KeptPlace | undefined {
  const [block = "", fraction = ""] = (recall(`${ofPlace}${slug}`) ?? "").split(" ");
  const place = { block, fraction: Number(fraction) };
  return isGood(placeReader, place) ? place : undefined;
}

/** The slugs for which something is kept under a prefix, in order, so that the same state reads the same. */
const slugsUnder = (prefix: string): string[] =>
  rememberedKeys()
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .filter((slug) => isGood(slugReader, slug))
    .sort();

/** What is kept now; whatever is not of its form is left out. */
export function readReaderState(): ReaderState {
  const { readings, cuts } = readCorrections();
  const theme = recall("theme") ?? "";
  return {
    corrections: {
      readings: Object.fromEntries(Object.entries(readings).filter(([word, own]) => isGood(wordReader, word) && isGood(syllablesReader, own))),
      cuts: cuts.filter((cut) => isGood(cutReader, cut)),
    },
    theme: isGood(themeReader, theme) ? theme : "",
    display: readChoices("reader"),
    displayOf: Object.fromEntries(slugsUnder(ofText).map((slug) => [slug, readChoices(`${ofText}${slug}`)])),
    places: Object.fromEntries(
      slugsUnder(ofPlace).flatMap((slug) => {
        const place = readPlace(slug);
        return place ? [[slug, place]] : [];
      }),
    ),
  };
}

const isEmpty = (record: object): boolean => Object.keys(record).length === 0;
const isOurs = (key: string): boolean => /^(?:corrections|theme|reader|reader\..*|place\..*)$/.test(key);

/** Puts a state in the place of what is kept. */
function writeReaderState({ corrections, theme, display, displayOf, places }: ReaderState): void {
  const json = (key: string, value: object): [string, string][] => (isEmpty(value) ? [] : [[key, JSON.stringify(value)]]);
  const corrected = corrections.cuts.length > 0 || !isEmpty(corrections.readings);
  const values = new Map([
    ...json("corrections", corrected ? corrections : {}),
    ...(theme ? [["theme", theme] as const] : []),
    ...json("reader", display),
    ...Object.entries(displayOf).flatMap(([slug, own]) => json(`${ofText}${slug}`, own)),
    ...Object.entries(places).map(([slug, { block, fraction }]) => [`${ofPlace}${slug}`, `${block} ${fraction.toFixed(3)}`] as const),
  ]);
  for (const key of rememberedKeys()) if (isOurs(key) && !values.has(key)) forget(key);
  for (const [key, value] of values) remember(key, value);
}

/** Where in the database a restore first writes this state, in the transaction that writes all else. If the tab is closed before it has been moved to localStorage, the next start moves it. */
export const pendingReaderState = "reader-state";

/** Puts what a restore has left in its place. */
export async function settleReaderState(database: Database): Promise<void> {
  const left = await database.get("meta", pendingReaderState);
  if (left === undefined) return;
  if (isGood(readerStateReader, left)) writeReaderState(left);
  await database.delete("meta", pendingReaderState);
}
