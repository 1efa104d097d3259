import type { LookupData } from "./entry";
import { type EntryColumns, packColumns, unpackColumns } from "./entry-columns";
import { packSounds, type SoundColumns, unpackSounds } from "./sound-columns";

/** All terms by fields, but for their explanations, which are a list beside it in the same order: looking up works without them. */
export interface WholeLookup extends Pick<LookupData, "variants"> {
  columns: EntryColumns;
  sounds: SoundColumns;
}

/** What a glossary is sent as where it is sent whole. */
export function packWhole({ entries, variants, sounds }: LookupData): { whole: WholeLookup; glosses: string[] } {
  const { columns, glosses } = packColumns(entries);
  return { whole: { columns, variants, sounds: packSounds(sounds) }, glosses };
}

/** The glossary again, without explanations where these are not there. */
export const unpackWhole = ({ columns, variants, sounds }: WholeLookup, glosses: readonly string[] = []): LookupData => ({
  entries: unpackColumns(columns, glosses),
  variants,
  sounds: unpackSounds(sounds),
});
