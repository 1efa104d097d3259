import type { TFunction } from "i18next";
import { Icon } from "@/components/ui/Icon";
import type { TermRow } from "@/core/exchange/term-table";

interface Props {
  t: TFunction;
  label: string;
  /** The file's name without its ending. */
  name: string;
  /** The term itself, where it is one that the page has. */
  row?: TermRow;
  /** The article whose terms are meant. */
  article?: string;
}

/** Takes terms out as a table (browser/glossary/take does it): one, an article's, or those that a list of the page holds (`data-ids`). */
export function TakeTerms({ t, label, name, row, article }: Props) {
  return (
    <details
      className="take needs-script"
      data-name={name}
      data-row={row && JSON.stringify(row)}
      data-article={article}
      data-failed={t("glossary:takeFailed")}
    >
      <summary className="button small">
        <Icon name="download" />
        <span>{label}</span>
      </summary>
      <div className="take-menu">
        <button type="button" data-take="csv">
          {t("glossary:takeCsv")}
        </button>
        <button type="button" data-take="tsv">
          {t("glossary:takeTsv")}
        </button>
      </div>
    </details>
  );
}
