/** Bits into bytes, most significant first. */
export class BitWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** Bits written so far. */
  get length(): number {
    return this.#length;
  }

  /** Writes the lowest `count` bits of `value`; at most 32. */
  write(value: number, count: number): void {
    if ((this.#length + count) >> 3 >= this.#bytes.length - 1) {
      const grown = new Uint8Array(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    for (let i = count - 1; i >= 0; i--) {
      if ((value >>> i) & 1) this.#bytes[this.#length >> 3] = (this.#bytes[this.#length >> 3] ?? 0) | (0x80 >> (this.#length & 7));
      this.#length++;
    }
  }

  /** A number from 0, short where it is small (Elias gamma of n + 1). */
  writeCount(n: number): void {
    const bits = 32 - Math.clz32(n + 1);
    this.write(0, bits - 1);
    this.write(n + 1, bits);
  }

  /** The bytes, the last one filled up with zeros. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, (this.#length + 7) >> 3);
  }
}

/** Reads bits where they lie. Past the end there are zeros. */
export class BitReader {
  constructor(
    private readonly bytes: Uint8Array,
    /** Position in bits. */
    public at = 0,
  ) {}

  /** The next 24 bits without moving. */
  peek24(): number {
    const { bytes } = this;
    const byte = this.at >> 3;
    const shift = this.at & 7;
    const word = ((bytes[byte] ?? 0) << 24) | ((bytes[byte + 1] ?? 0) << 16) | ((bytes[byte + 2] ?? 0) << 8) | (bytes[byte + 3] ?? 0);
    return (word << shift) >>> 8;
  }

  /** Reads at most 24 bits. */
  read(count: number): number {
    if (count === 0) return 0;
    const value = this.peek24() >>> (24 - count);
    this.at += count;
    return value;
  }

  readCount(): number {
    let zeros = 0;
    while (this.read(1) === 0) if (++zeros > 24) throw new RangeError("the dictionary's data is damaged");
    return ((1 << zeros) | this.read(zeros)) - 1;
  }
}
