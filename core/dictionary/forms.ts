import { type BitReader, BitWriter } from "./bits";
import { NumberCode } from "./huffman";

/** What can stand for one unit of a headword, commonest first: its traditional forms, its syllables. */
export type Choices = Map<number, number[]>;

/** Counts what stands for what; gives it by count. */
export function countChoices(pairs: Iterable<readonly [number, number]>): Choices {
  const counts = new Map<number, Map<number, number>>();
  for (const [unit, form] of pairs) {
    const forms = counts.get(unit) ?? new Map<number, number>();
    counts.set(unit, forms.set(form, (forms.get(form) ?? 0) + 1));
  }
  return new Map([...counts].map(([unit, forms]) => [unit, [...forms].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([form]) => form)]));
}

/** Writes choices for units in an order that the reader knows. */
export function writeChoices(to: BitWriter, units: Iterable<number>, choices: Choices): void {
  const forms = NumberCode.of([...choices.values()].flat());
  forms.writeTo(to);
  for (const unit of units) {
    const list = choices.get(unit) ?? [];
    to.writeCount(list.length);
    for (const form of list) forms.write(to, form);
  }
}

export function readChoices(from: BitReader, units: Iterable<number>): Choices {
  const forms = NumberCode.readFrom(from);
  const choices: Choices = new Map();
  for (const unit of units) {
    const list: number[] = [];
    for (let count = from.readCount(); count > 0; count--) list.push(forms.read(from));
    choices.set(unit, list);
  }
  return choices;
}
