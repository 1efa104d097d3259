import type { TFunction } from "i18next";
import type { Claim } from "@/core/glossary/schema";

/** How sure a statement is; what was read in its source has a tick. */
export const Confidence = ({ t, of }: { t: TFunction; of: Claim["confidence"] }) => (
  <span className={`confidence ${of}`}>{t(`glossary:confidence.${of}`)}</span>
);
