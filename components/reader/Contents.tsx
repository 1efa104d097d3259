import type { TFunction } from "i18next";
import type { BlockText } from "@/core/article/blocks";
import type { Locale } from "@/core/locales";

/** The sections as links, the minutes left and the listening controls. browser/reader fills in what depends on where the reader is. */
export function Contents({ locale, t, sections, minutes }: { locale: Locale; t: TFunction; sections: BlockText[][]; minutes: number }) {
  const headings = sections.flatMap((blocks) => blocks.find(({ block }) => block.kind === "heading") ?? []);
  return (
    <nav className="contents" aria-label={t("reader:contents")}>
      {headings.length ? (
        <details>
          <summary>{t("reader:contents")}</summary>
          <ol>
            {headings.map(({ block, segments }) => (
              <li key={block.id}>
                <a href={`#p${block.id}`} lang={locale === "en" ? "en" : "zh-Hans"}>
                  {segments.map(({ zh, en }) => (locale === "en" ? en : zh)).join(" ")}
                </a>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
      <p className="progress" data-left={t("reader:left", { n: "{{n}}" })} data-minutes={minutes} hidden>
        <progress max={1} value={0} aria-label={t("reader:progress")} /> <span />
      </p>
      <p className="resume" hidden>
        <a href="#main">{t("reader:resume")}</a>
      </p>
      <p className="listen" hidden>
        <button type="button" data-listen="">
          {t("reader:listen")}
        </button>{" "}
        <label>
          {t("reader:rate")}{" "}
          <select id="listen-rate" defaultValue="1">
            {["0.6", "0.8", "1", "1.2", "1.5"].map((rate) => (
              <option key={rate} value={rate}>
                {rate}×
              </option>
            ))}
          </select>
        </label>
      </p>
    </nav>
  );
}
