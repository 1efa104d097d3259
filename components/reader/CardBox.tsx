import type { TFunction } from "i18next";

/** The card's place on the page of a text; browser/reader/card fills it. */
export const CardBox = ({ t }: { t: TFunction }) => (
  <div
    id="card"
    className="card"
    role="dialog"
    aria-label={t("reader:card.label")}
    popover="manual"
    tabIndex={-1}
    data-failed={t("reader:card.failed")}
    data-grip={t("reader:card.grip")}
  />
);
