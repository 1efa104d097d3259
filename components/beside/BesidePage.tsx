import type { TFunction } from "i18next";
import { Icon } from "@/components/ui/Icon";
import { href } from "@/components/site";
import type { Locale } from "@/core/locales";

/** What the page's script is told by the build: its own address, its worker's, the files that the worker fetches. */
export interface BesideAssets {
  script: string;
  worker: string;
  files: Record<"dictionary" | "trie" | "data" | "model" | "pairs" | "texts", string>;
}

interface Props {
  locale: Locale;
  t: TFunction;
  job: "review" | "compare";
  /** The groups that can be shown and hidden, in their order. */
  groups: readonly string[];
  assets: BesideAssets;
}

const languages = { review: { a: "zh-Hans", b: "en" }, compare: { a: "zh-Hans", b: "zh-Hans" } } as const;

/** Two texts of the reader's, one beside the other: a translation and its original, or two Chinese texts. browser/beside makes it alive. */
export function BesidePage({ locale, t, job, groups, assets }: Props) {
  const sides = ["a", "b"] as const;
  return (
    <div
      className={`page beside beside-${job}`}
      data-job={job}
      data-worker={assets.worker}
      data-files={JSON.stringify(assets.files)}
      data-glossary={href(locale, "glossary")}
      data-lookup={`${href(locale, "lookup")}?q=`}
      data-corpus={`${href(locale, "corpus")}?q=`}
      data-languages={JSON.stringify(languages[job])}
      data-words={JSON.stringify(t(`beside:jobs.${job}.words`, { returnObjects: true }))}
      data-pick={JSON.stringify({ own: t("beside:pickOwn"), articles: t("beside:pickArticles") })}
      data-said={JSON.stringify(t("beside:said", { returnObjects: true }))}
    >
      <h1>{t(`beside:jobs.${job}.title`)}</h1>
      <p className="intro">{t(`beside:jobs.${job}.intro`)}</p>
      <noscript>
        <p>{t("beside:noScript")}</p>
      </noscript>
      <form className="two-texts needs-script" aria-label={t(`beside:jobs.${job}.title`)}>
        {sides.map((side) => (
          <p key={side}>
            <label htmlFor={`text-${side}`}>{t(`beside:jobs.${job}.${side}`)}</label>
            <textarea id={`text-${side}`} name={side} lang={languages[job][side]} rows={8} spellCheck={false} autoComplete="off" />
            {!(job === "review" && side === "b") && (
              <select name="pick" data-side={side} aria-label={`${t("beside:pick")}: ${t(`beside:jobs.${job}.${side}`)}`} autoComplete="off">
                <option value="">{t("beside:pick")}</option>
              </select>
            )}
          </p>
        ))}
        <p className="go">
          <button type="submit" className="button main">
            {t(`beside:jobs.${job}.go`)}
          </button>
          {job === "compare" && (
            <button type="button" className="button" data-act="swap">
              {t("beside:swap")}
            </button>
          )}
          <span className="stays">{t("beside:stays")}</span>
        </p>
        {job === "review" && (
          <p className="go guard">
            <button type="button" className="button small" data-act="brief">
              <Icon name="copy" /> <span>{t("beside:brief")}</span>
            </button>
            <button type="button" className="button small" data-act="brief-table">
              <Icon name="download" /> <span>{t("beside:briefTable")}</span>
            </button>
            <button type="button" className="button small" data-act="brief-tbx">
              <Icon name="download" /> <span>{t("beside:briefTbx")}</span>
            </button>
            <span className="stays">{t("beside:briefIntro")}</span>
          </p>
        )}
      </form>
      <p className="beside-status" role="status" />
      <section className="result" aria-label={t(`beside:jobs.${job}.result`)} tabIndex={-1} hidden>
        <h2 className="visually-hidden">{t(`beside:jobs.${job}.result`)}</h2>
        <div className="beside-bar">
          <fieldset className="groups">
            <legend className="visually-hidden">{t("beside:groups")}</legend>
            {groups.map((group) => (
              <label key={group} className="chip">
                <input type="checkbox" name="group" value={group} defaultChecked />
                <span className="sign-of" data-sign={group} />
                <b data-count={group}>0</b> {t(`beside:jobs.${job}.words.group.${group}`)}
              </label>
            ))}
          </fieldset>
          <fieldset className="groups">
            <legend className="visually-hidden">{t("beside:show")}</legend>
            <label className="chip">
              <input type="checkbox" name="only" /> {t("beside:only")}
            </label>
            {job === "compare" && (
              <>
                <label className="chip">
                  <input type="checkbox" name="set" /> {t("beside:set")}
                </label>
                <label className="chip">
                  <input type="checkbox" name="wording" /> {t("beside:wording")}
                </label>
              </>
            )}
            <label className="chip">
              <input type="checkbox" name="hand" /> {t("beside:hand")}
            </label>
          </fieldset>
          <p className="tools">
            <button type="button" className="button small" data-act="previous" aria-keyshortcuts="k">
              {t("beside:previous")} <kbd>K</kbd>
            </button>
            <button type="button" className="button small" data-act="next" aria-keyshortcuts="j">
              {t("beside:next")} <kbd>J</kbd>
            </button>
            <button type="button" className="button small" data-act="table">
              <Icon name="download" /> <span>{t("take:label")}</span>
            </button>
            <button type="button" className="button small" data-act="undo" hidden>
              {t("beside:undo")}
            </button>
            <span className="at" />
          </p>
        </div>
        {job === "review" ? (
          <details className="recurring" hidden>
            <summary>{t("beside:recurring")}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t("beside:term")}</th>
                  <th scope="col">{t("beside:wordings")}</th>
                </tr>
              </thead>
              <tbody />
            </table>
          </details>
        ) : (
          <details className="ledger" hidden>
            <summary>{t("beside:ledger")}</summary>
            <ol />
          </details>
        )}
        <ol className="pairs-list" />
        <p className="step-bar">
          <button type="button" className="button small" data-act="previous" aria-label={t("beside:previous")}>
            ↑
          </button>
          <span className="at" />
          <button type="button" className="button small" data-act="next" aria-label={t("beside:next")}>
            ↓
          </button>
        </p>
      </section>
      <script type="module" src={assets.script} data-tifa="" />
    </div>
  );
}
