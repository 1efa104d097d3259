import { CopyButton } from "@/components/ui/CopyButton";
import { Icon } from "@/components/ui/Icon";
import { amount } from "@/components/ui/amount";
import { Pinyin } from "@/components/ui/Pinyin";
import { href, siteUrl, termPath } from "@/components/site";
import { citeTerm } from "@/core/glossary/cite";
import { listTerm, rowOf } from "@/core/glossary/listing";
import { preferred } from "@/core/glossary/relations";
import type { Note } from "@/core/study/note";
import type { EntryContext } from "../entry-context";
import { TakeTerms } from "../TakeTerms";
import { Facts } from "./Facts";

interface Props extends EntryContext {
  /** What is saved to study: the entry as a note. */
  note: Note;
  /** The level in words, for a table. */
  level: string;
  /** How often it occurs, and in how many articles. */
  times: { n: number; articles: number };
}

/** The term, how it is read and said in English, what to do with it, and what it is. */
export function Head({ note, level, times, ...context }: Props) {
  const { t, locale, term } = context;
  const english = preferred(term);
  const address = `${siteUrl}${href(locale, termPath(term.id))}`;
  const filtered = (name: string, value: string) => `${href(locale, "glossary")}?${name}=${value}`;
  return (
    <header className="entry-head">
      <h1>
        <span lang="zh-Hans">{term.zh}</span> <Pinyin>{term.pinyin}</Pinyin>
      </h1>
      <div className="best-line">
        <p className="best" lang="en">
          {english}
        </p>
        <CopyButton t={t} text={english} label={t("glossary:copyOne", { text: english })} />
      </div>
      <p className="gloss" lang="en">
        {term.gloss}
      </p>
      <ul className="meta">
        <li>
          <a href={filtered("rank", term.rank)}>{t(`rank.${term.rank}`)}</a>
        </li>
        <li>
          <a href={filtered("type", term.type)}>{t(`type.${term.type}`)}</a>
        </li>
        {term.themes.map((theme) => (
          <li key={theme}>
            <a href={filtered("themes", theme)}>{t(`theme.${theme}`)}</a>
          </li>
        ))}
        {times.n ? (
          <li>
            <a href="#occurrences">
              {t("glossary:occurrencesCount", { times: amount(t, "times", times.n), articles: amount(t, "articles", times.articles) })}
            </a>
          </li>
        ) : null}
        <li>{term.reviewedBy ? t("glossary:reviewedBy", term.reviewedBy) : t("glossary:edited", { date: term.edited })}</li>
      </ul>
      <div className="deeds">
        <button
          type="button"
          className="button small needs-script"
          data-save-term={JSON.stringify(note)}
          data-saved={JSON.stringify(t("study:saved", { returnObjects: true }))}
          data-done={t("glossary:saved")}
        >
          <Icon name="save" />
          <span>{t("glossary:save")}</span>
        </button>
        <CopyButton t={t} text={`${term.zh} ${term.pinyin} ${english}`}>
          {t("glossary:copyTerm")}
        </CopyButton>
        <CopyButton t={t} text={citeTerm(term, address, locale)}>
          {t("glossary:citeTerm")}
        </CopyButton>
        <TakeTerms t={t} label={t("take:label")} name={`tifa-${term.id}`} term={{ id: term.id, row: rowOf(listTerm(term), level, address) }} />
      </div>
      <Facts {...context} />
    </header>
  );
}
