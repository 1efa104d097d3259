import type { BitReader, BitWriter } from "./bits";

/** Longest code. With 24 bits a code can be read in one look. */
const longestCode = 24;

/** Code lengths of symbols by their counts (Huffman 1952, two queues). Symbols must come by count downwards; the lengths then only grow. */
export function codeLengths(counts: readonly number[]): number[] {
  if (counts.length < 2) return counts.map(() => 1);
  let weights = [...counts];
  for (;;) {
    const lengths = tryLengths(weights);
    if ((lengths.at(-1) ?? 0) <= longestCode) return lengths;
    // Flatter counts make shorter long codes, at little cost.
    weights = weights.map((weight) => Math.ceil(weight / 2));
  }
}

function tryLengths(counts: readonly number[]): number[] {
  const n = counts.length;
  const weight = new Float64Array(2 * n - 1);
  const parent = new Int32Array(2 * n - 1);
  for (let i = 0; i < n; i++) weight[i] = counts[n - 1 - i] ?? 0;
  let leaf = 0;
  let inner = n;
  const next = (made: number): number => (leaf < n && (inner >= made || (weight[leaf] ?? 0) <= (weight[inner] ?? 0)) ? leaf++ : inner++);
  for (let made = n; made < 2 * n - 1; made++) {
    const a = next(made);
    const b = next(made);
    weight[made] = (weight[a] ?? 0) + (weight[b] ?? 0);
    parent[a] = made;
    parent[b] = made;
  }
  const depth = new Int32Array(2 * n - 1);
  for (let i = 2 * n - 3; i >= 0; i--) depth[i] = (depth[parent[i] ?? 0] ?? 0) + 1;
  return Array.from({ length: n }, (_, i) => depth[n - 1 - i] ?? 0);
}

/**
 * A canonical code. Symbols are numbered by code length upwards, so that the number of codes of each length says everything about it.
 */
export class Code {
  readonly size: number;
  /** For each length: the first code and the first symbol. */
  readonly #firstCode = new Int32Array(longestCode + 2);
  readonly #firstSymbol = new Int32Array(longestCode + 2);
  /** For each length: the first 24-bit pattern that is longer. */
  readonly #limit = new Int32Array(longestCode + 2);
  readonly #short: Int32Array;

  /** @param perLength the number of codes of 1, 2, … bits. */
  constructor(readonly perLength: readonly number[]) {
    let code = 0;
    let symbol = 0;
    for (let length = 1; length <= longestCode; length++) {
      const count = perLength[length - 1] ?? 0;
      this.#firstCode[length] = code;
      this.#firstSymbol[length] = symbol;
      code += count;
      symbol += count;
      this.#limit[length] = code << (longestCode - length);
      code <<= 1;
    }
    this.size = symbol;
    this.#short = this.#tabulate();
  }

  /** Symbol and length for each pattern of the first 10 bits, where a code is that short: most are. */
  #tabulate(): Int32Array {
    const table = new Int32Array(1 << 10).fill(-1);
    for (let length = 1; length <= 10; length++) {
      const count = this.perLength[length - 1] ?? 0;
      for (let i = 0; i < count; i++) {
        const from = ((this.#firstCode[length] ?? 0) + i) << (10 - length);
        table.fill((((this.#firstSymbol[length] ?? 0) + i) << 5) | length, from, from + (1 << (10 - length)));
      }
    }
    return table;
  }

  static of(counts: readonly number[]): Code {
    const perLength: number[] = [];
    for (const length of codeLengths(counts)) {
      while (perLength.length < length) perLength.push(0);
      perLength[length - 1] = (perLength[length - 1] ?? 0) + 1;
    }
    return new Code(perLength);
  }

  write(to: BitWriter, symbol: number): void {
    let length = 1;
    while (symbol >= (this.#firstSymbol[length] ?? 0) + (this.perLength[length - 1] ?? 0)) length++;
    to.write((this.#firstCode[length] ?? 0) + symbol - (this.#firstSymbol[length] ?? 0), length);
  }

  read(from: BitReader): number {
    const bits = from.peek24();
    const short = this.#short[bits >>> 14] ?? -1;
    if (short >= 0) {
      from.at += short & 31;
      return short >> 5;
    }
    let length = 11;
    while (length < longestCode && bits >= (this.#limit[length] ?? 0)) length++;
    from.at += length;
    return (this.#firstSymbol[length] ?? 0) + (bits >>> (longestCode - length)) - (this.#firstCode[length] ?? 0);
  }

  /** The code itself: how many lengths, then a count each. */
  writeTo(to: BitWriter): void {
    to.writeCount(this.perLength.length);
    for (const count of this.perLength) to.writeCount(count);
  }

  static readFrom(from: BitReader): Code {
    return new Code(Array.from({ length: from.readCount() }, () => from.readCount()));
  }
}

/** A code over numbers in place of symbols: the numbers by falling count, written with the code. */
export class NumberCode {
  /** Made at the first writing: readers do without it. */
  #symbolOf: Map<number, number> | undefined;

  constructor(
    readonly code: Code,
    readonly numbers: Int32Array,
  ) {}

  static of(numbers: Iterable<number>): NumberCode {
    const counts = new Map<number, number>();
    for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
    const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return new NumberCode(
      Code.of(sorted.map(([, count]) => count)),
      Int32Array.from(sorted, ([number]) => number),
    );
  }

  write(to: BitWriter, number: number): void {
    this.#symbolOf ??= new Map(Array.from(this.numbers, (each, symbol) => [each, symbol]));
    const symbol = this.#symbolOf.get(number);
    if (symbol === undefined) throw new RangeError(`${number} was not counted`);
    this.code.write(to, symbol);
  }

  read(from: BitReader): number {
    return this.numbers[this.code.read(from)] ?? 0;
  }

  writeTo(to: BitWriter): void {
    this.code.writeTo(to);
    for (const number of this.numbers) to.writeCount(number);
  }

  static readFrom(from: BitReader): NumberCode {
    const code = Code.readFrom(from);
    return new NumberCode(
      code,
      Int32Array.from({ length: code.size }, () => from.readCount()),
    );
  }
}
