import type { Choices, KeptPlace, ReaderState } from "@/core/study/reader-state";
import { type Reader, list, matching, number, record, shape, text } from "./shape";

/** The readers of what reading keeps. Each is exported on its own, so that what is kept can be sifted piece by piece and a whole file refused. */

/** A text's name in an address. */
export const slugReader = matching(/^[a-zA-Z0-9][\w-]{0,99}$/);
const name = matching(/^[a-zA-Z]{1,40}$/);
const choice = matching(/^[\w.-]{1,40}$/);

export const themeReader = matching(/^[a-z]{0,40}$/);
export const choicesReader: Reader<Choices> = record(name, choice, 100);
export const placeReader: Reader<KeptPlace> = shape<KeptPlace>({ block: matching(/^p\d{1,6}\.\d{1,6}$/), fraction: number(0, 1) });
/** A word with a hanzi in it, and its readings one by one. */
export const wordReader = matching(/^(?=.*\p{Script=Han})\S{1,100}$/u);
export const syllablesReader = list(text(40, 1), 100);
export const cutReader = list(text(100, 1), 100);

export const readerStateReader: Reader<ReaderState> = shape<ReaderState>({
  corrections: shape({ readings: record(wordReader, syllablesReader, 100_000), cuts: list(cutReader, 100_000) }),
  theme: themeReader,
  display: choicesReader,
  displayOf: record(slugReader, choicesReader, 100_000),
  places: record(slugReader, placeReader, 100_000),
});
