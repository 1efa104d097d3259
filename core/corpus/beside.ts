import { type Part, quoted } from "./conditions";

/** Words beside what was asked for, counted without a dictionary, so that they are as good for words that no dictionary has. */

/** Characters that stand directly before or after it, and in how many lines. */
export interface Neighbour {
  zh: string;
  lines: number;
}

/** Characters of a context that are looked at: longer runs are rare and are not one word. */
const longest = 8;
/** Of so large a share of its lines the same character may follow a run: above it the run is a part of a longer one. */
const mostlyOne = 0.7;
/** In so small a share of all lines a run says nothing. */
const leastShare = 0.02;
const hanzi = /^\p{Script=Han}$/u;

/** The characters of a context from the hit outwards, up to the first that is none. */
function outwards(context: string, isBefore: boolean): string[] {
  const characters = [...context];
  if (isBefore) characters.reverse();
  const end = characters.findIndex((character) => !hanzi.test(character));
  return characters.slice(0, Math.min(longest, end < 0 ? characters.length : end));
}

/**
 * Runs of characters that stand beside the hit in many lines and go on in different ways after that (accessor variety: Feng, Chen, Deng and Zheng, 2004), chosen by their lines times the logarithm of their
 * length (C-value: Frantzi, Ananiadou and Mima, 2000). A line is counted once; the most frequent first.
 */
export function neighboursOf(contexts: readonly string[], side: "before" | "after", most = 6): Neighbour[] {
  const isBefore = side === "before";
  const lines = contexts.map((context) => outwards(context, isBefore));
  /** Run, from the hit outwards → how often each character follows it; "" where none does. */
  const runs = new Map<string, Map<string, number>>();
  for (const line of lines)
    for (let length = 2; length <= line.length; length++) {
      const run = line.slice(0, length).join("");
      const follows = runs.get(run) ?? new Map<string, number>();
      const next = line[length] ?? "";
      follows.set(next, (follows.get(next) ?? 0) + 1);
      runs.set(run, follows);
    }
  const least = Math.max(2, Math.ceil(contexts.length * leastShare));
  const isWhole = (follows: ReadonlyMap<string, number>): boolean => {
    const all = [...follows.values()].reduce((sum, n) => sum + n, 0);
    // Where a clause begins or ends the run is whole, however often it does.
    return all >= least && [...follows].every(([next, n]) => next === "" || n <= all * mostlyOne);
  };
  const whole = [...runs].filter(([, follows]) => isWhole(follows)).map(([run]) => ({ run, weight: Math.log2([...run].length) }));
  const found: Neighbour[] = [];
  let left = lines.map((line) => line.join(""));
  while (found.length < most) {
    // The one that says most of what is left: by its lines and its length.
    const counted = whole.map(({ run, weight }) => {
      const count = left.filter((line) => line.startsWith(run)).length;
      return { run, count, worth: count * weight };
    });
    const best = counted.sort((a, b) => b.worth - a.worth || b.count - a.count)[0];
    if (!best || best.count < least) break;
    left = left.filter((line) => !line.startsWith(best.run));
    found.push({ zh: isBefore ? [...best.run].reverse().join("") : best.run, lines: best.count });
  }
  return found.sort((a, b) => b.lines - a.lines || (a.zh < b.zh ? -1 : 1));
}

/** The condition that is shown as what was found: the first that has a place in a line. */
const shownIn = (parts: readonly Part[]): number =>
  parts.findIndex(({ condition: { kind, not } }) => !not && ["phrase", "term", "near"].includes(kind));

/** Whether a question has words beside it: one that asks for a phrase or a term. */
export function hasBeside(parts: readonly Part[]): boolean {
  const kind = parts[shownIn(parts)]?.condition.kind;
  return kind === "phrase" || kind === "term";
}

/** The question for the lines in which a neighbour stands there. */
export function withBeside(parts: readonly Part[], zh: string, side: "before" | "after"): string {
  const at = shownIn(parts);
  return parts
    .map(({ text, condition }, i) => {
      if (i !== at) return text;
      if (condition.kind === "phrase") return quoted(side === "before" ? zh + condition.text : condition.text + zh);
      return side === "before" ? `${zh} near/0 ${text}` : `${text} near/0 ${zh}`;
    })
    .join(" ");
}
