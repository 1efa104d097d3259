import { BitReader, BitWriter } from "./bits";
import { NumberCode } from "./huffman";

/** What the index says of a headword beside its characters. */
export interface HeadwordMark {
  /** Cost class for the word cutter: the cost in hundredths of a nat over `costStep`. */
  cost: number;
  /** Only ever a proper name. */
  isName: boolean;
}

/** Hundredths of a nat to one cost class. */
export const costStep = 25;

interface Node {
  children: Map<number, Node>;
  mark?: HeadwordMark;
}

/** Number of children to a node symbol; more follow as a count of their own. */
const sizes = 8;

/** What a node is and how many children it has, as one number: the two go together (a leaf is always a word). */
function symbolOf({ mark, children }: Node): number {
  const what = mark ? 1 + 2 * mark.cost + (mark.isName ? 1 : 0) : 0;
  return what * sizes + Math.min(children.size, sizes - 1);
}

/** Letters of all words, commonest first: their ranks name them in the trie. */
function rankLetters(words: Iterable<string>): number[] {
  const counts = new Map<number, number>();
  for (const word of words) for (let i = 0; i < word.length; i++) counts.set(word.charCodeAt(i), (counts.get(word.charCodeAt(i)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([unit]) => unit);
}

function grow(words: ReadonlyMap<string, HeadwordMark>, rankOf: ReadonlyMap<number, number>): Node {
  const root: Node = { children: new Map() };
  for (const [word, mark] of words) {
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const rank = rankOf.get(word.charCodeAt(i)) ?? 0;
      const child = node.children.get(rank) ?? { children: new Map() };
      node.children.set(rank, child);
      node = child;
    }
    node.mark = mark;
  }
  return root;
}

/** A gap between sibling ranks as its number of bits and the bits after the first. */
const bitsOf = (n: number): number => 32 - Math.clz32(n);

/**
 * Headwords as a trie, level by level: for each node what it is, how many children it has, and the gaps between their ranks. Gives the bytes and the
 * words in the order of their numbers.
 */
export function writeHeadwords(words: ReadonlyMap<string, HeadwordMark>): { bytes: Uint8Array; order: string[] } {
  const letters = rankLetters(words.keys());
  const root = grow(words, new Map(letters.map((unit, rank) => [unit, rank])));
  const nodes: { node: Node; word: string }[] = [{ node: root, word: "" }];
  const gaps: number[] = [];
  for (const each of nodes) {
    let previous = -1;
    for (const [rank, node] of [...each.node.children].sort((a, b) => a[0] - b[0])) {
      gaps.push(rank - previous);
      previous = rank;
      nodes.push({ node, word: each.word + String.fromCharCode(letters[rank] ?? 0) });
    }
  }
  const symbols = NumberCode.of(nodes.map(({ node }) => symbolOf(node)));
  const widths = NumberCode.of(gaps.map(bitsOf));
  const to = new BitWriter();
  to.writeCount(letters.length);
  for (const unit of letters) to.write(unit, 16);
  to.writeCount(nodes.length);
  to.writeCount(words.size);
  for (const code of [symbols, widths]) code.writeTo(to);
  let gap = 0;
  for (const { node } of nodes) {
    symbols.write(to, symbolOf(node));
    if (node.children.size >= sizes - 1) to.writeCount(node.children.size - sizes + 1);
    for (const end = gap + node.children.size; gap < end; gap++) {
      const value = gaps[gap] ?? 0;
      widths.write(to, bitsOf(value));
      to.write(value, bitsOf(value) - 1);
    }
  }
  return { bytes: to.bytes(), order: nodes.flatMap(({ node, word }) => (node.mark ? [word] : [])) };
}

/** Headwords in memory: typed arrays and nothing else. */
export interface Headwords {
  /** Letter of a UTF-16 unit: its rank + 1, or 0. */
  letterOf: Uint16Array;
  units: Uint16Array;
  /** Node reached from the root by a letter, or 0. */
  rootChild: Int32Array;
  /** Children of node n: from firstChild[n] to firstChild[n + 1], by letter upwards. */
  firstChild: Int32Array;
  letter: Uint16Array;
  parent: Int32Array;
  /** Number of the word that ends at a node, + 1; or 0. */
  wordOf: Int32Array;
  nodeOf: Int32Array;
  /** By word number. */
  cost: Int16Array;
  isName: Uint8Array;
  longest: number;
}

export function readHeadwords(bytes: Uint8Array): Headwords {
  const from = new BitReader(bytes);
  const letters = from.readCount();
  const letterOf = new Uint16Array(0x10000);
  const units = new Uint16Array(letters + 1);
  for (let i = 1; i <= letters; i++) {
    units[i] = from.read(16);
    letterOf[units[i] ?? 0] = i;
  }
  const nodes = from.readCount();
  const words = from.readCount();
  const symbols = NumberCode.readFrom(from);
  const widths = NumberCode.readFrom(from);
  const firstChild = new Int32Array(nodes + 1);
  const letter = new Uint16Array(nodes);
  const parent = new Int32Array(nodes);
  const wordOf = new Int32Array(nodes);
  const nodeOf = new Int32Array(words);
  const cost = new Int16Array(words);
  const isName = new Uint8Array(words);
  const rootChild = new Int32Array(letters + 1);
  let next = 1;
  let word = 0;
  for (let node = 0; node < nodes; node++) {
    const symbol = symbols.read(from);
    const mark = Math.floor(symbol / sizes) - 1;
    if (mark >= 0) {
      nodeOf[word] = node;
      cost[word] = (mark >> 1) * costStep;
      isName[word] = mark & 1;
      wordOf[node] = ++word;
    }
    firstChild[node] = next;
    let rank = 0;
    let size = symbol & (sizes - 1);
    if (size === sizes - 1) size += from.readCount();
    for (; size > 0; size--) {
      const width = widths.read(from) - 1;
      rank += (1 << width) | from.read(width);
      letter[next] = rank;
      if (node === 0) rootChild[rank] = next;
      parent[next++] = node;
    }
  }
  firstChild[nodes] = next;
  if (next !== nodes || word !== words) throw new RangeError("the dictionary's headwords are damaged");
  return { letterOf, units, rootChild, firstChild, letter, parent, wordOf, nodeOf, cost, isName, longest: longestOf(parent) };
}

function longestOf(parent: Int32Array): number {
  // The last node of a level order lies deepest.
  let depth = 0;
  for (let node = parent.length - 1; node > 0; node = parent[node] ?? 0) depth++;
  return depth;
}

/** The child of a node by letter, or 0. */
export function childOf({ firstChild, letter }: Headwords, node: number, wanted: number): number {
  let low = firstChild[node] ?? 0;
  let high = (firstChild[node + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = letter[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** The characters of a word, by its number. */
export function spellWord({ nodeOf, parent, letter, units }: Headwords, word: number): string {
  let text = "";
  for (let node = nodeOf[word] ?? 0; node > 0; node = parent[node] ?? 0) text = String.fromCharCode(units[letter[node] ?? 0] ?? 0) + text;
  return text;
}
