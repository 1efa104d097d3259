import { describe, expect, it } from "vitest";
import { runTifa, spawnTifa } from "../cli/tifa";

describe("tifa lookup", () => {
  it("prints a line of JSON a line of input", () => {
    const { stdout, status } = spawnTifa(["lookup", "--json", "--limit", "5"], "红没领航\r\nweihu\n\nzzzzqqqq");
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

  it("leaves the dictionary out when asked, and says what is wrong in one line", async () => {
    const { stdout } = await runTifa(["lookup", "维护", "--json", "--terms-only"]);
    expect(stdout).not.toContain('"kind":"word"');
    const wrong = await runTifa(["lookup", "x", "--limit", "0"]);
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toMatch(/^tifa: --limit is 0: .+\n$/m);
  });
});
