import { createHash } from "node:crypto";

/** Maps and sets as lists; objects that are more than their fields (core/html) as what they say of themselves. */
function plain(value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value];
  if (typeof value === "function") throw new TypeError("a function cannot be part of what a page is made from");
  if (value && typeof value === "object" && !Array.isArray(value)) {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return String(value);
  }
  return value;
}

/** The sum of a value by its content: equal for equal data. Throws TypeError where a function hides in it. */
export const sumOf = (...values: unknown[]): string => {
  const sum = createHash("sha256");
  for (const value of values) sum.update(JSON.stringify(value, (_, inner: unknown) => plain(inner)) ?? "").update("\0");
  return sum.digest("base64url").slice(0, 22);
};
