import type { Token } from "@/core/annotation";

/** Half-open, UTF-16. */
export interface Span {
  start: number;
  end: number;
}

/** An enumeration: items between 、 and 和. The first may have words before it that belong to the sentence, the last words after it. */
export interface List extends Span {
  items: (Span & { text: string })[];
}

const between = new Set(["和", "与", "及", "以及", "或", "并"]);
const ends = /[，。；：！？,;:!?…—\n（）()]/;

/** The enumerations of a sentence: at least two items, one 、 among them. */
export function readLists({ text, tokens }: { text: string; tokens: readonly Token[] }): List[] {
  const lists: List[] = [];
  let items: List["items"] = [];
  let start = 0;
  let marks = 0;
  const close = (end: number): void => {
    if (end > start) items.push({ start, end, text: text.slice(start, end) });
    const [first, last] = [items[0], items.at(-1)];
    if (marks > 0 && items.length > 1 && first && last) lists.push({ start: first.start, end: last.end, items });
    items = [];
    marks = 0;
  };
  tokens.forEach((token, i) => {
    if (token.kind === "punctuation" && ends.test(token.text)) {
      close(token.start);
      start = token.end;
    } else if (token.text === "、") {
      if (token.start > start) items.push({ start, end: token.start, text: text.slice(start, token.start) });
      start = token.end;
      marks++;
    } else if (between.has(token.text) && marks > 0 && isLastMark(tokens, i)) {
      if (token.start > start) items.push({ start, end: token.start, text: text.slice(start, token.start) });
      start = token.end;
    }
  });
  close(text.length);
  return lists;
}

/** Whether no 、 follows in this clause. */
function isLastMark(tokens: readonly Token[], at: number): boolean {
  for (const token of tokens.slice(at + 1)) {
    if (token.text === "、") return false;
    if (token.kind === "punctuation" && ends.test(token.text)) return true;
  }
  return true;
}

const shortest = 2;
/** Whether two items are one: the first of a list may have words before it, the last words after it. */
function isSameItem(a: string, b: string, { first, last }: { first: boolean; last: boolean }): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= shortest && ((first && long.endsWith(short)) || (last && long.startsWith(short)));
}

/** Whether what the first of one list ends with is what the last of another begins with: 抓好能源 and 能源建设. */
function meets(first: string, last: string): boolean {
  for (let size = Math.min(first.length, last.length); size >= shortest; size--) if (first.endsWith(last.slice(0, size))) return true;
  return false;
}

/** How two lists differ: items that one has alone, and whether what they share stands in another order. */
export interface ListDifference {
  old: List;
  next: List;
  removed: List["items"];
  added: List["items"];
  reordered: boolean;
  shared: number;
}

/** Compares two lists. */
export function compareLists(old: List, next: List): ListDifference {
  const free = new Set(next.items.keys());
  const order: number[] = [];
  const isSame = (i: number, j: number): boolean => {
    const [a, b] = [old.items[i]?.text ?? "", next.items[j]?.text ?? ""];
    if (i === 0 && j === next.items.length - 1 && meets(a, b)) return true;
    if (j === 0 && i === old.items.length - 1 && meets(b, a)) return true;
    return isSameItem(a, b, { first: i === 0 || j === 0, last: i === old.items.length - 1 || j === next.items.length - 1 });
  };
  const removed = old.items.filter(({ text }, i) => {
    // What is the same letter by letter comes before what only begins or ends so.
    const at = [...free].find((j) => next.items[j]?.text === text) ?? [...free].find((j) => isSame(i, j));
    if (at === undefined) return true;
    free.delete(at);
    order.push(at);
    return false;
  });
  const reordered = order.some((place, i) => i > 0 && place < (order[i - 1] ?? 0));
  return { old, next, removed, added: [...free].flatMap((i) => next.items[i] ?? []), reordered, shared: order.length };
}

/** The lists of two sentences that are one list in two versions: those that share most, at least two items and a third of the shorter. */
export function pairLists(old: readonly List[], next: readonly List[]): ListDifference[] {
  const candidates = old.flatMap((a) => next.map((b) => compareLists(a, b)));
  const good = candidates
    .filter(({ shared, old: a, next: b }) => shared >= 2 && shared * 3 >= Math.min(a.items.length, b.items.length))
    .sort((a, b) => b.shared - a.shared);
  const taken = new Set<List>();
  return good.filter(({ old: a, next: b }) => {
    if (taken.has(a) || taken.has(b)) return false;
    taken.add(a).add(b);
    return true;
  });
}
