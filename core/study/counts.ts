import { escapeHtml as esc } from "@/core/reading/html";

/** A table of numbers, each row with its name first, and what is said below it. */
export function renderCounts(heads: readonly string[], rows: readonly (readonly [string, ...number[]])[], below: readonly string[]): string {
  const head = heads.map((text, i) => (i === 0 ? "<td></td>" : `<th scope="col">${esc(text)}</th>`)).join("");
  const body = rows.map(([name, ...numbers]) => `<tr><th scope="row">${esc(name)}</th>${numbers.map((n) => `<td>${n}</td>`).join("")}</tr>`).join("");
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>${below.map((text) => `<p>${esc(text)}</p>`).join("")}`;
}
