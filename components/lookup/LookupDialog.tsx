import type { TFunction } from "i18next";
import { href } from "@/components/site";
import type { Locale } from "@/core/locales";
import { LookupBox } from "./LookupBox";

/** The lookup box on every page: closed until `/` or its link opens it; browser/lookup makes it alive. */
export function LookupDialog({ locale, t }: { locale: Locale; t: TFunction }) {
  return (
    <dialog id="lookup" className="lookup" aria-labelledby="lookup-title" data-terms={href(locale, "glossary")} data-read={href(locale, "read")}>
      <div className="lookup-head">
        <h2 id="lookup-title">{t("lookup.title")}</h2>
        <form method="dialog">
          <button type="submit">{t("lookup.close")}</button>
        </form>
      </div>
      <LookupBox t={t} />
    </dialog>
  );
}
