import type { TFunction } from "i18next";

/** The storage's real status, backups out and in, earlier states. */
export function Safety({ t }: { t: TFunction }) {
  return (
    <details data-panel="safety">
      <summary>{t("study:safety.title")}</summary>
      <p className="storage-status" />
      <p className="backup-status" />
      <p>
        <button type="button" data-act="backup">
          {t("study:safety.save")}
        </button>{" "}
        <button type="button" data-act="persist" hidden>
          {t("study:safety.persist")}
        </button>
      </p>
      <label className="file">
        {t("study:safety.restore")} <input type="file" name="backup" accept=".json,application/json" />
      </label>
      <div className="restore-preview" hidden>
        <div className="what" />
        <p>
          <button type="button" data-act="merge">
            {t("study:safety.merge")}
          </button>{" "}
          <button type="button" data-act="replace">
            {t("study:safety.replace")}
          </button>{" "}
          <button type="button" data-act="keep">
            {t("study:safety.cancel")}
          </button>
        </p>
      </div>
      <p className="safety-said" role="status" />
      <progress className="safety-working" aria-label={t("study:words.backup.working")} hidden />
      <h2>{t("study:safety.snapshots")}</h2>
      <ul className="snapshots" />
    </details>
  );
}
