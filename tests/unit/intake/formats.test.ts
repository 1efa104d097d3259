import { describe, expect, it } from "vitest";
import { read, readBlocks } from "./files";
import { fixture } from "./fixture";

const brief = (blocks: { kind: string; text: string }[]): string[] => blocks.map(({ kind, text }) => `${kind} ${text}`);

describe("files that real programs wrote", () => {
  const prose = [
    "近年来，云溪县坚持党建引领基层治理，以网格化管理为抓手，推行“三个一”服务，推动资源下沉、服务下沉、力量下沉，群众的获得感、幸福感、安全感不断提升。全县划分为46个网格，配备专职网格员92名，做到小事不出网格、大事不出社区、难事不出街镇。",
    "走进石浦镇便民服务中心，“一窗受理”的牌子格外醒目。过去办一张证照要跑四个部门，如今只进一扇门、只找一个窗、最多跑一次。镇党委书记介绍，今年以来全县共召开“板凳议事会”312场，收集意见建议1846条，办结率达到97.3%。",
    "下一步，云溪县将健全“街呼县应、上下联动”工作机制，擦亮“红色管家”品牌，实施邻里中心提升工程，着力构建共建共治共享的社会治理格局，让高质量发展成果更多更公平惠及群众。",
  ];
  it.each(["report.docx", "report.epub", "report-libreoffice.pdf", "report-chromium.pdf"])(
    "%s: every paragraph whole, headings known",
    async (name) => {
      const blocks = await readBlocks(fixture(name), name);
      const paragraphs = blocks.filter(({ kind }) => kind === "paragraph").map(({ text }) => text);
      for (const paragraph of prose) expect(paragraphs).toContain(paragraph);
      const headings = blocks.filter(({ kind }) => kind === "heading" || kind === "title").map(({ text }) => text);
      expect(headings).toEqual(["云溪县推行“三个一”服务 打通基层治理“最后一米”", "一、把板凳议事会开到家门口", "二、让红色管家走进每一栋楼"]);
      expect(blocks.map(({ text }) => text).join("\n")).toContain("群众来打分，结果要公开。");
    },
  );

  it("bilingual.docx: a table of two columns", async () => {
    const { blocks, raw } = await read(fixture("bilingual.docx"), "bilingual.docx");
    const table = blocks.find(({ kind }) => kind === "table");
    expect(table?.rows?.map((row) => row.map(([start, end]) => raw.slice(start, end)))[2]).toEqual([
      "今年召开板凳议事会312场。",
      "This year 312 bench meetings were held.",
    ]);
  });

  it("saved-page.html: the page's text, without what stands around it", async () => {
    const blocks = await readBlocks(fixture("saved-page.html"), "saved-page.html");
    expect(brief(blocks)).toEqual([
      "heading 云溪县召开基层治理推进会",
      "paragraph 来源：东江新闻网 2026年3月12日",
      "paragraph 3月11日，云溪县召开基层治理工作推进会。会议要求，各镇要把“板凳议事会”开到田间地头，做到民有所呼、我有所应。",
      "paragraph 会议强调，要健全“街呼县应、上下联动”机制，把资源、服务、管理放到基层。",
      "paragraph 会议还对“红色管家”培育计划作出部署。（责任编辑：林河）",
    ]);
  });

  it.each([
    ["report.txt", "utf-8"],
    ["report-gbk.txt", "gb18030"],
    ["report-utf16le.txt", "utf-16le"],
    ["report-utf16be.txt", "utf-16be"],
  ])("%s is read as %s, and the broken page mended", async (name, encoding) => {
    const document = await read(fixture(name), name);
    expect(document.encoding).toBe(encoding);
    expect(document.warnings).toEqual([]);
    const texts = (await readBlocks(fixture(name), name)).map(({ text }) => text);
    expect(texts).toContain(
      "近年来，云溪县坚持党建引领基层治理，以网格化管理为抓手，推行“三个一”服务，推动资源下沉、服务下沉、力量下沉，群众的获得感、幸福感、安全感不断提升。",
    );
    expect(texts).toContain(
      "走进石浦镇便民服务中心，“一窗受理”的牌子格外醒目。过去办一张证照要跑四个部门，如今只进一扇门、只找一个窗、最多跑一次。镇党委书记介绍，全镇划分为46个网格，每个网格配备一名专职网格员，做到小事不出网格、大事不出社区、难事不出街镇。",
    );
    expect(texts.join("\n")).not.toMatch(/责任编辑|下转|上接|要闻|■/);
    expect(texts.join("\n")).toContain("（本报制图）");
  });

  it("report-big5.txt is read as Big5, though GB18030 decodes it without complaint", async () => {
    const { encoding, raw, alternatives } = await read(fixture("report-big5.txt"), "report-big5.txt");
    expect(encoding).toBe("big5");
    expect(raw).toContain("雲溪縣堅持黨建引領");
    expect(alternatives?.find((reading) => reading.encoding === "gb18030")?.sample).not.toContain("雲溪縣");
  });

  it("an encoding that is asked for is the one that is read", async () => {
    const { encoding, raw } = await read(fixture("report-big5.txt"), "report-big5.txt", { encoding: "gb18030" });
    expect(encoding).toBe("gb18030");
    expect(raw).not.toContain("雲溪縣");
  });

  const subtitles: [kind: string, text: string, said: string[]][] = [
    [
      "captions that roll up",
      "1\n00:00:01,000 --> 00:00:04,000\n各位代表，\n现在开会。\n\n2\n00:00:03,500 --> 00:00:06,000\n现在开会。\n请全体起立。\n",
      ["各位代表，现在开会。", "请全体起立。"],
    ],
    ["a cue drawn twice, for a frame more", "1\n00:00:01,000 --> 00:00:02,000\n好。\n\n2\n00:00:02,000 --> 00:00:03,000\n好。\n", ["好。"]],
    [
      "what is said twice, one after the other",
      "1\n00:00:01,000 --> 00:00:02,000\n好。\n\n2\n00:00:05,000 --> 00:00:06,000\n好。\n",
      ["好。", "好。"],
    ],
    ["two who speak at once", "1\n00:00:01,000 --> 00:00:04,000\n- 请坐。\n\n2\n00:00:02,000 --> 00:00:03,000\n- 谢谢。\n", ["- 请坐。", "- 谢谢。"]],
    [
      "WebVTT",
      "WEBVTT\n\nNOTE nobody says this\nnor this\n\nSTYLE\n::cue { color: red }\n\nopening\n00:01.000 --> 00:04.000 align:start\n<v 主席>各位<00:02.000>代表\n\n00:05.000 --> 00:06.000\n请坐。\n",
      ["各位代表", "请坐。"],
    ],
    ["a text that speaks of WebVTT", "WEBVTT 是一种字幕格式。\n它很简单。\n", ["WEBVTT 是一种字幕格式。", "它很简单。"]],
  ];
  it.each(subtitles)("subtitles: %s", async (_kind, text, said) => {
    expect((await readBlocks(new TextEncoder().encode(text), "a.txt")).map((block) => block.text)).toEqual(said);
  });

  it("talk.srt: what is said, each language for itself", async () => {
    const blocks = await readBlocks(fixture("talk.srt"), "talk.srt");
    expect(blocks.map(({ lang, text }) => `${lang} ${text}`)).toEqual([
      "zh 各位乡亲，大家好。",
      "en Hello, everyone.",
      "zh 今天我们把板凳议事会开到家门口。",
      "en Today we bring the bench meeting to your door.",
      "zh 有什么难事，尽管说。",
      "en Whatever the trouble, say it.",
    ]);
  });

  it("notes.md: the title of its front matter, no marks", async () => {
    const { title } = await read(fixture("notes.md"), "notes.md");
    expect(title).toBe("云溪县调研笔记");
    expect(brief(await readBlocks(fixture("notes.md"), "notes.md"))).toEqual([
      "heading 调研笔记",
      "paragraph 石浦镇的做法可以概括为“三个一”：一张网、一扇门、一个号。",
      "heading 问题",
      "list 网格员少，事情多。",
      "list 数据不通，表格重复填。",
      "quote “只进一扇门，群众就少跑一趟。”",
      "table 镇\t网格",
      "table 石浦镇\t12",
      "table 双桥镇\t9",
    ]);
  });

  it.each([
    ["protected.pdf", "password"],
    ["scan.pdf", "scan"],
    ["report.odt", "unsupported"],
  ])("%s is refused: %s", async (name, code) => expect(read(fixture(name), name)).rejects.toMatchObject({ code }));

  it.each(["report.docx", "report.epub", "report-chromium.pdf", "notes.md", "saved-page.html", "talk.srt"])(
    "%s is known by its content, whatever its name",
    async (name) => {
      const kind = name.split(".").at(-1);
      const format = (await read(fixture(name), "file.dat")).format;
      // Only its front matter tells Markdown from plain text.
      expect(format).toBe(kind);
    },
  );
});
