import { rangeIn, type TextBlock } from "./blocks";
import { type Layer, layers, type Mark } from "./messages";

/** A highlight of each kind, as far as it is needed here. */
export type Marks = Readonly<Record<Layer, { add(range: AbstractRange): unknown; delete(range: AbstractRange): boolean }>>;

const isSame = (a: TextBlock, b: TextBlock): boolean =>
  a.text === b.text && a.pieces.length === b.pieces.length && a.pieces.every(({ node }, i) => node === b.pieces[i]?.node);

const isThere = ({ pieces }: TextBlock): boolean => pieces.every(({ node }) => node.isConnected);

/** The blocks of a page, what is marked in them, and both again as the page changes. Nothing of the page is changed. */
export class MarkedPage {
  readonly #ranges = new Map<TextBlock, Range[]>();
  readonly #of = new Map<Text, { block: TextBlock; start: number }>();
  constructor(private readonly marks: Marks) {}

  /**
   * Takes blocks as they stand now in the place of what stood in the same nodes, and of all that stood within some elements. Gives those that are new or have changed:
   * they want to be marked.
   */
  put(blocks: readonly TextBlock[], within: readonly Element[] = []): TextBlock[] {
    const now = new Set(blocks.flatMap(({ pieces }) => pieces[0]?.node ?? []));
    if (within.length)
      for (const block of [...this.#ranges.keys()]) {
        const first = block.pieces[0]?.node;
        if (first && !now.has(first) && within.some((element) => element.contains(first))) this.#drop(block);
      }
    const changed: TextBlock[] = [];
    for (const block of blocks) {
      const before = new Set(block.pieces.flatMap(({ node }) => this.#of.get(node)?.block ?? []));
      const [same] = before;
      if (before.size === 1 && same && isSame(same, block)) continue;
      for (const old of before) this.#drop(old);
      this.#ranges.set(block, []);
      for (const { node, start } of block.pieces) this.#of.set(node, { block, start });
      changed.push(block);
    }
    return changed;
  }

  /** Forgets what is no longer in the page. */
  sweep(): void {
    for (const block of [...this.#ranges.keys()]) if (!isThere(block)) this.#drop(block);
  }

  #drop(block: TextBlock): void {
    for (const range of this.#ranges.get(block) ?? []) for (const layer of layers) this.marks[layer].delete(range);
    this.#ranges.delete(block);
    for (const { node } of block.pieces) if (this.#of.get(node)?.block === block) this.#of.delete(node);
  }

  /** Marks a block; one that has gone or changed meanwhile is left. */
  mark(block: TextBlock, found: readonly Mark[]): void {
    const ranges = this.#ranges.get(block);
    if (!ranges) return;
    for (const { start, end, layer } of found) {
      const range = rangeIn(block, start, end);
      if (!range) continue;
      ranges.push(range);
      this.marks[layer].add(range);
    }
  }

  /** The block of a place in the document. */
  placeOf(node: Node, offset: number): { block: TextBlock; offset: number } | undefined {
    const piece = node instanceof Text ? this.#of.get(node) : undefined;
    return piece && { block: piece.block, offset: piece.start + offset };
  }

  /** The blocks in the order of the document. */
  inOrder(): TextBlock[] {
    const first = ({ pieces }: TextBlock): Node | undefined => pieces[0]?.node;
    return [...this.#ranges.keys()].filter(isThere).sort((a, b) => {
      const [one, other] = [first(a), first(b)];
      return one && other && one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
  }
}
