import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { locales } from "@/core/locales";

const leaves = (value: unknown, path: string): string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
    : [path];

/** Every key of a language, as the code names it: `reader:card.label`, and the default namespace without its name. */
function keysOf(locale: string): string[] {
  return readdirSync(`locales/${locale}`).flatMap((file) => {
    const namespace = file.replace(/\.json$/, "");
    return leaves(JSON.parse(readFileSync(`locales/${locale}/${file}`, "utf8")), "").map((key) =>
      namespace === "common" ? key : `${namespace}:${key}`,
    );
  });
}

/** A key without its plural form: `count_one` and `count_other` are asked for as `count`. */
const base = (key: string): string => key.replace(/_(?:one|other)$/, "");

const sources = ["app", "components", "browser", "server", "core"].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(`${room}/${file}`, "utf8")),
);
const code = sources.join("\n");

/** Keys named whole, and the fixed beginnings of keys that are put together (`rank.${rank}`) or taken as a branch (returnObjects). */
const named = new Set([...code.matchAll(/["'`]((?:[a-z]+:)?[A-Za-z][\w.-]*)["'`]/g)].map((found) => found[1]));
const beginnings = [
  ...[...code.matchAll(/[`]((?:[a-z]+:)?[\w.-]*?)\$\{/g)].map((found) => found[1] ?? ""),
  ...[...code.matchAll(/["'`]((?:[a-z]+:)?[\w.-]+)["'`],\s*\{\s*returnObjects/g)].map((found) => `${found[1]}.`),
].filter((start) => /^(?:[a-z]+:)?[\w-]+(?:\.[\w-]+)*\.$/.test(start));

const isUsed = (key: string): boolean => named.has(base(key)) || beginnings.some((start) => key.startsWith(start));

describe("interface strings", () => {
  it.each(locales)("%s has the same keys as the first language", (locale) =>
    expect([...new Set(keysOf(locale).map(base))].sort()).toEqual([...new Set(keysOf(locales[0]).map(base))].sort()),
  );
  it.each(locales)("%s has each plural form that it speaks with, and no other", (locale) => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.map((form) => `_${form}`);
    const keys = new Set(keysOf(locale));
    const plural = [...new Set([...keys].filter((key) => base(key) !== key).map(base))];
    expect(plural.length).toBeGreaterThan(3);
    expect(
      plural.flatMap((key) => ["_one", "_other"].filter((form) => keys.has(key + form) !== forms.includes(form)).map((form) => key + form)),
    ).toEqual([]);
  });
  it("has no key that nothing uses", () => expect(keysOf(locales[0]).filter((key) => !isUsed(key))).toEqual([]));
  it("would notice an unused key", () => expect(isUsed("reader:noSuchString")).toBe(false));
  it("has every key that the code names", () => {
    const known = new Set(keysOf(locales[0]).map(base));
    const asked = [...code.matchAll(/\bt\(\s*["']([\w:.-]+)["']/g)].map((found) => found[1] ?? "");
    expect(asked.filter((key) => !known.has(key) && ![...known].some((other) => other.startsWith(`${key}.`)))).toEqual([]);
  });
  it("lists the languages that have a folder", () => expect(readdirSync("locales").sort()).toEqual([...locales].sort()));
});
