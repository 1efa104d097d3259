import { hasHanzi } from "@/core/text/hanzi";
import { nestQuotes } from "@/core/text/quotes";
import { SourceLink } from "../Evidence";
import type { EntryContext } from "../entry-context";
import { Confidence } from "./Confidence";

/** What the entry states, each with how sure it is, where it was read and in which words. */
export function Claims({ t, term, works, articles, locale }: EntryContext) {
  return (
    <ul className="claims">
      {term.claims.map(({ text, confidence, source, quote, from }) => (
        <li key={text}>
          <span lang="en">{text}</span>
          {quote ? <q lang={hasHanzi(quote) ? "zh-Hans" : "en"}>{nestQuotes(quote)}</q> : null}
          <span className="source">
            <Confidence t={t} of={confidence} /> {source ? <SourceLink locale={locale} works={works} articles={articles} source={source} /> : null}{" "}
            {from ? <span lang="en">{t("glossary:from", { from })}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
