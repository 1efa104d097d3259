import type { TFunction } from "i18next";
import { basePath, href } from "@/components/site";
import { Icon } from "@/components/ui/Icon";
import { views } from "@/core/corpus/address";
import { levels } from "@/core/corpus/levels";
import type { Locale } from "@/core/locales";

interface Props {
  locale: Locale;
  t: TFunction;
  script: string;
}

/** Questions to a corpus, which has a server: a site without one says how to get it, and shows nothing else (app/styles/corpus). browser/corpus makes it alive. */
export function CorpusPage({ locale, t, script }: Props) {
  return (
    <div
      className="page corpus"
      data-corpus-page=""
      data-api={`${basePath}/api/corpus/`}
      data-glossary={href(locale, "glossary")}
      data-reader={href(locale, "texts/read")}
      data-words={JSON.stringify(t("corpus:words", { returnObjects: true }))}
    >
      <header>
        <h1>{t("corpus:title")}</h1>
        <p className="intro">{t("corpus:intro")}</p>
        <p className="corpus-none">{t("corpus:none")}</p>
        <noscript>
          <p>{t("corpus:noScript")}</p>
        </noscript>
      </header>
      <div className="corpus-desk">
        <form className="token" hidden>
          <p>{t("corpus:token.text")}</p>
          <p>
            <label htmlFor="token">{t("corpus:token.label")}</label> <input id="token" name="token" type="password" autoComplete="off" />{" "}
            <button type="submit" className="button">
              {t("corpus:token.go")}
            </button>
          </p>
        </form>
        <search>
          <form className="question" aria-label={t("corpus:ask")}>
            <Icon name="find" />
            <ul className="conditions" />
            <label className="visually-hidden" htmlFor="question">
              {t("corpus:placeholder")}
            </label>
            <input
              id="question"
              name="q"
              type="text"
              lang="zh-Hans"
              autoComplete="off"
              spellCheck={false}
              enterKeyHint="search"
              maxLength={1000}
              placeholder={t("corpus:placeholder")}
              aria-describedby="question-problem"
            />
            <button type="submit" className="button">
              {t("corpus:go")}
            </button>
          </form>
        </search>
        <p id="question-problem" className="problem" role="alert" />
        <div className="help">
          <details>
            <summary>{t("corpus:howTitle")}</summary>
            <p>{t("corpus:how")}</p>
          </details>
          <details className="filters">
            <summary>{t("corpus:filter.title")}</summary>
            <form>
              {(["from", "to"] as const).map((name) => (
                <p key={name}>
                  <label htmlFor={`filter-${name}`}>{t(`corpus:filter.${name}`)}</label>
                  <input
                    id={`filter-${name}`}
                    name={name}
                    inputMode="numeric"
                    autoComplete="off"
                    pattern="\d{4}(-\d{2}(-\d{2})?)?"
                    title={t("corpus:filter.date")}
                    placeholder="2024-03"
                  />
                </p>
              ))}
              <p>
                <label htmlFor="filter-level">{t("corpus:filter.level")}</label>
                <select id="filter-level" name="level">
                  <option value="">{t("corpus:filter.any")}</option>
                  {levels.map((level) => (
                    <option key={level} value={level}>
                      {t(`corpus:words.${level}`)}
                    </option>
                  ))}
                </select>
              </p>
              {(["issuer", "kind"] as const).map((name) => (
                <p key={name}>
                  <label htmlFor={`filter-${name}`}>{t(`corpus:filter.${name}`)}</label>
                  <input id={`filter-${name}`} name={name} lang="zh-Hans" list={`known-${name}`} autoComplete="off" maxLength={100} />
                  <datalist id={`known-${name}`} />
                </p>
              ))}
              <p className="deeds">
                <button type="submit" className="button">
                  {t("corpus:filter.set")}
                </button>{" "}
                <button type="reset" className="as-link">
                  {t("corpus:filter.clear")}
                </button>
              </p>
            </form>
          </details>
        </div>
        <nav className="views" aria-label={t("corpus:views.label")}>
          {views.map((view) => (
            <a key={view} href={`?view=${view}`} data-view={view}>
              {t(`corpus:views.${view}`)}
            </a>
          ))}
        </nav>
        <form className="ask-new" hidden>
          <label htmlFor="since">{t("corpus:newForm.label")}</label>{" "}
          <input
            id="since"
            name="since"
            inputMode="numeric"
            autoComplete="off"
            required
            pattern="\d{4}(-\d{2}(-\d{2})?)?"
            title={t("corpus:filter.date")}
          />{" "}
          <button type="submit" className="button">
            {t("corpus:newForm.go")}
          </button>
        </form>
        <form className="ask-compare" hidden aria-describedby="compare-hint">
          {(["a", "b"] as const).map((name) => (
            <p key={name}>
              <label htmlFor={`compare-${name}`}>{t(`corpus:compareForm.${name}`)}</label>
              <input id={`compare-${name}`} name={name} lang="zh-Hans" autoComplete="off" spellCheck={false} maxLength={1000} />
            </p>
          ))}
          <button type="submit" className="button">
            {t("corpus:compareForm.go")}
          </button>
          <p id="compare-hint" className="note">
            {t("corpus:compareForm.hint")}
          </p>
        </form>
        <p className="corpus-status" role="status" />
        <div className="corpus-body">
          <div className="corpus-view" />
          <aside className="corpus-rail" hidden>
            <section data-rail="trend" />
            <section data-rail="first" />
            <section data-rail="watch" />
            <section data-rail="beside" />
          </aside>
        </div>
      </div>
      <script type="module" src={script} data-tifa="" />
    </div>
  );
}
