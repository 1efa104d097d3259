import { describe, expect, it } from "vitest";
import { layOut } from "@/core/intake/lay-out";
import { proposeFilePairs, proposePairs } from "@/core/intake/pairs";
import { readPaste } from "@/core/intake/read";
import { proposeRepairs } from "@/core/intake/repairs/propose";
import { read } from "./files";
import { fixture } from "./fixture";

describe("proposePairs", () => {
  it.each([
    ["bilingual.docx", "columns", 4],
    ["columns.txt", "columns", 3],
    ["alternating.txt", "alternating", 3],
    ["talk.srt", "alternating", 3],
  ] as const)("%s: %s, %i pairs", async (name, by, count) => {
    const document = await read(fixture(name), name);
    const proposal = proposePairs(document, layOut(document, proposeRepairs(document.raw, document)));
    expect(proposal?.by).toBe(by);
    const pairs = proposal?.pairs ?? [];
    expect(pairs).toHaveLength(count);
    for (const { zh, en } of pairs) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z]/);
    }
  });

  it.each(["report.docx", "report.txt", "notes.md"])("%s is in one language: none is offered", async (name) => {
    const document = await read(fixture(name), name);
    expect(proposePairs(document, layOut(document, proposeRepairs(document.raw, document)))).toBeUndefined();
  });
});

describe("proposeFilePairs", () => {
  const blocks = async (text: string) => {
    const document = await readPaste(text);
    return layOut(document, proposeRepairs(document.raw, document));
  };

  it("pairs two files paragraph by paragraph", async () => {
    const zh = await blocks("云溪县位于东江上游，全县有八个镇。\n\n近年来，全县推行三个一服务。");
    const en = await blocks("Yunxi County lies on the upper Dongjiang River.\n\nIn recent years the county has carried out the Three Ones service.");
    expect(proposeFilePairs(zh, en)).toMatchObject({ by: "files", share: 1, pairs: [{}, { zh: "近年来，全县推行三个一服务。" }] });
  });

  it("does not pair two files of one language", async () => {
    const zh = await blocks("云溪县位于东江上游，全县有八个镇。");
    expect(proposeFilePairs(zh, zh)).toBeUndefined();
  });
});
