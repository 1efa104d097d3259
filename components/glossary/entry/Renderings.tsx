import { CopyButton } from "@/components/ui/CopyButton";
import { inOrder } from "@/core/glossary/rendering-order";
import { SourceLink } from "../Evidence";
import type { EntryContext } from "../entry-context";

/** How the term is said in English: the wording, what kind it is, when to use it, where it was read. */
export function Renderings({ t, term, works, articles, locale }: EntryContext) {
  return (
    <ul className="renderings">
      {inOrder(term.renderings).map((rendering) => (
        <li key={rendering.en} className={rendering.preferred ? `${rendering.kind} preferred` : rendering.kind}>
          <span className="kind">
            {t(`glossary:kind.${rendering.kind}`)}
            {rendering.preferred ? <small> {t("glossary:preferred")}</small> : null}
          </span>
          <div>
            <span lang="en" className="rendering">
              {rendering.en}
            </span>{" "}
            {rendering.kind === "avoid" ? null : <CopyButton t={t} text={rendering.en} label={t("glossary:copyOne", { text: rendering.en })} />}{" "}
            {rendering.why ? (
              <span lang="en" className="why">
                {rendering.why}
              </span>
            ) : null}
            {rendering.source ? (
              <span className="source">
                <SourceLink locale={locale} works={works} articles={articles} source={rendering.source} />
              </span>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
