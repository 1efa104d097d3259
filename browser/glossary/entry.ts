/** What a term's page does by script: sorting its concordance, copying its citation. */

const list = document.querySelector<HTMLElement>("#concordance");
const sort = document.querySelector<HTMLSelectElement>("#concordance-sort");

if (list && sort) {
  sort.closest("label")?.removeAttribute("hidden");
  sort.addEventListener("change", () => {
    const by = sort.value === "left" || sort.value === "right" ? sort.value : "text";
    const items = [...list.children].filter((item): item is HTMLElement => item instanceof HTMLElement);
    const compare = (a: HTMLElement, b: HTMLElement) =>
      by === "text" ? Number(a.dataset.text) - Number(b.dataset.text) : (a.dataset[by] ?? "").localeCompare(b.dataset[by] ?? "", "zh");
    list.append(...items.sort(compare));
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const said = button.textContent;
    try {
      await navigator.clipboard.writeText(button.dataset.copy ?? "");
      button.textContent = button.dataset.done ?? said;
    } catch {
      // No clipboard (an insecure address, or refused): the text itself can be selected.
      const text = document.getElementById(button.getAttribute("aria-describedby") ?? "");
      if (text) getSelection()?.selectAllChildren(text);
    }
  });
}
