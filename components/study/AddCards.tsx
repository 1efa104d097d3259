import type { TFunction } from "i18next";
import { ranks, themes } from "@/core/glossary/schema";
import type { Title } from "./title";

/** Whole sets: an article's terms, a rank, a theme, what was met in reading. */
export function AddCards({ t, articles }: { t: TFunction; articles: readonly Title[] }) {
  return (
    <details data-panel="add">
      <summary>{t("study:add.title")}</summary>
      <form className="add-cards">
        <label>
          {t("study:add.from")}
          <select name="article">
            <option value="">{t("study:add.every")}</option>
            {articles.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("study:add.rank")}
          <select name="rank">
            <option value="">{t("study:add.any")}</option>
            {ranks.map((rank) => (
              <option key={rank} value={rank}>
                {t(`rank.${rank}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("study:add.theme")}
          <select name="theme">
            <option value="">{t("study:add.any")}</option>
            {themes.map((theme) => (
              <option key={theme} value={theme}>
                {t(`theme.${theme}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input type="checkbox" name="keyOnly" defaultChecked /> {t("study:add.keyOnly")}
        </label>
        <label className="check">
          <input type="checkbox" name="met" /> {t("study:add.met")}
        </label>
        <p>
          <button type="submit">{t("study:add.button")}</button> <output />
        </p>
      </form>
    </details>
  );
}
