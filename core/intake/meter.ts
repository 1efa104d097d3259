import { Refusal } from "./document";

/** What may be unpacked. */
export interface Limits {
  /** Bytes of all together. */
  all: number;
  /** Up to so many bytes nobody asks how small they were packed. */
  free: number;
  /** Beyond that, so many times what it was packed in: XML of tables shrinks some fortyfold, nothing but repetition a thousandfold. */
  ratio: number;
}

/** Counts what is unpacked of a file, from all its parts, and stops it. */
export interface Meter {
  /** Bytes so far. */
  readonly unpacked: number;
  /** Takes note of `unpacked` more bytes, which came out of `packed`. Throws Refusal where it is too much. */
  add(packed: number, unpacked: number): void;
}

export function createMeter({ all, free, ratio }: Limits): Meter {
  const sum = { packed: 0, unpacked: 0 };
  return {
    get unpacked() {
      return sum.unpacked;
    },
    add(packed, unpacked) {
      sum.packed += packed;
      sum.unpacked += unpacked;
      if (sum.unpacked > all) throw new Refusal("too-large", `more than ${all >> 20} MB`);
      if (sum.unpacked > free && sum.unpacked > sum.packed * ratio) throw new Refusal("too-large", `more than ${ratio} times its size`);
    },
  };
}
