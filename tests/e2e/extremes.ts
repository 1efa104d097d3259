import { readdirSync, readFileSync } from "node:fs";

/** The longest, the most related and the most used: their pages are the extremes of what a page can be. */
export function extremeTerms(): string[] {
  const lists = ["english", "ladder", "compare", "letters"];
  const pages = readdirSync("out/en/glossary", { withFileTypes: true }).filter((entry) => entry.isDirectory() && !lists.includes(entry.name));
  const measured = pages.flatMap(({ name }) => {
    try {
      const html = readFileSync(`out/en/glossary/${name}/index.html`, "utf8");
      return [
        { name, long: html.length, related: html.split("<rect").length, used: html.split('class="kwic"').length + html.split("/read/").length },
      ];
    } catch {
      return [];
    }
  });
  const orders = [
    (page: (typeof measured)[number]) => page.long,
    (page: (typeof measured)[number]) => page.related,
    (page: (typeof measured)[number]) => page.used,
  ].map((by) => [...measured].sort((a, b) => by(b) - by(a)));
  // The first of each order, then the second of each, until there are twenty; and the shortest, for a page with next to nothing on it.
  const ids = new Set(
    measured
      .sort((a, b) => a.long - b.long)
      .slice(0, 2)
      .map(({ name }) => name),
  );
  for (let i = 0; ids.size < 20 && i < measured.length; i++) for (const order of orders) if (ids.size < 20) ids.add(order[i]?.name ?? "");
  return [...ids];
}
