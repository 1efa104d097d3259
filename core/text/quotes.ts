const letter = /\p{L}|\p{N}/u;

/** Whether the ’ at a place is an apostrophe: inside a word (Party’s), or with nothing open for it to close (the Parties’ plan). */
const isApostrophe = (text: string, at: number, isOpen: boolean): boolean =>
  !isOpen || (letter.test(text[at - 1] ?? "") && letter.test(text[at + 1] ?? "") && !/\p{Script=Han}/u.test(text[at - 1] ?? ""));

/**
 * A text as it stands inside quotation marks: its own change from double to single, and those inside them from single to double (CMOS, chapter 13; GB/T
 * 15834, 4.8.3). Apostrophes stay. Straight double marks become curly single ones.
 */
export function nestQuotes(text: string): string {
  let isSingleOpen = false;
  let isStraightOpen = false;
  return [...text]
    .map((mark, i, all) => {
      if (mark === "“") return "‘";
      if (mark === "”") return "’";
      if (mark === '"') {
        isStraightOpen = !isStraightOpen;
        return isStraightOpen ? "‘" : "’";
      }
      if (mark === "‘") {
        isSingleOpen = true;
        return "“";
      }
      if (mark !== "’" || isApostrophe(all.join(""), all.slice(0, i).join("").length, isSingleOpen)) return mark;
      isSingleOpen = false;
      return "”";
    })
    .join("");
}
