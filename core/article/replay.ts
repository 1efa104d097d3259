import { normalise } from "./normalise";
import type { ArticleFile, Emendation } from "./schema";

/** A character of the source on its way to the reading text: where it came from and what stands there now. */
interface Cell {
  at: number;
  text: string;
}

/** Thrown when an emendation cannot act; `index` is its place in the file, from 0. */
export class ReplayError extends Error {
  constructor(
    readonly index: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Source + emendations = reading text (EDITORIAL §1). Spans are UTF-16 offsets into the source as stored; emendations act
 * in their order, on source offsets whatever acted before. Gives the blocks' Chinese joined by one newline a block.
 * Throws ReplayError where an emendation lies outside the article or acts on characters that are already gone.
 */
export function replay(source: string, spans: ArticleFile["spans"], emendations: readonly Emendation[]): string {
  let cells: Cell[] = spans.flatMap(([start, end]) =>
    Array.from({ length: end - start }, (_, i) => ({ at: start + i, text: source.charAt(start + i) })),
  );
  let text: string | undefined;

  emendations.forEach((emendation, index) => {
    const fail = (message: string): never => {
      throw new ReplayError(index, message);
    };
    const find = (at: number) => {
      const found = cells.findIndex((cell) => cell.at === at);
      return found >= 0 ? found : fail(`offset ${at} is outside the article's spans`);
    };
    const take = ([start, end]: readonly [number, number]) => {
      const first = find(start);
      const taken = cells.slice(first, first + end - start);
      if (taken.length !== end - start || taken.some((cell, i) => cell.at !== start + i))
        fail(`[${start}, ${end}] is not one run of the article's characters`);
      return { first, taken };
    };
    if (emendation.kind === "normalise") {
      text = normalise(emendation.rule, text ?? cells.map((cell) => cell.text).join(""));
      return;
    }
    if (text !== undefined) fail("a normalise rule acts on the whole text, so it stands after the other emendations");

    if (emendation.kind === "break") {
      const at = find(emendation.at);
      cells = [...cells.slice(0, at), { at: -1, text: "\n\n" }, ...cells.slice(at)];
      return;
    }
    const { first, taken } = take(emendation.at);
    const printed = source.slice(...emendation.at);
    if (emendation.kind !== "move" && taken.some((cell) => cell.text === "")) fail(`「${printed}」 is already taken out by an earlier emendation`);
    switch (emendation.kind) {
      case "join":
        if (printed.trim() !== "") fail(`join takes out white space only, and 「${printed}」 is not`);
        for (const cell of taken) cell.text = "";
        break;
      case "drop":
        for (const cell of taken) cell.text = "";
        break;
      case "correct":
        taken.forEach((cell, i) => {
          cell.text = i === 0 ? emendation.read : "";
        });
        break;
      case "move": {
        if (emendation.to >= emendation.at[0] && emendation.to < emendation.at[1]) fail("a span cannot move into itself");
        cells.splice(first, taken.length);
        // The end of the article is a place too: one past its last character.
        const last = spans.at(-1)?.[1];
        const to = emendation.to === last ? cells.length : find(emendation.to);
        cells = [...cells.slice(0, to), ...taken, ...cells.slice(to)];
        break;
      }
    }
  });
  return text ?? cells.map((cell) => cell.text).join("");
}
