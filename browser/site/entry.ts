import { isLocale, locales } from "@/core/locales";
import { recall } from "./remember";

/** The language used last, else the first the browser asks for that there is (any Chinese is zh-CN), else the default. */
function chooseLanguage(): string {
  const last = recall("language");
  if (last && isLocale(last)) return last;
  for (const wanted of navigator.languages) {
    const found = locales.find((locale) => locale.split("-")[0] === wanted.split("-")[0]);
    if (found) return found;
  }
  return locales[0];
}

location.replace(`${document.documentElement.dataset.base ?? ""}/${chooseLanguage()}/`);
