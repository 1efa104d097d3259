import { fill as put } from "@/browser/site/trusted";
import { type View, views } from "@/core/corpus/address";
import type { StatusAnswer } from "@/core/corpus/answers";
import { filtersOf, joinParts, partsOf, withFilters } from "@/core/corpus/conditions";
import { drawChips, viewAddress } from "@/core/corpus/draw";
import type { QuestionProblem } from "@/core/corpus/resolve";
import { html } from "@/core/html";
import { fill } from "@/core/text/fill";
import type { Desk } from "./desk";

/** The question as it is typed, taken apart and filtered, and the forms of the other views. */
export class QuestionForms {
  constructor(
    private readonly desk: Desk,
    private readonly go: (change: Partial<View>) => void,
  ) {}

  get #input(): HTMLInputElement {
    return this.desk.find<HTMLInputElement>("#question");
  }
  #value(id: string): string {
    return this.desk.find<HTMLInputElement>(id).value.trim();
  }

  start(): void {
    const { desk } = this;
    const onSubmit = (selector: string, act: () => void) =>
      desk.find(selector).addEventListener("submit", (event) => {
        event.preventDefault();
        act();
      });
    onSubmit("form.question", () => this.#ask());
    onSubmit(".filters form", () => this.#filter());
    onSubmit("form.ask-new", () => this.go({ since: this.#value("#since") }));
    onSubmit("form.ask-compare", () => this.go({ a: this.#value("#compare-a"), b: this.#value("#compare-b") }));
    desk
      .find(".filters form")
      .addEventListener("reset", () => this.go({ q: withFilters(desk.parts(), { from: "", to: "", level: "", issuer: "", kind: "" }) }));
    this.#input.addEventListener("keydown", (event) => {
      if (event.key === "Backspace" && this.#input.value === "") this.edit(desk.parts().length - 1);
    });
  }

  /** Shows what the address asks. Gives whether it can be asked. */
  show(): boolean {
    const { desk } = this;
    const { view, q, since, a, b } = desk.view;
    const read = partsOf(q);
    put(desk.find(".conditions"), drawChips(read.ok ? read.parts : [], desk.words));
    desk.find(".problem").textContent = "";
    this.#input.removeAttribute("aria-invalid");
    if (!read.ok) {
      this.#input.value = q;
      this.sayProblem(q, read.problem);
    }
    for (const [name, value] of Object.entries(filtersOf(read.ok ? read.parts : []))) {
      const field = desk.root.querySelector<HTMLInputElement | HTMLSelectElement>(`.filters [name=${name}]`);
      if (field) field.value = value;
    }
    for (const name of views) {
      const link = desk.find<HTMLAnchorElement>(`.views [data-view=${name}]`);
      link.setAttribute("href", viewAddress(desk.view, name));
      if (name === view) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    desk.find("form.ask-new").hidden = view !== "new";
    desk.find("form.ask-compare").hidden = view !== "compare";
    for (const [id, value] of [
      ["#since", since],
      ["#compare-a", a],
      ["#compare-b", b],
    ] as const)
      desk.find<HTMLInputElement>(id).value = value;
    return read.ok || view === "new" || view === "compare" || view === "watch";
  }

  /** What documents say of themselves, to choose from. */
  showKnown({ facets }: StatusAnswer): void {
    for (const name of ["issuer", "kind"] as const)
      put(this.desk.find(`#known-${name}`), html`${facets[name].map(({ value }) => html`<option value="${value}"></option>`)}`);
  }

  sayProblem(query: string, { code, start, end }: QuestionProblem): void {
    this.desk.find(".problem").textContent = fill(this.desk.words[`query-${code}`], { text: query.slice(start, end) });
    this.#input.setAttribute("aria-invalid", "true");
    this.#input.focus();
  }

  /** Adds what was typed to the question. What cannot be read stays where it is, with the reason. */
  #ask(): void {
    const { desk } = this;
    // A question that could not be read stands in the field whole.
    const q = [joinParts(desk.parts()), this.#input.value.trim()].filter(Boolean).join(" ");
    const read = partsOf(q);
    if (!read.ok) {
      this.sayProblem(q, read.problem);
      return;
    }
    this.#input.value = "";
    const { view } = desk.view;
    this.go({ q, view: view === "trend" || view === "first" ? view : "lines", sample: 0 });
  }

  #filter(): void {
    const given = new FormData(this.desk.find<HTMLFormElement>(".filters form"));
    const value = (name: string) => String(given.get(name) ?? "").trim();
    this.go({
      q: withFilters(this.desk.parts(), {
        from: value("from"),
        to: value("to"),
        level: value("level"),
        issuer: value("issuer"),
        kind: value("kind"),
      }),
    });
  }

  /** Takes a condition back into the field. */
  edit(at: number): void {
    const parts = this.desk.parts();
    const part = parts[at];
    if (!part) return;
    this.#input.value = [part.text, this.#input.value].filter(Boolean).join(" ");
    this.go({ q: joinParts(parts.filter((_, i) => i !== at)) });
    this.#input.focus();
  }

  takeOut(at: number): void {
    const parts = this.desk.parts().filter((_, i) => i !== at);
    this.go({ q: joinParts(parts) });
    // Focus goes on to the next condition, or to the field where there is none.
    (this.desk.root.querySelectorAll<HTMLElement>(".conditions .remove")[Math.min(at, parts.length - 1)] ?? this.#input).focus();
  }
}
