import type { TFunction } from "i18next";
import { href } from "@/components/site";
import type { Locale } from "@/core/locales";

/** Where an evidence capsule is opened; browser/capsule makes it alive. */
export function CapsulePage({ locale, t, script }: { locale: Locale; t: TFunction; script: string }) {
  return (
    <div
      className="page capsule"
      data-capsule-page=""
      data-read={href(locale, "read")}
      data-words={JSON.stringify(t("pages:capsule.words", { returnObjects: true }))}
    >
      <h1>{t("pages:capsule.title")}</h1>
      <p className="intro">{t("pages:capsule.intro")}</p>
      <noscript>
        <p>{t("pages:capsule.noScript")}</p>
      </noscript>
      <form className="capsule-form needs-script">
        <p>
          <label htmlFor="capsule-text">{t("pages:capsule.paste")}</label>
          <textarea id="capsule-text" rows={3} spellCheck={false} autoComplete="off" required />
        </p>
        <p className="deeds-line">
          <button type="submit" className="button main small">
            {t("pages:capsule.check")}
          </button>{" "}
          <label className="button small">
            {t("pages:capsule.file")}
            <input type="file" className="visually-hidden" accept=".json,application/json" />
          </label>
        </p>
      </form>
      <p className="capsule-verdict" role="status" />
      <div className="capsule-about" />
      <ul className="capsule-parts" />
      <script type="module" src={script} data-tifa="" />
    </div>
  );
}
