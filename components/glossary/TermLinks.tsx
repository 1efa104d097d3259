import { href, termPath } from "@/components/site";
import { Pinyin } from "@/components/ui/Pinyin";
import type { TermName } from "@/core/glossary/relations";
import type { Locale } from "@/core/locales";

/** Terms of the glossary as links: characters, pinyin, English; the gloss below. */
export function TermLinks({ locale, terms }: { locale: Locale; terms: TermName[] }) {
  return (
    <ul className="terms">
      {terms.map((term) => (
        <li key={term.id}>
          <a href={href(locale, termPath(term.id))}>
            <b lang="zh-Hans">{term.zh}</b> <Pinyin>{term.pinyin}</Pinyin>
          </a>{" "}
          <span className="en" lang="en">
            {term.en}
          </span>
          <span className="gloss" lang="en">
            {term.gloss}
          </span>
        </li>
      ))}
    </ul>
  );
}
