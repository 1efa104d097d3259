import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { href } from "@/components/site";
import { Icon } from "@/components/ui/Icon";
import type { BlockText } from "@/core/article/blocks";
import { type Locale, localeNames, locales } from "@/core/locales";
import { DisplayPanel, ViewSwitch } from "./DisplayPanel";

interface Props {
  locale: Locale;
  t: TFunction;
  short: { zh: string; en: string };
  /** Where the way back leads, and what it is called: the articles, or a reader's own texts. */
  back?: { href: string; label: string; name: string };
  /** The text by its sections, for the contents; a text that comes into the page later has none yet. */
  sections?: BlockText[][];
  minutes: number;
  /** What can be done beside what every text has: items of the menu. */
  more: ReactNode;
}

/**
 * The one bar of an article: the way back and its name, the views, what is left, pinyin, display, look-up, more. One row at every width; what opens lies over
 * the text, so nothing moves. It goes away on scrolling down and comes back on scrolling up (browser/reader/place/bar).
 */
export function ReaderBar({ locale, t, short, back, sections, minutes, more }: Props) {
  const { href: way, label, name } = back ?? { href: href(locale, "read"), label: t("nav.articles"), name: t("reader:bar.back") };
  const headings = (sections ?? []).flatMap((blocks) => blocks.find(({ block }) => block.kind === "heading") ?? []);
  return (
    <header className="bar reader-bar">
      <div className="bar-row">
        <div className="bar-start">
          <a className="tool back" href={way} aria-label={name}>
            <Icon name="back" />
            <span>{label}</span>
          </a>
          <p className="where">
            <b lang="zh-Hans">{short.zh}</b> <span lang="en">{short.en}</span>
          </p>
        </div>
        <ViewSwitch t={t} />
        <div className="bar-end">
          <p className="progress needs-script" data-left={t("reader:left", { n: "{{n}}" })} data-minutes={minutes}>
            <span>{t("reader:left", { n: minutes })}</span>
            <progress max={1} value={0} aria-label={t("reader:progress")} />
          </p>
          {/* CSS reads the box itself (:has), so pinyin can be shown with scripts off; the script only remembers it. */}
          <label className="tool" title={t("reader:ruby")}>
            <input type="checkbox" id="ruby" className="visually-hidden" aria-label={t("reader:ruby")} />
            <span lang="zh-Hans" aria-hidden="true">
              拼
            </span>
          </label>
          <button
            type="button"
            className="tool needs-script"
            popoverTarget="display"
            aria-label={t("reader:display.title")}
            title={t("reader:display.title")}
          >
            Aa
          </button>
          <a
            href={href(locale, "lookup")}
            className="tool open-lookup"
            data-open-lookup=""
            aria-keyshortcuts="/"
            aria-label={t("lookup.title")}
            title={t("lookup.title")}
          >
            <Icon name="find" />
          </a>
          <button type="button" className="tool" popoverTarget="more" aria-label={t("reader:bar.more")} title={t("reader:bar.more")}>
            <Icon name="more" />
          </button>
        </div>
      </div>
      <DisplayPanel t={t} />
      <div popover="auto" id="more" className="drop more">
        {headings.length || !sections ? (
          <nav className="contents" aria-label={t("reader:contents")} hidden={!headings.length}>
            <h2>{t("reader:contents")}</h2>
            <ol>
              {headings.map(({ block, segments }) => (
                <li key={block.id}>
                  <a href={`#p${block.id}`} lang={locale === "en" ? "en" : "zh-Hans"}>
                    {segments.map(({ zh, en }) => (locale === "en" ? en : zh)).join(" ")}
                  </a>
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
        <ul className="does">
          <li>
            <button type="button" popoverTarget="about-text">
              {t("reader:about.open")}
            </button>
          </li>
          {more}
          <li className="needs-script">
            <button type="button" className="listen" data-stop={t("reader:stop")} hidden>
              {t("reader:listen")}
            </button>
          </li>
          <li className="needs-script">
            <button type="button" data-show="print">
              {t("reader:print.title")}
            </button>
          </li>
          <li className="needs-script">
            <button type="button" data-show="keys-help">
              {t("reader:display.help")}
            </button>
          </li>
          <li>
            <a href={href(locale, "study")}>{t("nav.study")}</a>
          </li>
          <li>
            <a href={href(locale, "glossary")}>{t("nav.glossary")}</a>
          </li>
          {locales
            .filter((code) => code !== locale)
            .map((code) => (
              <li key={code}>
                <a lang={code} hrefLang={code} href={href(code)} data-language={code}>
                  {localeNames[code]}
                </a>
              </li>
            ))}
        </ul>
      </div>
    </header>
  );
}
