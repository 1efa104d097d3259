/** What a term's page does by script: sorting its concordance. The first few lines are seen, the rest stands behind a count; sorting goes over both. */

const concordance = document.querySelector<HTMLElement>("#concordance");
const sort = document.querySelector<HTMLSelectElement>("#concordance-sort");

if (concordance && sort) {
  const lists = [...concordance.querySelectorAll<HTMLElement>(".kwic")];
  const shown = lists[0]?.children.length ?? 0;
  sort.addEventListener("change", () => {
    const by = sort.value === "left" || sort.value === "right" ? sort.value : "text";
    const items = lists.flatMap((list) => [...list.children].filter((item): item is HTMLElement => item instanceof HTMLElement));
    const compare = (a: HTMLElement, b: HTMLElement) =>
      by === "text" ? Number(a.dataset.text) - Number(b.dataset.text) : (a.dataset[by] ?? "").localeCompare(b.dataset[by] ?? "", "zh");
    const sorted = items.sort(compare);
    lists[0]?.append(...sorted.slice(0, shown));
    lists[1]?.append(...sorted.slice(shown));
  });
}
