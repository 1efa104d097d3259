import type { Term } from "@/core/glossary/schema";
import { alignPinyin } from "@/core/pinyin/syllables";

/** A Chinese form of an entry and how the entry spells it. */
export interface Spelling {
  /** The field that holds the pinyin. */
  where: string;
  zh: string;
  pinyin: string;
  /** One reading a code point, null for other than hanzi; null as a whole where the pinyin does not fit the characters. */
  readings: readonly (string | null)[] | null;
}

const align = (where: string, zh: string, pinyin: string): Spelling => ({ where, zh, pinyin, readings: alignPinyin(zh, pinyin) });

/** Every Chinese form of an entry with its pinyin: headword, aliases, listed members. */
export const readSpellings = ({ zh, pinyin, aliases, members }: Term): Spelling[] => [
  align("pinyin", zh, pinyin),
  ...aliases.map((alias, i) => align(`aliases[${i}].pinyin`, alias.zh, alias.pinyin)),
  ...(members?.listed
    ? members.items.flatMap((item, i) => (item.pinyin === undefined ? [] : [align(`members.items[${i}].pinyin`, item.zh, item.pinyin)]))
    : []),
];
