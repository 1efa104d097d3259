/** Sentences of a block beyond which it is not laid in rows: the style sheet counts so far (app/styles/rows.css). */
export const mostAligned = 60;

/** A row of the two columns holds at most so many sentences, and no further one once it has so many characters of Chinese: four lines of 24. */
const most = { sentences: 3, characters: 96 };

/**
 * How many sentences stand in each row, for the Chinese sentences of one block in order. English takes a third to a half more room than its Chinese: over a long
 * paragraph one side would run lines ahead of the other, over three sentences it cannot.
 */
export function groupSentences(sentences: readonly string[]): number[] {
  const groups: number[] = [];
  let characters = 0;
  for (const { length } of sentences) {
    const last = groups.at(-1);
    if (last === undefined || last >= most.sentences || characters + length > most.characters) {
      groups.push(1);
      characters = length;
    } else {
      groups[groups.length - 1] = last + 1;
      characters += length;
    }
  }
  return groups;
}
