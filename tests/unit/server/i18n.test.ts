import { expect, test } from "vitest";
import { locales } from "@/core/locales";
import { translation } from "@/server/i18n";

test.each(locales)("%s: amounts are written with their thousands, strings as they are, and gaps that nothing is given for are left", (locale) => {
  const { t } = translation(locale);
  expect(t("glossary:count", { count: 1212, n: 1212 })).toMatch(/^1,212 /);
  expect(t("glossary:observed.row", { year: "2021", n: 3 })).toMatch(/2021\D+3/);
  expect(t("glossary:count", { count: 2, n: "{{n}}" })).toContain("{{n}}");
  expect(t("study:words.left")).toMatch(/\{\{learning\}\}.*\{\{reviews\}\}.*\{\{fresh\}\}/);
  expect(JSON.stringify(t("study:words", { returnObjects: true }))).not.toContain("undefined");
});

test("no string of a page is filled with what is not there", () => {
  for (const locale of locales) {
    const { t } = translation(locale);
    for (const key of ["reader:help", "reader:marked", "reader:correct", "study:saved"])
      expect(JSON.stringify(t(key, { returnObjects: true })), `${locale} ${key}`).not.toMatch(/undefined|null/);
  }
});
