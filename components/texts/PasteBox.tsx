import type { TFunction } from "i18next";
import { readableFiles } from "@/core/intake/document";

/** Where a text comes in: pasted, typed, dropped, or chosen as a file. On the home page a smaller one leads to the library's. */
export function PasteBox({ t, action, small = false }: { t: TFunction; action: string; small?: boolean }) {
  return (
    <form className={`paste${small ? " small-paste" : ""}`} action={action} data-failed={t("reader:unavailable")}>
      <label htmlFor="paste" className="visually-hidden">
        {t("texts:paste.label")}
      </label>
      <textarea id="paste" lang="zh-Hans" spellCheck={false} placeholder={`粘贴一篇文章\n${t("texts:paste.placeholder")}`} />
      <div className="paste-foot">
        <p className="formats">
          <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M7 3.5h7l4 4v13H7zM14 3.5v4h4" />
          </svg>
          <span>{t("texts:paste.formats")}</span>
        </p>
        <p className="paste-error" role="alert" hidden />
        <p className="paste-progress" hidden>
          <progress max={1} value={0} aria-label={t("texts:paste.progress")} /> <span role="status" />{" "}
          <button type="button" className="as-link" data-do="stop">
            {t("texts:cancel")}
          </button>
        </p>
        <label className="button small choose-file needs-script">
          {t("texts:paste.choose")}
          <input type="file" multiple className="visually-hidden" accept={readableFiles} />
        </label>
        <button type="submit" className="button main small needs-script">
          {t("texts:paste.check")}
        </button>
      </div>
    </form>
  );
}
