import { finished } from "@/browser/reader/place/kept-place";
import { el } from "@/browser/site/el";
import { localDay } from "@/browser/site/local-day";
import type { Row } from "@/core/own/library";
import type { TextHead } from "@/core/own/text";
import { fillIn, type Words } from "./page";

const dayOf = (words: Words, at: number): string => (localDay(new Date(at)) === localDay() ? (words.today ?? "") : localDay(new Date(at)));

const englishOf = (words: Words, { english, sentences }: TextHead): string =>
  english === 0
    ? (words.englishNone ?? "")
    : english >= sentences
      ? (words.englishAll ?? "")
      : fillIn(words.englishSome, { n: english, all: sentences });

/** A row of the library’s table. */
export function drawRow(row: Row, words: Words, addressOf: (head: TextHead) => string, locale: string): HTMLTableRowElement {
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const { head } = row;
  const label = (text: string | undefined) => el("span", { class: "label" }, text ?? "");
  const box = el("input", { type: "checkbox", value: head.id, "aria-label": fillIn(words.chooseText, { title: head.title }) });
  const link = el("a", { lang: "zh-Hans", href: addressOf(head) }, head.title || (words.untitled ?? ""));
  const about = [head.folder || (words.unsorted ?? ""), head.state === "review" ? (words.toReview ?? "") : englishOf(words, head)].join(" · ");
  const place =
    row.place === undefined
      ? (words.notBegun ?? "")
      : row.place >= finished
        ? (words.finished ?? "")
        : `${row.block ?? ""}, ${percent.format(row.place)}`;
  const share = el("td", { class: "share" }, label(words.labelReadable), row.readable === undefined ? "–" : percent.format(row.readable));
  if (row.readable !== undefined) {
    const meter = el("meter", { min: "0", max: "1", "aria-hidden": "true" });
    meter.value = row.readable;
    share.append(meter);
  }
  const made = el(
    "tr",
    { "data-id": head.id },
    el("td", { class: "choose" }, el("label", {}, box)),
    el("th", { scope: "row" }, link, el("small", {}, about)),
    el("td", { class: "date" }, dayOf(words, head.added)),
    el("td", { class: "number" }, head.characters.toLocaleString("en"), label(words.labelCharacters)),
    el("td", { class: "number" }, row.terms === undefined ? "–" : `${row.known} / ${row.terms}`, label(words.labelTerms)),
    share,
    el("td", { class: "place" }, label(words.labelPlace), place),
  );
  return made;
}
