import type { TFunction } from "i18next";
import type { BlockText } from "@/core/article/blocks";
import type { Locale } from "@/core/locales";
import { DisplayPanel } from "./DisplayPanel";

interface Props {
  locale: Locale;
  t: TFunction;
  sections: BlockText[][];
  minutes: number;
}

/**
 * The bar that stays in sight while reading: contents, display, the minutes left, listening. Its height is fixed and what opens lies over the text, so
 * nothing moves when a script fills it in (browser/reader).
 */
export function ReaderBar({ locale, t, sections, minutes }: Props) {
  const headings = sections.flatMap((blocks) => blocks.find(({ block }) => block.kind === "heading") ?? []);
  return (
    <div className="reader-bar">
      {headings.length ? (
        <nav className="contents" aria-label={t("reader:contents")}>
          <details className="drop">
            <summary>{t("reader:contents")}</summary>
            <ol className="dropped">
              {headings.map(({ block, segments }) => (
                <li key={block.id}>
                  <a href={`#p${block.id}`} lang={locale === "en" ? "en" : "zh-Hans"}>
                    {segments.map(({ zh, en }) => (locale === "en" ? en : zh)).join(" ")}
                  </a>
                </li>
              ))}
            </ol>
          </details>
        </nav>
      ) : null}
      <DisplayPanel t={t} />
      <button type="button" className="listen" data-stop={t("reader:stop")} hidden>
        {t("reader:listen")}
      </button>
      <p className="progress" data-left={t("reader:left", { n: "{{n}}" })} data-minutes={minutes}>
        <span>{t("reader:left", { n: minutes })}</span>
        <progress max={1} value={0} aria-label={t("reader:progress")} />
      </p>
      <p className="resume" hidden>
        <a href="#main">{t("reader:resume")}</a>
      </p>
    </div>
  );
}
