import type { TFunction } from "i18next";
import { href } from "@/components/site";
import { ranks, termTypes } from "@/core/glossary/kinds";
import type { Locale } from "@/core/locales";
import { type OwnAssets, ownData } from "./own-data";

interface Props {
  locale: Locale;
  t: TFunction;
  assets: OwnAssets;
}

const texts = ["zh", "pinyin", "en", "others", "avoid", "gloss", "usage"] as const;

/** A reader's own glossary: their entries, their corrections on ours, files beside it. browser/texts/glossary makes it alive. */
export function OwnGlossaryPage({ locale, t, assets }: Props) {
  return (
    <div
      className="page own-glossary"
      data-own-glossary=""
      {...ownData(locale, t, assets)}
      data-terms={href(locale, "glossary")}
      data-unavailable={t("reader:unavailable")}
    >
      <p>
        <a href={href(locale, "texts")}>← {t("texts:title")}</a>
      </p>
      <h1>{t("texts:glossary.title")}</h1>
      <p className="intro">{t("texts:glossary.intro")}</p>
      <p className="texts-notice" role="alert" hidden />
      <noscript>
        <p>{t("texts:noScript")}</p>
      </noscript>
      <p className="deeds-line">
        <button type="button" className="button main small" data-do="new">
          {t("texts:glossary.new")}
        </button>{" "}
        <label className="button small">
          {t("texts:glossary.import")}
          <input type="file" className="visually-hidden" accept=".csv,.tsv,.txt,.json,.tbx,.xml,.xlsx,.zip,application/json,text/*" />
        </label>{" "}
        <button type="button" className="button small" data-do="take" aria-haspopup="dialog">
          {t("take:label")}
        </button>
      </p>
      <p className="glossary-said" role="status" />
      <section className="layers" hidden>
        <h2>{t("texts:glossary.layers")}</h2>
        <ul />
      </section>
      <section aria-label={t("texts:glossary.title")}>
        <p className="entries-none" hidden>
          {t("texts:glossary.none")}
        </p>
        <ul className="own-entries" />
      </section>
      <template id="entry-form">
        <form className="entry-form">
          {texts.map((name) => (
            <label key={name} htmlFor={`entry-${name}`}>
              <span>{t(`texts:glossary.field.${name}`)}</span>
              {name === "zh" || name === "pinyin" || name === "en" ? (
                <input
                  id={`entry-${name}`}
                  name={name}
                  lang={name === "zh" ? "zh-Hans" : name === "en" ? "en" : "zh-Latn-pinyin"}
                  required={name === "zh"}
                  autoComplete="off"
                />
              ) : (
                <textarea id={`entry-${name}`} name={name} lang="en" rows={2} />
              )}
            </label>
          ))}
          <label>
            <span>{t("texts:glossary.field.type")}</span>
            <select name="type" defaultValue="concept">
              {termTypes.map((type) => (
                <option key={type} value={type}>
                  {t(`type.${type}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t("texts:glossary.field.rank")}</span>
            <select name="rank" defaultValue="general">
              {ranks.map((rank) => (
                <option key={rank} value={rank}>
                  {t(`rank.${rank}`)}
                </option>
              ))}
            </select>
          </label>
          <p className="evidence" />
          <p className="deeds-line">
            <button type="submit" className="button main small">
              {t("texts:glossary.save")}
            </button>{" "}
            <button type="button" className="button small" data-entry="study">
              {t("texts:glossary.study")}
            </button>{" "}
            <button type="button" className="as-link" data-entry="delete">
              {t("texts:chosen.delete")}
            </button>
          </p>
        </form>
      </template>
      <p className="undo-line" role="status" hidden>
        <span /> <button type="button">{t("texts:undo")}</button>
      </p>
      <script type="module" src={assets.script} data-tifa="" />
    </div>
  );
}
