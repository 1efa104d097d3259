import type { Locale } from "@/core/locales";
import { translation } from "./i18n";

/** What the dialog for taking things along says, and where what it needs lies (browser/take/dialog has the type): it costs no page anything until it is opened. */
export const takeData = (locale: Locale, scriptAt: (name: string) => string) => ({
  words: translation(locale).t("take:dialog", { returnObjects: true }),
  worker: scriptAt("export-worker.js"),
  style: scriptAt("take-dialog.css"),
  api: "api/v1/",
});
