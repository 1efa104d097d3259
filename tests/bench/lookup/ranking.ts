/**
 * Ranking: hit@1 and hit@10 by kind of query, ours beside plain Fuse.js, MiniSearch and uFuzzy on the same data in the same run.
 *
 *   npx tsx tests/bench/lookup/ranking.ts [FOLDER] [--split tune|seen|held] [--misses]
 *
 * FOLDER holds the peers (`npm i --prefix FOLDER minisearch @leeoniya/ufuzzy`). --misses lists what ours does not put first.
 */
import { createLookup } from "@/core/lookup/lookup";
import { loadEdition } from "@/server/content/load";
import { lookupData } from "@/server/lookup";
import { loadPeers, type Find } from "./peers";
import { type BenchQuery, judge, readQueries } from "./queries";

const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const split = option("--split");
const folder = args.find((arg, i) => !arg.startsWith("--") && args[i - 1] !== "--split");

const data = lookupData(loadEdition());
const lookup = createLookup(data);
const { peers, missing } = loadPeers(folder, data.entries);
const ours: Find = (query) => lookup(query, 10).results.map(({ entry }) => entry.zh);
const all = new Map<string, Find>([["ours", ours], ...peers]);
const queries = readQueries().filter((query) => !split || query.split === split);

const print = (line: string) => void process.stdout.write(`${line}\n`);
const kinds = [...new Set(queries.map(({ kind }) => kind))];

function table(title: string, chosen: readonly BenchQuery[]): void {
  const counts = new Map([...all.keys()].map((name) => [name, new Map(kinds.map((kind) => [kind, [0, 0] as [number, number]]))]));
  for (const query of chosen)
    for (const [name, find] of all) {
      const { first, ten } = judge(query, find(query.query));
      const cell = counts.get(name)?.get(query.kind);
      if (!cell) continue;
      cell[0] += Number(first);
      cell[1] += Number(ten);
      if (name === "ours" && !(first && ten) && args.includes("--misses"))
        print(`  miss: ${query.kind} “${query.query}” wants ${query.targets.join("|")}, has ${find(query.query).slice(0, 6).join(", ")}`);
    }
  print(`\n${title}: hit@1 / hit@10 of the queries of each kind (${data.entries.length} entries)`);
  print(["kind".padEnd(18), "n".padStart(4), ...[...all.keys()].map((name) => name.padStart(16))].join(""));
  const row = (label: string, of: (kind: string) => boolean) => {
    const n = chosen.filter(({ kind }) => of(kind)).length;
    const cells = [...counts.values()].map((byKind) => {
      const sum = [0, 1].map((i) => [...byKind].filter(([kind]) => of(kind)).reduce((total, [, cell]) => total + (cell[i] ?? 0), 0));
      const share = (hits = 0) => `${((100 * hits) / Math.max(1, n)).toFixed(1)}`;
      return `${share(sum[0])} / ${share(sum[1])}`.padStart(16);
    });
    print([label.padEnd(18), String(n).padStart(4), ...cells].join(""));
  };
  for (const kind of kinds) row(kind, (other) => other === kind);
  row("all that fit", (kind) => kind !== "none");
}

const titles = { tune: "Tuned on", seen: "Set aside, then looked at once", held: "Set aside while tuning" };
for (const [part, title] of Object.entries(titles)) {
  const chosen = queries.filter((query) => query.split === part);
  if (chosen.length > 0) table(title, chosen);
}
for (const name of missing)
  print(`\n${name} is not installed${folder ? ` in ${folder}` : ""}: left out. npm i --prefix FOLDER ${name}, and give FOLDER.`);
