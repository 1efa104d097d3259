import type { TFunction } from "i18next";
import { Pinyin } from "@/components/ui/Pinyin";
import { nameOf } from "@/core/glossary/relations";
import type { Retired, Term } from "@/core/glossary/schema";
import type { Locale } from "@/core/locales";
import { TermLinks } from "./TermLinks";

interface Props {
  locale: Locale;
  t: TFunction;
  retired: Pick<Retired[string], "zh" | "pinyin" | "reason" | "date"> & { successor: Term };
}

/** What stands at the address of an entry that is no more: which entry has it now, and why. Works without a script. */
export function RetiredEntry({ locale, t, retired: { zh, pinyin, reason, date, successor } }: Props) {
  return (
    <article className="page entry retired" data-successor={successor.id}>
      <header className="entry-head">
        <h1>
          <span lang="zh-Hans">{zh}</span> <Pinyin>{pinyin}</Pinyin>
        </h1>
      </header>
      <p>{t("glossary:retired.moved")}</p>
      <TermLinks locale={locale} terms={[nameOf(successor)]} />
      <p>
        {t("glossary:retired.date", { date })} <span lang="en">{reason}</span>
      </p>
    </article>
  );
}
