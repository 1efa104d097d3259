import { SourceLink } from "../Evidence";
import type { EntryContext } from "../entry-context";
import { Confidence } from "./Confidence";
import { English } from "./Part";

/** Two readings side by side: of those who promote it, and of those who look at it from outside, where one of them can be named. */
export function Framing({ t, term, works, articles, locale }: EntryContext) {
  if (!term.framing) return null;
  const { promoters, analysts } = term.framing;
  return (
    <div className="two">
      {(
        [
          ["promoters", promoters],
          ["analysts", analysts],
        ] as const
      ).map(([who, voice]) =>
        voice ? (
          <div key={who}>
            <h3>{t(who === "promoters" ? "glossary:promoters" : "glossary:analysts")}</h3>
            <English>{voice.text}</English>
            <p className="source">
              <Confidence t={t} of={voice.confidence} />{" "}
              {voice.source ? <SourceLink locale={locale} works={works} articles={articles} source={voice.source} /> : null}
            </p>
          </div>
        ) : null,
      )}
    </div>
  );
}
