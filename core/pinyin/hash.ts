/** One step of a 32-bit hash (multiply and fold). Good enough to spread keys; nothing secret hangs on it. */
export function mix(hash: number, value: number): number {
  const h = Math.imul(hash ^ value, 0x9e3779b1);
  return h ^ (h >>> 15);
}

/** A hash as a key: from 1 to 2^32 − 1, since 0 marks an empty place. With 200,000 keys one unknown key in 20,000 is taken for a known one. */
export const toKey = (hash: number): number => Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0 || 1;

/** Keys with a small integer each, by open addressing: two typed arrays and no objects. */
export interface KeyTable {
  /** Power-of-two length; 0 is an empty place. */
  keys: Uint32Array;
  values: Int8Array;
}

/** Builds the table of keys (from 1, each once) with their values. At most half full. */
export function createKeyTable(keys: ArrayLike<number>, values: ArrayLike<number>): KeyTable {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const table: KeyTable = { keys: new Uint32Array(size), values: new Int8Array(size) };
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    let place = key & (size - 1);
    while (table.keys[place] !== 0 && table.keys[place] !== key) place = (place + 1) & (size - 1);
    table.keys[place] = key;
    table.values[place] = values[i] ?? 0;
  }
  return table;
}

/** The value of a key, or `undefined` where the table does not have it. */
export function lookUp({ keys, values }: KeyTable, key: number): number | undefined {
  const last = keys.length - 1;
  for (let place = key & last; ; place = (place + 1) & last) {
    const found = keys[place];
    if (found === key) return values[place];
    if (found === 0 || found === undefined) return undefined;
  }
}
