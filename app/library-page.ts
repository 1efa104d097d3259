import type { LibraryPageData } from "@/components/library/LibraryPage";
import { writeSuccessors } from "@/core/glossary/retired";
import { asset } from "@/server/assets";
import { successors } from "@/server/edition";
import { libraryPages } from "@/server/library";
import { vocabularyName } from "@/server/build/vocabularies";

/** What a page of the library shows, counted from 1; undefined where there are not so many. */
export function readLibraryPage(number: number): LibraryPageData | undefined {
  const entries = libraryPages()[number - 1];
  return (
    entries && {
      number,
      of: libraryPages().length,
      entries,
      vocabulary: asset(vocabularyName(number)),
      retired: writeSuccessors(successors()) || undefined,
      script: asset("library.js"),
    }
  );
}
