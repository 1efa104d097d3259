import type { TFunction } from "i18next";
import { href } from "@/components/site";
import { ColorChoice } from "@/components/ui/SitePage";
import { Icon } from "@/components/ui/Icon";
import type { Locale } from "@/core/locales";
import { type OwnAssets, ownData } from "./own-data";

interface Props {
  locale: Locale;
  t: TFunction;
  assets: OwnAssets;
}

const counts = ["joined", "closed", "out", "beside", "kept"] as const;
const facts = ["from", "encoding", "english"] as const;

/** A text that has just come in, before it is read: what would mend it is shown in its place and undone there; what it is called; what is new in it. browser/texts/review makes it alive. */
export function ReviewPage({ locale, t, assets }: Props) {
  const texts = href(locale, "texts");
  return (
    <div className="review-page" data-review-page="" {...ownData(locale, t, assets)}>
      <header className="bar reader-bar">
        <div className="bar-row">
          <div className="bar-start">
            <a className="tool back" href={texts} aria-label={t("texts:back")}>
              <Icon name="back" />
              <span>{t("texts:title")}</span>
            </a>
            <p className="where">
              <b lang="zh-Hans">{t("texts:review.new")}</b> <span />
            </p>
          </div>
          <fieldset className="choice view-switch">
            <legend className="visually-hidden">{t("reader:display.view.label")}</legend>
            <div className="segments">
              {(["read", "pasted"] as const).map((value) => (
                <label key={value}>
                  <input type="radio" name="review-view" value={value} defaultChecked={value === "read"} />
                  <span>{t(`texts:review.view.${value}`)}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <div className="bar-end">
            <button type="button" className="tool needs-script" popoverTarget="colors" aria-label={t("colors.label")} title={t("colors.label")}>
              Aa
            </button>
          </div>
        </div>
        <div popover="auto" id="colors" className="drop">
          <ColorChoice t={t} />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <p className="texts-notice" role="alert" hidden />
        <noscript>
          <p className="page">{t("texts:noScript")}</p>
        </noscript>
        <div className="page texts-missing" hidden>
          <h1>{t("texts:read.missing")}</h1>
          <p>{t("texts:read.missingText")}</p>
          <p>
            <a className="button" href={texts}>
              {t("texts:title")}
            </a>
          </p>
        </div>
        <div className="review" hidden>
          <section aria-labelledby="review-counts">
            <div className="review-counts">
              <p id="review-counts">
                <b>{t("texts:review.view.read")}</b>{" "}
                {counts.map((name) => (
                  <span key={name} data-count={name} hidden>
                    <i className={`sign ${name}`} aria-hidden="true" />
                    <span />
                  </span>
                ))}
                <span className="as-it-came" hidden>
                  {t("texts:review.asItCame")}
                </span>
              </p>
              <button type="button" className="as-link" data-do="undo-all">
                {t("texts:review.undoAll")}
              </button>
            </div>
            <article className="sheet" lang="zh-Hans" />
            <pre className="raw" lang="zh-Hans" hidden />
          </section>
          <aside className="panel" aria-label={t("reader:about.open")}>
            <dl className="fields">
              <dt>
                <label htmlFor="text-title">{t("texts:review.title")}</label>
              </dt>
              <dd>
                <textarea id="text-title" lang="zh-Hans" rows={2} />
              </dd>
              {facts.map((name) => (
                <div key={name} className="field" data-fact={name}>
                  <dt>{name === "from" ? <label htmlFor="text-from">{t("texts:review.from")}</label> : t(`texts:review.${name}`)}</dt>
                  <dd>
                    {name === "from" ? (
                      <input id="text-from" lang="zh-Hans" autoComplete="off" placeholder={t("texts:review.fromHint")} />
                    ) : name === "english" ? (
                      <>
                        <span className="no-english">
                          <span>{t("texts:review.noneYet")}</span>{" "}
                          <button type="button" className="as-link" data-do="give">
                            {t("texts:review.give")}
                          </button>{" "}
                          <button type="button" className="as-link" data-do="type">
                            {t("texts:review.type")}
                          </button>
                        </span>
                        <span className="parted" hidden>
                          <span /> <button type="button" className="as-link" data-do="part" />
                        </span>
                      </>
                    ) : null}
                  </dd>
                </div>
              ))}
              <div className="field warnings" hidden>
                <dt className="visually-hidden">{t("texts:review.warnings")}</dt>
                <dd />
              </div>
            </dl>
            <div className="sums">
              {(["terms", "characters", "fresh"] as const).map((name) => (
                <div key={name}>
                  <b data-sum={name}>–</b> <span>{t(`texts:review.sum.${name}`)}</span>
                </div>
              ))}
            </div>
            <div className="new-here">
              <h2>
                {t("texts:review.newHere")} <span>{t("texts:review.newHereHow")}</span>
              </h2>
              <ul />
            </div>
            <div className="ends">
              <button type="button" className="button main small" data-do="keep">
                {t("texts:review.keep")}
              </button>
              <button type="button" className="button small" data-do="discard">
                {t("texts:review.discard")}
              </button>
            </div>
          </aside>
        </div>
      </main>
      <script type="module" src={assets.script} data-tifa="" />
    </div>
  );
}
