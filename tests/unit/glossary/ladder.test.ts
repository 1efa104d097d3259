import { expect, test } from "vitest";
import { climb } from "@/core/glossary/ladder";
import { edition } from "@/server/edition";

const rungs = climb(edition().terms);
const rungOf = (zh: string): string | undefined => rungs.find(({ terms }) => terms.some((term) => term.zh === zh))?.rank;

test.each([
  ["中央政治局", "central"],
  ["国务院", "central"],
  ["国家发展改革委", "ministerial"],
  ["省部级", "provincial"],
  ["厅局级", "municipal"],
  ["县处级", "county-district"],
  ["乡科级", "township-subdistrict"],
  ["村委会", "community"],
  ["居民委员会", "community"],
  ["网格员", "grid"],
  ["业主委员会", "grid"],
  ["楼栋长", "household"],
  ["党组织", "several"],
  ["领导干部", "several"],
])("%s stands at %s", (zh, rank) => {
  expect(rungOf(zh)).toBe(rank);
});

test("each institution, role and place stands once, and none whose name a rung has", () => {
  const placed = rungs.flatMap(({ terms }) => terms.map(({ id }) => id));
  expect(new Set(placed).size).toBe(placed.length);
  const named = new Set(rungs.flatMap(({ territory, party }) => [...territory, ...party].map(([zh]) => zh)));
  const bodies = edition().terms.filter(({ type, zh }) => ["institution", "role", "place"].includes(type) && !named.has(zh));
  expect(placed.length).toBe(bodies.length);
});
