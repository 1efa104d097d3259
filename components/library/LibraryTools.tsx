import type { TFunction } from "i18next";
import { counted } from "@/components/ui/counted";
import type { Summary } from "@/core/article/summary";
import type { Locale } from "@/core/locales";

/** Sorting and filters of the library; shown by browser/library, since without scripts they would do nothing. */
export function LibraryTools({ locale, t, entries }: { locale: Locale; t: TFunction; entries: Summary[] }) {
  const places = new Map(
    entries.flatMap(({ placeName, place }) =>
      placeName && "value" in place ? [[place.value, locale === "en" ? placeName.en : placeName.zh] as const] : [],
    ),
  );
  const genres = [...new Set(entries.map(({ genre }) => genre))];
  return (
    <form id="library-tools" className="filters" hidden {...counted(t, "pages:library.count")} data-none={t("pages:library.none")}>
      <label>
        {t("pages:library.sort")}{" "}
        <select name="sort" defaultValue="date">
          {(["date", "length", "terms", "title"] as const).map((sort) => (
            <option key={sort} value={sort}>
              {t(`pages:library.sorts.${sort}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("pages:library.place")}{" "}
        <select name="place" defaultValue="">
          <option value="">{t("pages:library.all")}</option>
          {[...places].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("pages:library.genre")}{" "}
        <select name="genre" defaultValue="">
          <option value="">{t("pages:library.all")}</option>
          {genres.map((genre) => (
            <option key={genre} value={genre}>
              {t(`reader:genre.${genre}`)}
            </option>
          ))}
        </select>
      </label>
      <output />
    </form>
  );
}
