import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const run = (args: string[], input = "") =>
  spawnSync(process.execPath, ["--import", "tsx", "cli/tifa.ts", "lookup", ...args], { input, encoding: "utf8" });

describe("tifa lookup", () => {
  it("prints a line of JSON a line of input", () => {
    const { stdout, status } = run(["--json", "--limit", "5"], "红没领航\r\nweihu\n\nzzzzqqqq");
    expect(status).toBe(0);
    const lines: { query: string; results: Record<string, unknown>[] }[] = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ query }) => query)).toEqual(["红没领航", "weihu", "", "zzzzqqqq"]);
    expect(lines[0]?.results[0]).toMatchObject({ kind: "term", id: "hongmei-linghang", zh: "红梅领航", by: "zh" });
    expect(Object.keys(lines[0]?.results[0] ?? {})).toEqual(expect.arrayContaining(["kind", "id", "zh", "pinyin", "gloss", "by", "score"]));
    expect(lines[1]?.results).toEqual(expect.arrayContaining([expect.objectContaining({ kind: "word", zh: "维护" })]));
    expect(lines[3]?.results).toEqual([]);
  });

  it("leaves the dictionary out when asked, and says what is wrong in one line", () => {
    const { stdout } = run(["维护", "--json", "--terms-only"]);
    expect(stdout).not.toContain('"kind":"word"');
    const wrong = run(["x", "--limit", "0"]);
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toMatch(/^tifa: --limit is 0: .+\n$/m);
  });
});
