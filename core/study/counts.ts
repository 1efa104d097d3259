import { html, type SafeHtml } from "@/core/html";

/** A table of numbers, each row with its name first, and what is said below it. */
export function renderCounts(heads: readonly string[], rows: readonly (readonly [string, ...number[]])[], below: readonly string[]): SafeHtml {
  const head = heads.map((text, i) => (i === 0 ? html`<td></td>` : html`<th scope="col">${text}</th>`));
  const body = rows.map(([name, ...numbers]) => html`<tr><th scope="row">${name}</th>${numbers.map((n) => html`<td>${n}</td>`)}</tr>`);
  return html`<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>${below.map((text) => html`<p>${text}</p>`)}`;
}
