import type { TFunction } from "i18next";

/** Out to Anki and in from it. */
export function AnkiTools({ t }: { t: TFunction }) {
  return (
    <details data-panel="anki">
      <summary>{t("study:anki.title")}</summary>
      <p>
        <button type="button" data-act="apkg">
          {t("study:anki.apkg")}
        </button>{" "}
        <button type="button" data-act="anki-text">
          {t("study:anki.text")}
        </button>
      </p>
      <label className="check">
        <input type="checkbox" name="schedule" defaultChecked /> {t("study:anki.schedule")}
      </label>
      <label className="file">
        {t("study:anki.import")} <input type="file" name="anki" accept=".apkg,.txt,.csv,.tsv" />
      </label>
      <p className="anki-said" role="status" />
    </details>
  );
}
