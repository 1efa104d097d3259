import { describe, expect, it } from "vitest";
import { layOutAgain, makeText } from "@/browser/texts/intake";
import { partTranslation } from "@/core/intake/parting";
import { readPaste } from "@/core/intake/read";
import { proposeRepairs } from "@/core/intake/repairs/propose";
import type { OwnText } from "@/core/own/text";
import { read } from "../intake/files";
import { fixture } from "../intake/fixture";

async function take(source: string | { paste: string; html?: string }): Promise<OwnText> {
  const document = typeof source === "string" ? await read(fixture(source), source) : await readPaste(source.paste, source.html);
  const repairs = partTranslation(document, proposeRepairs(document.raw, document));
  return makeText("own-a", { document, repairs }, { way: "file", name: "" }, 1);
}

const rows = ({ body }: OwnText): [string, string][] => body.blocks.map(({ id, zh }) => [zh.join(""), body.en[id]?.text ?? ""]);

describe("a text that has both languages", () => {
  it.each([["bilingual.docx"], ["columns.txt"], ["alternating.txt"], ["talk.srt"]])(
    "%s is read as Chinese with its English beside it",
    async (name) => {
      const text = await take(name);
      // A title has none.
      const sides = rows(text).filter(([zh]) => zh !== "云溪县情况介绍");
      expect(sides.length).toBeGreaterThanOrEqual(3);
      for (const [zh, en] of sides) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(zh).not.toMatch(/[A-Za-z]{4}/);
        expect(en).toMatch(/^[A-Z]/);
      }
      expect(text.head.english).toBe(sides.length);
    },
  );

  it.each([
    [
      "English first",
      "Yunxi has eight towns.\n云溪县有八个镇。\nThe county has a service.\n全县推行“三个一”服务。\nThis year meetings were held.\n今年召开了会议。",
    ],
    [
      "a table with numbers",
      "1\t云溪县有八个镇。\tYunxi has eight towns.\n2\t全县推行“三个一”服务。\tThe county has a service.\n3\t今年召开了会议。\tThis year meetings were held.",
    ],
    [
      "two English paragraphs for one",
      "云溪县有八个镇。\nYunxi has eight towns.\n全县推行“三个一”服务。\nThe county has a service.\n今年召开了会议。\nThis year meetings were held.",
    ],
  ])("%s", async (_, paste) => {
    const html = paste.includes("\t")
      ? `<table>${paste
          .split("\n")
          .map(
            (line) =>
              `<tr>${line
                .split("\t")
                .map((cell) => `<td>${cell}</td>`)
                .join("")}</tr>`,
          )
          .join("")}</table>`
      : "";
    expect(rows(await take({ paste, html }))).toEqual([
      ["云溪县有八个镇。", "Yunxi has eight towns."],
      ["全县推行“三个一”服务。", "The county has a service."],
      ["今年召开了会议。", "This year meetings were held."],
    ]);
  });

  it("is one text again where the parting is undone, and parted again as it was", async () => {
    const text = await take("alternating.txt");
    const undone = layOutAgain(
      text,
      text.body.repairs.map((repair) => ({ ...repair, undone: repair.why === "translation" })),
    );
    expect(undone.body.blocks.map(({ zh }) => zh.join("")).filter((zh) => /^[A-Z]/.test(zh))).toHaveLength(3);
    expect(undone.body.en).toEqual({});
    expect(layOutAgain(undone, text.body.repairs)).toEqual(text);
  });

  it("keeps what a reader typed when it is cut anew", async () => {
    const text = await take("alternating.txt");
    const [first] = text.body.blocks;
    const typed = { ...text, body: { ...text.body, en: { ...text.body.en, [`${first?.id}.1`]: { text: "Mine.", by: "reader" as const } } } };
    expect(layOutAgain(typed, text.body.repairs).body.en[`${first?.id}.1`]).toEqual({ text: "Mine.", by: "reader" });
  });

  it("a translation that was given is laid beside the paragraphs as they are then", async () => {
    const text = await take({ paste: "云溪县位于东江上游，\n全县有八个镇。\n\n近年来，全县推行“三个一”服务，群众满意。" });
    const given = {
      ...text,
      body: { ...text.body, en: Object.fromEntries(text.body.blocks.map(({ id }, i) => [id, { text: `English ${i}.`, by: "file" as const }])) },
    };
    const again = layOutAgain(
      given,
      text.body.repairs.map((repair) => ({ ...repair, undone: true })),
    );
    expect(
      Object.values(again.body.en)
        .map(({ text: en }) => en)
        .join(" "),
    ).toBe(
      Object.values(given.body.en)
        .map(({ text: en }) => en)
        .join(" "),
    );
  });

  it.each(["report.docx", "notes.md", "report-gbk.txt"])("%s is in one language: nothing is taken out as English", async (name) => {
    expect((await take(name)).body.repairs.filter(({ why }) => why === "translation")).toEqual([]);
  });
});

describe("a paste with its markup", () => {
  it("is read from the markup: headings and paragraphs, no navigation, nothing that runs", async () => {
    const html = `<html><body><!--StartFragment--><nav><a href="/">首页</a></nav><h1>云溪县的做法</h1><p>云溪县有<ruby>八<rt>bā</rt></ruby>个镇。</p><script>window.ran=1</script><p onclick="window.ran=1">全县推行服务。</p><img src="https://evil.example/x.png"><!--EndFragment--></body></html>`;
    const document = await readPaste("首页\n云溪县的做法\n云溪县有八bā个镇。\n全县推行服务。", html);
    expect(document.format).toBe("html");
    expect(document.raw).toBe("云溪县的做法\n\n云溪县有八个镇。\n\n全县推行服务。");
  });

  it.each([
    ["no structure", "<span>云溪县有八个镇。</span>"],
    ["none of the words", "<p>x</p>"],
    ["damaged", "<p"],
    ["nothing but a script", "<p><script>1</script></p>"],
  ])("%s: the text is read as it stands", async (_, html) => {
    const document = await readPaste("云溪县有八个镇。", html);
    expect([document.format, document.raw]).toEqual(["txt", "云溪县有八个镇。"]);
  });

  it.each(["MZ世代的工作", "%PDF-1.7 是一种格式", "{\\rtf 是一种格式", "PK\u0003\u0004是一种格式", "Rar! 是一种格式", "GIF8 是一种格式"])(
    "%s is words, whatever file begins so",
    async (text) => {
      expect((await readPaste(text)).raw).toContain("是一种格式".slice(0, text.includes("格式") ? 5 : 0));
    },
  );
});
