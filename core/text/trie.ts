/**
 * A double-array trie (Aoe 1989) over UTF-16 units, in one Int32Array: built ahead, kept and sent as bytes, used as it comes.
 *
 * Layout: [version, keys, longest key, alphabet size, cells] then the alphabet (one unit a letter, letter 1 first), then a triple
 * `base, check, value` a cell. A cell is named by its place in the triples (cell 3 is the root), so that no multiplication is left for
 * reading: the child of cell s by letter c is t = base[s] + 3c, if check[t] = s. `value` is a key's number + 1, or 0.
 */
export type TrieData = Int32Array;

const version = 1;
const header = 5;
const stride = 3;
const root = 1;

/** A node whose children have no cells yet: keys from each child's `from` to the next one's, the last one's to `to`, in the order of keys. */
interface Level {
  cell: number;
  children: { letter: number; from: number }[];
  to: number;
  depth: number;
}

/** Letters by how often they occur, commonest first: children then lie close together. */
function letters(keys: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) for (let i = 0; i < key.length; i++) counts.set(key.charCodeAt(i), (counts.get(key.charCodeAt(i)) ?? 0) + 1);
  return new Map([...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([unit], i) => [unit, i + 1]));
}

/** After so many cells in vain, nodes of several children look further on from there. */
const mostTries = 4096;

/** Cells while building, grown by doubling; free cells are found by a scan that skips what is full. */
class Cells {
  base = new Int32Array(1024);
  check = new Int32Array(1024);
  value = new Int32Array(1024);
  /** Nothing before it is free. */
  #firstFree = root + 1;
  /** Where a node of several children starts to look: it would not fit into the leftovers before. */
  #firstRoomy = root + 1;
  #used = root + 1;

  constructor() {
    this.check[0] = -1;
    this.check[root] = -1;
  }

  get used(): number {
    return this.#used;
  }

  #grow(to: number): void {
    if (to < this.check.length) return;
    const size = Math.max(to + 1, this.check.length * 2);
    const copy = (from: Int32Array) => {
      const grown = new Int32Array(size);
      grown.set(from);
      return grown;
    };
    this.base = copy(this.base);
    this.check = copy(this.check);
    this.value = copy(this.value);
  }

  /** The first base at which every letter (ascending) has a free cell; marks those cells as the parent's. */
  place(parent: number, children: readonly number[]): number {
    const first = children[0] ?? 1;
    const last = children.at(-1) ?? 1;
    while (this.check[this.#firstFree] !== 0 && this.#firstFree < this.check.length) this.#firstFree++;
    const from = children.length === 1 ? this.#firstFree : Math.max(this.#firstFree, this.#firstRoomy);
    let tried = 0;
    for (let cell = Math.max(from, first + 1); ; cell++) {
      const base = cell - first;
      this.#grow(base + last);
      if (this.check[cell] !== 0) continue;
      if (!children.every((letter) => this.check[base + letter] === 0)) {
        if (++tried === mostTries) this.#firstRoomy = cell;
        continue;
      }
      for (const letter of children) this.check[base + letter] = parent;
      this.base[parent] = base;
      this.#used = Math.max(this.#used, base + last + 1);
      return base;
    }
  }
}

/**
 * Builds the trie of these keys; a key's value is its index. Of equal keys the first counts. Empty keys never match. Costs some 0.3 s for 120,000
 * keys: build it ahead.
 */
export function buildTrie(keys: readonly string[]): TrieData {
  const alphabet = letters(keys);
  const order = keys.map((_, i) => i).filter((i) => keys[i] !== "");
  const codes = keys.map((key) => Int32Array.from({ length: key.length }, (_, i) => alphabet.get(key.charCodeAt(i)) ?? 0));
  order.sort((a, b) => compare(codes[a], codes[b]) || a - b);
  const cells = new Cells();
  // Nodes of one child wait: they fit anywhere, so they fill what the others leave free.
  const branching: Level[] = [];
  const single: Level[] = [];
  let longest = 0;
  const visit = (cell: number, from: number, to: number, depth: number) => {
    let first = from;
    for (; first < to && codes[order[first] ?? 0]?.length === depth; first++) {
      if (cells.value[cell] === 0) cells.value[cell] = (order[first] ?? 0) + 1;
      longest = Math.max(longest, depth);
    }
    const children: Level["children"] = [];
    for (let i = first; i < to; i++) {
      const letter = codes[order[i] ?? 0]?.[depth] ?? 0;
      if (letter !== children.at(-1)?.letter) children.push({ letter, from: i });
    }
    if (children.length > 0) (children.length > 1 ? branching : single).push({ cell, children, to, depth });
  };
  visit(root, 0, order.length, 0);
  for (let next = branching.pop() ?? single.pop(); next; next = branching.pop() ?? single.pop()) {
    const { cell, children, to, depth } = next;
    const base = cells.place(
      cell,
      children.map(({ letter }) => letter),
    );
    children.forEach(({ letter, from }, i) => {
      visit(base + letter, from, children[i + 1]?.from ?? to, depth + 1);
    });
  }
  // Room for every letter after the last base: no look-up leaves the array.
  const count = cells.used + alphabet.size;
  const data = new Int32Array(header + alphabet.size + count * stride);
  data.set([version, keys.length, longest, alphabet.size, count]);
  data.set([...alphabet.keys()], header);
  for (let cell = root; cell < cells.used; cell++) {
    const at = header + alphabet.size + cell * stride;
    data[at] = (cells.base[cell] ?? 0) * stride;
    data[at + 1] = Math.max(0, cells.check[cell] ?? 0) * stride;
    data[at + 2] = cells.value[cell] ?? 0;
  }
  return data;
}

function compare(a: Int32Array | undefined, b: Int32Array | undefined): number {
  if (!a || !b) return 0;
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference) return difference;
  }
  return a.length - b.length;
}

