import type { TFunction } from "i18next";
import { href } from "@/components/site";
import { Icon } from "@/components/ui/Icon";
import type { Locale } from "@/core/locales";
import { type OwnAssets, ownData } from "./own-data";
import { PasteBox } from "./PasteBox";

interface Props {
  locale: Locale;
  t: TFunction;
  assets: OwnAssets;
}

const columns = ["title", "added", "characters", "terms", "readable", "place"] as const;

/** Where texts of one's own come in and are kept: the paste box, what is said of the storage, the library. browser/texts/library makes it alive. */
export function TextsPage({ locale, t, assets }: Props) {
  return (
    <div
      className="texts-page"
      data-texts-page=""
      data-redline={href(locale, "redline")}
      data-check={href(locale, "review")}
      {...ownData(locale, t, assets)}
    >
      <p className="texts-notice" role="alert" hidden />
      <section className="desk">
        <header>
          <h1>{t("texts:title")}</h1>
          <p>{t("texts:intro")}</p>
          <p className="ways">
            <a href={href(locale, "review")}>{t("beside:jobs.review.title")}</a>{" "}
            <a href={href(locale, "redline")}>{t("beside:jobs.compare.title")}</a> <a href={href(locale, "reports")}>{t("reports:title")}</a>
          </p>
        </header>
        <noscript>
          <p>{t("texts:noScript")}</p>
        </noscript>
        <PasteBox t={t} action={href(locale, "texts")} />
        <aside className="keep" aria-labelledby="keep-title" hidden>
          <h2 id="keep-title">{t("texts:keep.title")}</h2>
          <dl>
            <div>
              <dt>{t("texts:keep.used")}</dt>
              <dd data-keep="used" />
            </div>
            <div className="meter-row">
              <dt className="visually-hidden">{t("texts:keep.share")}</dt>
              <dd>
                <meter min={0} max={1} value={0} />
              </dd>
            </div>
            <div>
              <dt>{t("texts:keep.backup")}</dt>
              <dd data-keep="backup" />
            </div>
            <div>
              <dt>{t("texts:keep.since")}</dt>
              <dd data-keep="since" />
            </div>
          </dl>
          <p className="deeds-line">
            <button type="button" className="as-link" data-do="backup">
              {t("texts:keep.backUp")}
            </button>
            <a className="as-link" href={`${href(locale, "study")}#backup`}>
              {t("texts:keep.restore")}
            </a>
          </p>
        </aside>
      </section>
      <section className="none" hidden>
        <p>
          {t("texts:none")}{" "}
          {(["speech", "plan", "news"] as const).map((name) => (
            <button key={name} type="button" className="chip" data-sample={t(`texts:samples.${name}.text`)}>
              {t(`texts:samples.${name}.name`)}
            </button>
          ))}
        </p>
      </section>
      <section className="library-own" aria-labelledby="library-title" hidden>
        <div className="library-head">
          <h2 id="library-title">{t("texts:library")}</h2>
          <label className="find">
            <Icon name="find" />
            <span className="visually-hidden">{t("texts:search.label")}</span>
            <input type="search" autoComplete="off" aria-describedby="search-how" />
          </label>
          <p id="search-how" className="visually-hidden">
            {t("texts:search.how")}
          </p>
        </div>
        <nav className="folders" aria-label={t("texts:folders.label")}>
          <div className="folder-list" />
          <button type="button" className="as-link" data-do="folder">
            {t("texts:folders.add")}
          </button>
          <h3>{t("texts:work.title")}</h3>
          <a href={href(locale, "texts/glossary")}>{t("texts:glossary.title")}</a>
        </nav>
        <div className="library-table">
          <table>
            <caption className="visually-hidden">{t("texts:library")}</caption>
            <thead>
              <tr>
                <th className="choose">
                  <span className="visually-hidden">{t("texts:table.choose")}</span>
                </th>
                {columns.map((column) => (
                  <th key={column} scope="col" data-column={column}>
                    <button type="button" data-sort={column}>
                      {t(`texts:table.${column}`)}
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody />
          </table>
          <p className="all-line">
            <span role="status" />
            <button type="button" className="as-link" data-do="all" hidden>
              {t("texts:table.all")}
            </button>{" "}
            <button type="button" className="as-link" data-do="take-shown" aria-haspopup="dialog">
              {t("texts:table.take")}
            </button>
          </p>
          <div className="chosen-bar" role="toolbar" aria-label={t("texts:chosen.label")} hidden>
            <b />
            {(["compare", "check", "pair"] as const).map((name) => (
              <button key={name} type="button" className="as-link" data-do={name}>
                {t(`texts:chosen.${name}`)}
              </button>
            ))}
            <button type="button" className="as-link" data-do="move" popoverTarget="move-to">
              {t("texts:chosen.move")}
            </button>
            <button type="button" className="as-link" data-do="export">
              {t("texts:chosen.export")}
            </button>
            <button type="button" className="as-link" data-do="delete">
              {t("texts:chosen.delete")}
            </button>
          </div>
          <div popover="auto" id="move-to" className="drop move-to" />
          <div className="found" hidden>
            <p role="status" />
            <ol />
          </div>
        </div>
      </section>
      <p className="undo-line" role="status" hidden>
        <span /> <button type="button">{t("texts:undo")}</button>
      </p>
      <dialog className="reader-dialog folder-dialog" aria-labelledby="folder-title">
        <form method="dialog">
          <h2 id="folder-title">{t("texts:folders.new")}</h2>
          <input name="folder" required maxLength={80} aria-label={t("texts:folders.name")} autoComplete="off" />
          <p>
            <button type="submit" className="button main small" value="make">
              {t("texts:folders.make")}
            </button>{" "}
            <button type="submit" className="button small" value="" formNoValidate>
              {t("texts:cancel")}
            </button>
          </p>
        </form>
      </dialog>
      <script type="module" src={assets.script} data-tifa="" />
    </div>
  );
}
