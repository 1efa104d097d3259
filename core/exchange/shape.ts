import { isPlain } from "./plain";

/** Reads a value from outside: gives it back with its type, or throws BadData. */
export type Reader<T> = (value: unknown) => T;

/** A value is not what it should be; `at` is put together on the way out, since a path made for each of a million good values would cost seconds. */
export class BadData extends Error {
  at = "";

  constructor(private readonly why: string) {
    super(why);
  }

  /** The place as seen from one level further out. */
  within(step: string): this {
    this.at = step + this.at;
    this.message = `${this.at}: ${this.why}`;
    return this;
  }
}

const fail = (why: string): never => {
  throw new BadData(why);
};

/** Adds a step to the place of what was thrown, and throws it on. */
const passOn = (error: unknown, step: string): never => {
  throw error instanceof BadData ? error.within(step) : error;
};

export const text =
  (longest: number, shortest = 0): Reader<string> =>
  (value) =>
    typeof value === "string" && value.length >= shortest && value.length <= longest && isPlain(value) ? value : fail("not plain text");

/** Any string of that length: a reader's own words, which are kept as they are and only ever shown as text. */
export const anyText =
  (longest: number): Reader<string> =>
  (value) =>
    typeof value === "string" && value.length <= longest ? value : fail("no text, or too long");

export const matching =
  (pattern: RegExp): Reader<string> =>
  (value) =>
    typeof value === "string" && value.length <= 500 && pattern.test(value) && isPlain(value) ? value : fail("not of its form");

export const number =
  (low: number, high: number): Reader<number> =>
  (value) =>
    typeof value === "number" && value >= low && value <= high ? value : fail("no number in range");

export const whole =
  (low: number, high: number): Reader<number> =>
  (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= low && value <= high ? value : fail("no whole number in range");

export const truth: Reader<boolean> = (value) => (typeof value === "boolean" ? value : fail("neither true nor false"));

export const oneOf =
  <T extends string | number>(values: readonly T[]): Reader<T> =>
  (value) =>
    values.find((each) => each === value) ?? fail("not one of the known values");

export const nullable =
  <T>(inner: Reader<T>): Reader<T | null> =>
  (value) =>
    value === null ? null : inner(value);

export const list =
  <T>(inner: Reader<T>, longest: number): Reader<T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length > longest) return fail("no list, or too long");
    return value.map((each, i) => {
      try {
        return inner(each);
      } catch (error) {
        return passOn(error, `[${i}]`);
      }
    });
  };

/** An object of any keys that `key` takes (it must refuse `__proto__`), each with a value of one kind. */
export const record =
  <T>(key: Reader<string>, inner: Reader<T>, most: number): Reader<Record<string, T>> =>
  (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return fail("no object");
    const names = Object.getOwnPropertyNames(value);
    if (names.length > most) return fail("too long");
    return Object.fromEntries(
      names.map((name) => {
        try {
          return [key(name), inner(Reflect.get(value, name))];
        } catch (error) {
          return passOn(error, `.${name.slice(0, 40)}`);
        }
      }),
    );
  };

/** An object with exactly these keys; `__proto__` and everything else unknown is refused. */
export const shape = <T extends object>(readers: { [K in keyof T]: Reader<T[K]> }): Reader<T> => {
  const known = new Set(Object.keys(readers));
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return fail("no object");
    for (const key of Object.getOwnPropertyNames(value)) if (!known.has(key)) fail(`unknown key ${key.slice(0, 40)}`);
    const own: Partial<T> = {};
    for (const key in readers) {
      try {
        own[key] = readers[key](Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined);
      } catch (error) {
        passOn(error, `.${key}`);
      }
    }
    return isWhole(own, known) ? own : fail("a key is missing");
  };
};

const isWhole = <T extends object>(own: Partial<T>, known: ReadonlySet<string>): own is T => {
  for (const key of known) if (!Object.hasOwn(own, key)) return false;
  return true;
};
