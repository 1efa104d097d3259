import type { TFunction } from "i18next";
import { TakeTerms } from "@/components/glossary/TakeTerms";
import { Icon } from "@/components/ui/Icon";

interface Props {
  t: TFunction;
  id?: string;
  placeholder?: string;
  /** Whether the terms that are found can be taken along as a table. */
  take?: boolean;
}

/** A combobox over the glossary (ARIA pattern: the options are the list's; focus stays in the field). The strings it needs ride along as data. */
export function LookupBox({ t, id = "lookup", placeholder, take = false }: Props) {
  const words = {
    none: t("lookup.none", { query: "{{query}}" }),
    noneHint: t("lookup.noneHint"),
    loading: t("lookup.loading"),
    failed: t("lookup.failed"),
    tierFailed: t("lookup.tierFailed"),
    terms: t("lookup.terms"),
    nearest: t("lookup.nearest"),
    passages: t("lookup.passages", { n: "{{n}}" }),
    dictionary: t("lookup.dictionary"),
    own: t("texts:glossary.title"),
    recent: t("lookup.recent"),
    counts: t("lookup.counts", { terms: "{{terms}}", places: "{{places}}", words: "{{words}}" }),
    some: t("lookup.some", { n: "{{n}}", all: "{{all}}" }),
    all: t("lookup.all", { n: "{{n}}" }),
    older: t("lookup.older", { n: "{{n}}" }),
    alias: t("lookup.form"),
    avoid: t("lookup.avoid"),
    by: t("lookup.by", { returnObjects: true }),
    rank: t("rank", { returnObjects: true }),
    copied: t("lookup.copied", { text: "{{text}}" }),
    copyFailed: t("copy.failed"),
  };
  return (
    <div className="lookup-box" data-words={JSON.stringify(words)}>
      <label htmlFor={`${id}-field`}>{t("lookup.field")}</label>
      <input
        id={`${id}-field`}
        type="search"
        name="q"
        placeholder={placeholder}
        role="combobox"
        aria-expanded="false"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        enterKeyHint="go"
        spellCheck={false}
      />
      <p id={`${id}-hint`} className="hint">
        {t("lookup.hint")} <span className="visually-hidden">{t("lookup.copyKey")}</span>
      </p>
      <p className="lookup-status" role="status" />
      {take ? (
        <div className="lookup-take" hidden>
          <TakeTerms t={t} label={t("take:label")} name="tifa-lookup" />
        </div>
      ) : null}
      <div id={`${id}-list`} role="listbox" aria-label={t("lookup.title")} className="lookup-list" hidden />
      <button type="button" className="lookup-forget" hidden>
        {t("lookup.forget")}
      </button>
      {/* An option holds nothing that takes the focus: by key it is copied from the field. */}
      <template>
        <span className="copy" title={t("lookup.copy")} aria-hidden="true">
          <Icon name="copy" />
        </span>
      </template>
    </div>
  );
}
