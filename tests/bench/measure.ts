import { readFileSync } from "node:fs";

/** Best time of some runs, in milliseconds, after runs that only warm up: what else the machine does can only add to it. */
export function best(run: () => unknown, runs = 9, warmUp = 3): number {
  for (let i = 0; i < warmUp; i++) run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** The arguments of a bench: the data folder, and where peers are installed. */
export function readFolders(bench: string): { data: string; peers: string } {
  const [data, peers = "/tmp/bench-peers"] = process.argv.slice(2);
  if (data !== undefined) return { data, peers };
  process.stderr.write(`usage: npx tsx tests/bench/${bench}.ts DATA_FOLDER [PEERS_FOLDER]\n`);
  process.exit(2);
}

/** So many characters of reports on the work of the government and to Party congresses. */
export function readReports(folder: string, length: number): string {
  let text = "";
  for (const name of ["government_work_reports.jsonl", "cpc_congress_reports.jsonl"])
    for (const line of readFileSync(`${folder}/${name}`, "utf8").split("\n")) {
      const report: unknown = line === "" ? undefined : JSON.parse(line);
      if (report && typeof report === "object" && "content" in report) text += `${String(report.content)}\n\n`;
      if (text.length >= length) return text.slice(0, length);
    }
  return text;
}
