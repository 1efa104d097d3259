import type { TFunction } from "i18next";
import { href } from "@/components/site";
import type { Locale } from "@/core/locales";
import { AddCards } from "./AddCards";
import { AnkiTools } from "./AnkiTools";
import { Safety } from "./Safety";
import { Settings } from "./Settings";
import type { Title } from "./title";

interface Props {
  locale: Locale;
  t: TFunction;
  articles: readonly Title[];
  assets: { script: string; data: string };
}

/** Where one studies: what is due, the session, and around it sets to add, pictures, settings, backup, Anki. browser/study makes it alive. */
export function StudyPage({ locale, t, articles, assets }: Props) {
  return (
    <div
      className="page study-page"
      data-study={assets.data}
      data-read={href(locale, "read")}
      data-words={JSON.stringify(t("study:words", { returnObjects: true }))}
    >
      <h1>{t("study:title")}</h1>
      <p className="intro">{t("study:intro")}</p>
      <noscript>
        <p>{t("study:noScript")}</p>
      </noscript>
      <p className="study-notice" role="alert" hidden />
      <section className="study-today" aria-label={t("study:today")}>
        <dl className="counts" />
        <p className="study-status" role="status" tabIndex={-1} />
        <p>
          <button type="button" className="button" data-act="start" hidden>
            {t("study:start")} <kbd>↵</kbd>
          </button>{" "}
          <button type="button" data-act="back" hidden>
            {t("study:words.undo")} <kbd>z</kbd>
          </button>
        </p>
      </section>
      <p className="backup-offer" hidden>
        <span /> <button type="button">{t("study:safety.save")}</button>
      </p>
      <section className="session" aria-label={t("study:session")} tabIndex={-1} hidden />
      <div className="study-tools">
        <AddCards t={t} articles={articles} />
        <details data-panel="pictures">
          <summary>{t("study:pictures.title")}</summary>
          <div className="pictures" />
        </details>
        <Settings t={t} />
        <Safety t={t} />
        <AnkiTools t={t} />
      </div>
      <script type="module" src={assets.script} data-tifa="" />
    </div>
  );
}
