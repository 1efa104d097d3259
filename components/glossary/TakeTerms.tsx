import type { TFunction } from "i18next";
import { Icon } from "@/components/ui/Icon";
import type { TermRow } from "@/core/exchange/term-table";

interface Props {
  t: TFunction;
  label: string;
  /** The file's name without its ending. */
  name: string;
  /** The term itself, where it is one that the page has. */
  term?: { id: string; row: TermRow };
  /** The article that is meant, with its terms. */
  article?: string;
}

/** Takes along (browser/take): a term, an article, or the terms that a list of the page holds (`data-ids`). */
export function TakeTerms({ t, label, name, term, article }: Props) {
  return (
    <button
      type="button"
      className="button small take needs-script"
      data-take=""
      data-name={name}
      data-term={term?.id}
      data-row={term && JSON.stringify(term.row)}
      data-article={article}
      data-failed={t("glossary:takeFailed")}
      aria-haspopup="dialog"
    >
      <Icon name="download" />
      <span>{label}</span>
    </button>
  );
}
