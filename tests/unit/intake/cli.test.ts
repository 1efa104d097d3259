import { describe, expect, it } from "vitest";
import { runTifa, spawnTifa } from "../cli/tifa";

describe("tifa import", () => {
  it("prints the text that a reader would store", () => {
    const { status, stdout } = spawnTifa(["import", "--json", "tests/fixtures/intake/report-big5.txt"]);
    expect(status).toBe(0);
    const { title, encoding, paragraphs } = JSON.parse(stdout);
    expect(encoding).toBe("big5");
    expect(title).toMatch(/^雲溪縣/);
    expect(paragraphs).toContain(
      "近年來，雲溪縣堅持黨建引領基層治理，以網格化管理為抓手，推行“三個一”服務，推動資源下沉、服務下沉、力量下沉，群眾的獲得感、幸福感、安全感不斷提升。",
    );
  });

  it.each([
    [["import", "tests/fixtures/intake/scan.pdf"], /pictures of pages/],
    [["import", "tests/fixtures/intake/nowhere.txt"], /cannot be read \(ENOENT\)/],
    [["import"], /takes a file/],
    [["import", "--encoding", "latin-9", "tests/fixtures/intake/report.txt"], /--encoding takes one of/],
  ])("%j: one sentence, exit 2", async (args, sentence) => {
    const { status, stdout, stderr } = await runTifa(args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

describe("tifa coinages", () => {
  it("lists what the glossary does not know, with why and where", async () => {
    const text = "县里推行“板凳议事会”，板凳议事会开到村口。\n\n又实施邻里暖心提升工程，擦亮“红色管家”品牌。";
    const { status, stdout } = await runTifa(["coinages", "--json"], text);
    expect(status).toBe(0);
    const candidates: { text: string; count: number; spans: [number, number][]; why: { code: string }[] }[] = JSON.parse(stdout).candidates;
    const found = candidates.find((candidate) => candidate.text === "板凳议事会");
    expect(found).toMatchObject({ count: 2 });
    expect(found?.why.map(({ code }) => code)).toEqual(["quoted", "recurs"]);
    for (const { text: phrase, spans } of candidates)
      for (const [start, end] of spans) expect(text.slice(start, end).replace(/\s/g, "")).toBe(phrase);
    expect(candidates.map((candidate) => candidate.text)).toContain("红色管家");
  });
});
