import type { LookupData } from "./entry";
import { type EntryColumns, type EntryRest, packColumns, unpackColumns } from "./entry-columns";
import { packSounds, type SoundColumns, unpackSounds } from "./sound-columns";

/** All terms by fields, but for what looking up works without, which lies in files beside it. */
export interface WholeLookup extends Pick<LookupData, "variants"> {
  columns: EntryColumns;
  sounds: SoundColumns;
}

/** What a glossary is sent as where it is sent whole. */
export function packWhole({ entries, variants, sounds }: LookupData): { whole: WholeLookup; rest: ReturnType<typeof packColumns>["rest"] } {
  const { columns, rest } = packColumns(entries);
  return { whole: { columns, variants, sounds: packSounds(sounds) }, rest };
}

/** The glossary again, without what of the rest is not there. */
export const unpackWhole = ({ columns, variants, sounds }: WholeLookup, rest?: EntryRest): LookupData => ({
  entries: unpackColumns(columns, rest),
  variants,
  sounds: unpackSounds(sounds),
});
