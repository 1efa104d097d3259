import { describe, expect, it } from "vitest";
import { annotate } from "@/cli/annotate";
import { runTifa, spawnTifa } from "./cli/tifa";

const run = (args: string[], input: string | Buffer) => runTifa(["annotate", ...args], input);

describe("tifa annotate", () => {
  it("prints segments as JSON", () => {
    const { status, stdout } = spawnTifa(["annotate", "--json"], "推行“三报到三服务”制度。第二句\n\n第二段");
    expect(status).toBe(0);
    const { segments } = JSON.parse(stdout);
    expect(segments.map(({ text }: { text: string }) => text)).toEqual(["推行“三报到三服务”制度。", "第二句", "第二段"]);
    expect(segments[0].matches[0]).toEqual({ start: 3, end: 9, term: "san-baodao-san-fuwu", zh: "三报到三服务", depth: 0 });
  });

  it("prints what is derived in an array of its own, and as lines", async () => {
    const { segments } = JSON.parse((await run(["--json"], "省委金融办传达党的二十三届四中全会精神")).stdout);
    expect(segments[0].derived.map(({ rule, rank, depth }: { rule: string; rank: string; depth: number }) => `${rule} ${rank} ${depth}`)).toEqual([
      "organ provincial 0",
      "spirit central 0",
      "plenum central 1",
    ]);
    expect((await run([], "县纪委监委")).stdout).toContain("县纪委监委 ~ County Commission for Discipline Inspection and Supervisory Commission");
  });

  it("prints an empty list for an empty text", async () => {
    expect(JSON.parse((await run(["--json"], "")).stdout)).toEqual({ segments: [] });
  });

  it("exits 2 with one line for what it cannot read", async () => {
    const { status, stdout, stderr } = await run(["--json"], Buffer.from([0xff, 0xfe]));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/not UTF-8/);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it.each([
    ["a file that is not there", ["nowhere.txt"], /nowhere\.txt cannot be read/],
    ["two files", ["a", "b"], /one argument too many/],
    ["an unknown option", ["--jsn"], /jsn/],
  ])("says what is wrong with %s", async (_, args, message) => {
    await expect((async () => annotate.run(args))()).rejects.toThrow(message);
  });
});
