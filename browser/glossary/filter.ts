/** The glossary's filters: shown only where scripts work (app/styles/glossary.css), kept in the address so that a filtered list can be shared. */
const form = document.querySelector<HTMLFormElement>("#filters");

function apply(filters: HTMLFormElement): void {
  const wanted = new FormData(filters);
  let left = 0;
  for (const item of document.querySelectorAll<HTMLElement>(".terms > li")) {
    const fits = [...wanted].every(([name, value]) => !value || (item.dataset[name] ?? "").split(" ").includes(String(value)));
    item.hidden = !fits;
    if (fits) left++;
  }
  for (const section of document.querySelectorAll<HTMLElement>(".glossary section")) section.hidden = !section.querySelector("li:not([hidden])");
  const output = filters.querySelector("output");
  if (output) output.textContent = (filters.dataset.count ?? "{{n}}").replace("{{n}}", String(left));
  const none = document.querySelector<HTMLElement>("#none-left");
  if (none) none.hidden = left > 0;
  const query = new URLSearchParams([...wanted].flatMap(([name, value]) => (typeof value === "string" && value ? [[name, value]] : [])));
  history.replaceState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}${location.hash}`);
}

if (form) {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const select = form.elements.namedItem(name);
    if (select instanceof HTMLSelectElement) select.value = value;
  }
  form.addEventListener("change", () => apply(form));
  // Unfiltered, the page is as it came.
  if (location.search) apply(form);
}
