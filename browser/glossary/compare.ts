import { readPage } from "@/browser/site/trusted";
/** Two entries side by side: each term's own page is fetched and its entry shown, so that there is one text of an entry and not two. */

const root = document.querySelector<HTMLElement>("[data-compare]");

async function show(column: HTMLElement, id: string, base: string): Promise<void> {
  const words = column.closest<HTMLElement>("[data-compare]")?.dataset ?? {};
  if (!/^[a-z0-9-]+$/.test(id)) {
    column.textContent = words.choose ?? "";
    return;
  }
  try {
    const response = await fetch(`${base}${id}/`);
    if (!response.ok) throw new Error(String(response.status));
    const page = readPage(await response.text());
    const entry = page.querySelector<HTMLElement>("article.entry");
    if (!entry) throw new Error("no entry");
    // A retired entry's page names the one that has it now.
    const { successor } = entry.dataset;
    if (successor !== undefined && successor !== id) return await show(column, successor, base);
    // Headings step down: the page has its own first heading.
    const heading = entry.querySelector("h1");
    const title = document.createElement("h2");
    title.append(...(heading?.childNodes ?? []));
    heading?.replaceWith(title);
    for (const part of entry.querySelectorAll("#occurrences, .crumb, .deeds, .rail, .map, .icon-button")) part.remove();
    for (const element of entry.querySelectorAll("[id]")) element.removeAttribute("id");
    column.replaceChildren(document.importNode(entry, true));
  } catch {
    column.textContent = (words.failed ?? "").replace("{{id}}", () => id);
  }
}

if (root) {
  const query = new URLSearchParams(location.search);
  const form = root.querySelector("form");
  for (const side of ["a", "b"] as const) {
    const column = root.querySelector<HTMLElement>(`[data-side=${side}]`);
    const select = form?.elements.namedItem(side);
    const id = query.get(side) ?? "";
    if (select instanceof HTMLSelectElement) {
      select.value = id;
      select.addEventListener("change", () => form?.requestSubmit());
    }
    if (column) void show(column, id, root.dataset.compare ?? "");
  }
}
