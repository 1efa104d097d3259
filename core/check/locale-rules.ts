import type { Edition } from "@/core/edition";
import { findBritish, findContractions } from "./spelling";
import type { Place, Rule } from "./rule";

/** An interface string by its whole key: nav.home. A list's items have their number. */
function flatten(value: unknown, key = ""): [key: string, text: unknown][] {
  if (typeof value !== "object" || value === null) return [[key, value]];
  return Object.entries(value).flatMap(([name, inner]) => flatten(inner, key === "" ? name : `${key}.${name}`));
}

const pathOf = (locale: string, namespace: string): string => `locales/${locale}/${namespace}.json`;

/** i18next's plural suffixes: a language has those that its grammar has. */
const plural = /_(?:ordinal_)?(zero|one|two|few|many|other)$/;
const baseOf = (key: string): string => key.replace(plural, "");
const variablesOf = (text: unknown): string[] =>
  typeof text === "string" ? [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map(([, name]) => name ?? "") : [];

interface Bundle {
  locale: string;
  namespace: string;
  strings: Map<string, unknown>;
  /** Base key → the variables of all its plural forms. */
  variables: Map<string, Set<string>>;
}

function bundles({ locales }: Edition): Bundle[] {
  return [...locales].flatMap(([locale, namespaces]) =>
    [...namespaces].map(([namespace, value]) => {
      const strings = new Map(flatten(value));
      const variables = new Map<string, Set<string>>();
      for (const [key, text] of strings) variables.set(baseOf(key), new Set([...(variables.get(baseOf(key)) ?? []), ...variablesOf(text)]));
      return { locale, namespace, strings, variables };
    }),
  );
}

/** Every namespace of every locale beside the same one of the first locale: `other` is undefined where it is missing. */
function compareBundles(edition: Edition, find: (first: Bundle, other: Bundle | undefined, locale: string) => Place[]): Place[] {
  const all = bundles(edition);
  const [reference] = edition.locales.keys();
  return [...edition.locales.keys()]
    .filter((locale) => locale !== reference)
    .flatMap((locale) =>
      all
        .filter((bundle) => bundle.locale === reference)
        .flatMap((first) =>
          find(
            first,
            all.find((b) => b.locale === locale && b.namespace === first.namespace),
            locale,
          ),
        ),
    );
}

/** The plural forms that a language's grammar asks for and a bundle lacks. */
function missingPlurals({ locale, namespace, strings }: Bundle): Place[] {
  const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const bases = new Set([...strings.keys()].filter((key) => plural.test(key) && !/_ordinal_/.test(key)).map(baseOf));
  return [...bases].flatMap((base) =>
    wanted
      .filter((category) => !strings.has(`${base}_${category}`))
      .map((category) => ({ file: pathOf(locale, namespace), where: base, message: `there is no ${base}_${category}` })),
  );
}

/** Interface strings say the same in every language. */
export const localeRules: Rule[] = [
  {
    code: "L01",
    severity: "error",
    keeps: "Every locale has the same namespaces and keys, and the plural forms of its grammar",
    hint: "Add the string, or remove it everywhere.",
    find: (edition) => {
      const first = [...edition.locales.values()][0] ?? new Map<string, unknown>();
      const extra = [...edition.locales].flatMap(([locale, namespaces]) =>
        [...namespaces.keys()]
          .filter((name) => !first.has(name))
          .map((name) => ({ file: pathOf(locale, name), where: "", message: "the first locale has no such namespace" })),
      );
      const keys = compareBundles(edition, (one, other, locale) => {
        const file = pathOf(locale, one.namespace);
        if (!other) return [{ file, where: "", message: "the namespace is missing" }];
        return [
          ...[...one.variables.keys()].filter((key) => !other.variables.has(key)).map((key) => ({ file, where: key, message: "the key is missing" })),
          ...[...other.variables.keys()]
            .filter((key) => !one.variables.has(key))
            .map((key) => ({ file, where: key, message: `${pathOf(one.locale, one.namespace)} has no such key` })),
        ];
      });
      return [...extra, ...keys, ...bundles(edition).flatMap(missingPlurals)];
    },
  },
  {
    code: "L02",
    severity: "error",
    keeps: "Every interface string is a text, and none is empty",
    hint: "Write the string, or remove its key in every locale.",
    find: (edition) =>
      bundles(edition).flatMap(({ locale, namespace, strings }) =>
        [...strings].flatMap(([key, text]) =>
          typeof text === "string" && text.trim() !== ""
            ? []
            : [{ file: pathOf(locale, namespace), where: key, message: typeof text === "string" ? "the string is empty" : "this is no string" }],
        ),
      ),
  },
  {
    code: "L03",
    severity: "error",
    keeps: "A string has the same {{variables}} in every locale",
    hint: "Use the variables of the first locale, spelt alike.",
    find: (edition) =>
      compareBundles(edition, (one, other, locale) =>
        [...one.variables].flatMap(([key, names]) => {
          const others = other?.variables.get(key);
          if (!others) return [];
          const differing = [...[...names].filter((name) => !others.has(name)), ...[...others].filter((name) => !names.has(name))];
          return differing.length > 0
            ? [{ file: pathOf(locale, one.namespace), where: key, message: `{{${differing.join("}}, {{")}}} stands in one locale only` }]
            : [];
        }),
      ),
  },
  {
    code: "L04",
    severity: "error",
    keeps: "The English interface is in American spelling, without contractions",
    hint: "Write it as an American dictionary does, both words out.",
    find: (edition) =>
      bundles(edition)
        .filter(({ locale }) => locale === "en" || locale.startsWith("en-"))
        .flatMap(({ locale, namespace, strings }) =>
          [...strings].flatMap(([key, text]) =>
            typeof text === "string"
              ? [...findBritish(text), ...findContractions(text)].map((word) => ({
                  file: pathOf(locale, namespace),
                  where: key,
                  message: `“${word}”`,
                }))
              : [],
          ),
        ),
  },
];
