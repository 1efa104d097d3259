import i18next, { type FormatterModule, type i18n, type TFunction } from "i18next";
import { readdirSync, readFileSync } from "node:fs";
import { type Locale, locales } from "@/core/locales";

/** Numbers are written as the language does; what is no amount, such as a year, is passed as a string. */
const numbers: FormatterModule = {
  type: "formatter",
  init() {},
  add() {},
  addCached() {},
  // What is not given comes as undefined and stays so: the gap is left for the page's script to fill.
  format: (value: string | number, _format, language) => value?.toLocaleString(language),
};

/** One explicit instance a locale, all its namespaces loaded: pages are built ahead, so nothing is fetched or detected. */
function create(locale: Locale): i18n {
  const folder = `${process.cwd()}/locales/${locale}`;
  const namespaces = Object.fromEntries(
    readdirSync(folder).map((file) => [
      file.replace(/\.json$/, ""),
      JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as Record<string, unknown>,
    ]),
  );
  const instance = i18next.createInstance().use(numbers);
  void instance.init({
    lng: locale,
    fallbackLng: false,
    ns: Object.keys(namespaces),
    defaultNS: "common",
    resources: { [locale]: namespaces },
    initAsync: false,
    // React escapes what it renders.
    interpolation: { escapeValue: false, alwaysFormat: true },
    // A missing string must not ship: the build stops.
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => {
      throw new Error(`locales/${locale}/${namespace}.json has no "${key}"`);
    },
  });
  return instance;
}

const createAll = () => new Map(locales.map((locale) => [locale, create(locale)]));

let instances = createAll();

/** Reads the strings anew, after their files have changed. Throws SyntaxError where one is no JSON. */
export function reloadTranslations(): void {
  instances = createAll();
}

export interface Translation {
  t: TFunction;
  i18n: i18n;
}

/** The interface strings of one language. Keys carry their namespace: `reader:ruby`. */
export function translation(locale: Locale): Translation {
  const instance = instances.get(locale);
  if (!instance) throw new Error(`no interface language ${locale}`);
  return { t: instance.t, i18n: instance };
}
