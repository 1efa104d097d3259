import type { TFunction } from "i18next";
import type { Fact } from "@/core/article/schema";

/** A fact about the page with how it is known: stated, inferred, partly inferred or not known. */
export function FactText({ t, fact, unknown, name }: { t: TFunction; fact: Fact; unknown: string; name?: string }) {
  if (!("value" in fact)) return <span className="fact">{unknown}</span>;
  const basis = typeof fact.basis === "string" ? fact.basis : "partly";
  return (
    <span className="fact">
      {name ?? fact.value} <span className="basis">({t(`reader:basis.${basis}`)})</span>
    </span>
  );
}