/** Finds keys in text. */
export interface Trie {
  /**
   * All keys at all places, nested and overlapping: triples `start, end, key` by start, then by length upwards, written to a list that grows.
   * Gives the list and how many numbers of it count. The list is used again by the next call.
   */
  findAll(units: Uint16Array): { hits: Int32Array; length: number };
}

/** Makes a trie from its data. Throws RangeError if the data is of another version or cut short. */
export function openTrie(data: TrieData): Trie {
  const [made = 0, , , size = 0, count = 0] = data;
  const first = header + size;
  if (made !== version || data.length !== first + count * stride) throw new RangeError("the trie's data is of another version, or incomplete");
  const letterOf = new Uint16Array(0x10000);
  for (let i = 0; i < size; i++) letterOf[data[header + i] ?? 0] = i + 1;
  const cells = data.subarray(first);
  // Most places start no key: one look into this table settles them.
  const rootBase = cells[root * stride] ?? 0;
  const rootChild = new Int32Array(0x10000);
  for (let i = 0; i < size; i++) {
    const child = rootBase + (i + 1) * stride;
    if (cells[child + 1] === root * stride) rootChild[data[header + i] ?? 0] = child;
  }
  let hits: Int32Array = new Int32Array(3 * 1024);

  return {
    findAll(units) {
      let length = 0;
      const end = units.length;
      for (let start = 0; start < end; start++) {
        let cell = rootChild[units[start] ?? 0] ?? 0;
        let at = start + 1;
        while (cell !== 0) {
          const value = cells[cell + 2] ?? 0;
          if (value !== 0) {
            if (length + 3 > hits.length) hits = doubled(hits);
            hits[length++] = start;
            hits[length++] = at;
            hits[length++] = value - 1;
          }
          if (at === end) break;
          const letter = letterOf[units[at] ?? 0] ?? 0;
          if (letter === 0) break;
          const child = (cells[cell] ?? 0) + letter * stride;
          if (cells[child + 1] !== cell) break;
          cell = child;
          at++;
        }
      }
      return { hits, length };
    },
  };
}

function doubled(list: Int32Array): Int32Array {
  const grown = new Int32Array(list.length * 2);
  grown.set(list);
  return grown;
}
