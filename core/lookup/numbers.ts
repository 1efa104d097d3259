/** Bytes that grow: single ones, and numbers in base-128 digits, the lowest first. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  #used = 0;

  byte(value: number): void {
    if (this.#used === this.#bytes.length) {
      const grown = new Uint8Array(this.#used * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.#used++] = value;
  }

  number(value: number): void {
    let left = value;
    for (; left > 127; left >>>= 7) this.byte((left & 127) | 128);
    this.byte(left);
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#used);
  }
}

/** Reads the numbers that `ByteWriter` wrote, one after the other, from a place on. */
export function readNumbers(bytes: Uint8Array, start = 0): { readonly at: number; next(): number } {
  let at = start;
  return {
    get at() {
      return at;
    },
    next() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] ?? 0;
        value |= (byte & 127) << shift;
        if (byte < 128) return value >>> 0;
      }
    },
  };
}
