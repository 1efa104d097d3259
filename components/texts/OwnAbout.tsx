import type { TFunction } from "i18next";
import { Icon } from "@/components/ui/Icon";

/** What is known of an own text, a step away; browser/texts/about fills it in. */
export function OwnAbout({ t }: { t: TFunction }) {
  return (
    <div popover="auto" id="about-text" className="about-text" role="dialog" aria-labelledby="about-text-title">
      <div className="about-text-head">
        <h2 id="about-text-title">{t("reader:about.open")}</h2>
        <button type="button" className="tool" popoverTarget="about-text" popoverTargetAction="hide" aria-label={t("reader:card.labels.close")}>
          <Icon name="close" />
        </button>
      </div>
      <dl className="facts" />
      <div className="brief">
        <p className="met" hidden />
        <p
          className="skipped"
          data-skipped={t("reader:brief.skipped", { n: "{{n}}" })}
          data-show={t("reader:brief.show")}
          data-hide={t("reader:brief.hide")}
          hidden
        >
          <span /> <button type="button" />
        </p>
        <details data-part="terms" data-list="terms">
          <summary>{t("texts:read.terms")}</summary>
          <ul className="names" />
        </details>
      </div>
    </div>
  );
}
