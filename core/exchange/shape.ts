import { isPlain } from "./plain";

/** Reads a value from outside: gives it back with its type, or throws BadData with where it is wrong. */
export type Reader<T> = (value: unknown, at: string) => T;

export class BadData extends Error {
  constructor(
    readonly at: string,
    message: string,
  ) {
    super(`${at}: ${message}`);
  }
}

const fail = (at: string, message: string): never => {
  throw new BadData(at, message);
};

export const text =
  (longest: number, shortest = 0): Reader<string> =>
  (value, at) =>
    typeof value === "string" && value.length >= shortest && value.length <= longest && isPlain(value) ? value : fail(at, "not plain text");

export const matching =
  (pattern: RegExp): Reader<string> =>
  (value, at) =>
    typeof value === "string" && value.length <= 500 && pattern.test(value) && isPlain(value) ? value : fail(at, "not of its form");

export const number =
  (low: number, high: number): Reader<number> =>
  (value, at) =>
    typeof value === "number" && value >= low && value <= high ? value : fail(at, "no number in range");

export const whole =
  (low: number, high: number): Reader<number> =>
  (value, at) =>
    typeof value === "number" && Number.isInteger(value) && value >= low && value <= high ? value : fail(at, "no whole number in range");

export const truth: Reader<boolean> = (value, at) => (typeof value === "boolean" ? value : fail(at, "neither true nor false"));

export const oneOf =
  <T extends string | number>(values: readonly T[]): Reader<T> =>
  (value, at) =>
    values.find((each) => each === value) ?? fail(at, "not one of the known values");

export const nullable =
  <T>(inner: Reader<T>): Reader<T | null> =>
  (value, at) =>
    value === null ? null : inner(value, at);

export const list =
  <T>(inner: Reader<T>, longest: number): Reader<T[]> =>
  (value, at) =>
    Array.isArray(value) && value.length <= longest ? value.map((each, i) => inner(each, `${at}[${i}]`)) : fail(at, "no list, or too long");

/** An object with exactly these keys; `__proto__` and everything else unknown is refused. */
export const shape =
  <T extends object>(readers: { [K in keyof T]: Reader<T[K]> }): Reader<T> =>
  (value, at) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return fail(at, "no object");
    for (const key of Object.getOwnPropertyNames(value)) if (!Object.hasOwn(readers, key)) fail(at, `unknown key ${key.slice(0, 40)}`);
    const own: Partial<T> = {};
    for (const key in readers) own[key] = readers[key](Object.getOwnPropertyDescriptor(value, key)?.value, `${at}.${key}`);
    return isWhole(own, readers) ? own : fail(at, "a key is missing");
  };

const isWhole = <T extends object>(own: Partial<T>, readers: object): own is T => Object.keys(readers).every((key) => Object.hasOwn(own, key));
