import { el } from "@/browser/site/el";
import { alignParts, type Row } from "@/core/glossary/side-by-side";
import { type EntryPage, fetchEntry } from "./entry-page";
import { createListing } from "./listing";
import { startTermField } from "./term-field";

/** Two entries side by side, the same part of both in one row. The address says which (?a=…&b=…), so that a comparison can be shared. */

const sides = ["a", "b"] as const;
type Side = (typeof sides)[number];

const isId = (id: string): boolean => /^[a-z0-9-]+$/.test(id);

/** A part of an entry under the term's name, which is seen where the two stand below each other. */
function drawSide(side: Side, entry: EntryPage | undefined, parts: readonly Element[]): HTMLElement {
  const made = el("div", { class: "entry", "data-of": side });
  if (entry && parts.length)
    made.append(el("p", { class: "of", lang: "zh-Hans" }, entry.zh), ...parts.map((part) => document.importNode(part, true)));
  else if (entry) made.append(el("p", { class: "none" }, "–"));
  return made;
}

const drawRow = ({ title, ...parts }: Row<Element>, entries: Partial<Record<Side, EntryPage>>): HTMLElement =>
  el(
    "section",
    {},
    el("h2", {}, title),
    ...sides.map((side) =>
      drawSide(
        side,
        entries[side],
        [...(parts[side]?.childNodes ?? [])].filter((node) => node instanceof Element),
      ),
    ),
  );

class Comparison {
  readonly #entries: Partial<Record<Side, EntryPage>> = {};
  /** What each side was last asked for. */
  readonly #asked: Partial<Record<Side, string>> = {};
  readonly #fields: Record<Side, ReturnType<typeof startTermField>>;

  constructor(readonly root: HTMLElement) {
    const loadListing = createListing();
    const field = (side: Side) => startTermField(this.#part(`[data-field=${side}]`), loadListing, (term) => this.#choose(side, term?.id ?? ""));
    this.#fields = { a: field("a"), b: field("b") };
  }

  #part(selector: string): HTMLElement {
    return this.root.querySelector<HTMLElement>(selector) ?? el("div");
  }

  #choose(side: Side, id: string): void {
    const query = new URLSearchParams(location.search);
    if (id) query.set(side, id);
    else query.delete(side);
    history.pushState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}`);
    void this.#show(side, id, false);
  }

  /** Shows what the address says. */
  read(): void {
    const query = new URLSearchParams(location.search);
    for (const side of sides) void this.#show(side, query.get(side) ?? "", true);
  }

  async #show(side: Side, id: string, named: boolean): Promise<void> {
    if (this.#asked[side] === id) return;
    this.#asked[side] = id;
    let entry: EntryPage | undefined;
    let said = this.root.dataset.choose ?? "";
    if (isId(id)) {
      try {
        entry = await fetchEntry(this.root.dataset.compare ?? "", id);
      } catch {
        said = (this.root.dataset.failed ?? "").replace("{{id}}", () => id);
      }
      // Another term was chosen meanwhile.
      if (this.#asked[side] !== id) return;
    }
    if (entry) this.#entries[side] = entry;
    else delete this.#entries[side];
    if (named) this.#fields[side].show(entry ? `${entry.zh} ${entry.best}` : "");
    const head = this.#part(`[data-side=${side}]`);
    if (entry)
      head.replaceChildren(
        el(
          "h2",
          {},
          el("a", { href: `${this.root.dataset.compare ?? ""}${entry.id}/` }, el("span", { lang: "zh-Hans" }, entry.zh)),
          " ",
          el("span", { class: "pinyin", lang: "zh-Latn-pinyin" }, entry.pinyin),
        ),
        el("p", { class: "best", lang: "en" }, entry.best),
      );
    else head.replaceChildren(el("p", { class: "none" }, said));
    this.#draw();
  }

  #draw(): void {
    const { a, b } = this.#entries;
    const summary = a || b ? el("section", {}, ...sides.map((side) => drawSide(side, this.#entries[side], this.#entries[side]?.summary ?? []))) : "";
    const rows = alignParts(a?.parts ?? [], b?.parts ?? []).map((row) => drawRow(row, this.#entries));
    this.#part("[data-rows]").replaceChildren(summary, ...rows);
    this.#part(".pairs").hidden = Boolean(a && b);
    this.#part(".compare-heads").hidden = sides.every((side) => !this.#asked[side]);
  }
}

const root = document.querySelector<HTMLElement>("[data-compare]");
if (root) {
  const comparison = new Comparison(root);
  comparison.read();
  addEventListener("popstate", () => comparison.read());
}
