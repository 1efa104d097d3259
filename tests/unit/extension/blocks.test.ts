// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { collectBlocks, createPlaces, type Layout, rangeIn } from "@/browser/extension/blocks";

const blockTags = new Set(["P", "DIV", "H1", "LI", "UL", "BODY", "SECTION"]);
/** Without a browser that lays out: by the names of the elements. */
const named: Layout = { isBlock: ({ tagName }) => blockTags.has(tagName), isHidden: (element) => element.hasAttribute("hidden") };

const textsOf = (html: string): string[] => {
  document.body.innerHTML = html;
  return collectBlocks(document.body, named).map(({ text }) => text);
};

describe("the text of a foreign page", () => {
  beforeEach(() => {
    document.body.replaceChildren();
  });

  it.each([
    ["inline elements join", "<p>高<b>质量</b><i>发展</i></p>", ["高质量发展"]],
    ["paragraphs part", "<p>党的</p><p>领导</p>", ["党的", "领导"]],
    ["a block inside a block parts what stands around it", "<div>前面<p>里面</p>后面</div>", ["前面", "里面", "后面"]],
    ["a line end of the source is a space", "<p>党的\n领导</p>", ["党的 领导"]],
    ["br parts", "<p>第一行<br>第二行</p>", ["第一行", "第二行"]],
    ["ruby without its readings", "<p><ruby>主体<rp>(</rp><rt>zhǔtǐ</rt><rp>)</rp></ruby>责任</p>", ["主体责任"]],
    ["what is typed is the reader's own", "<p>正文</p><textarea>不读</textarea><input value='不读'>", ["正文"]],
    ["scripts and styles are no text", "<p>正文</p><script>var a='不读'</script><style>/*不读*/</style>", ["正文"]],
    ["hidden text", "<p hidden>不读</p><p>正文</p>", ["正文"]],
    ["no Chinese", "<p>Only English</p>", []],
    ["nothing", "", []],
  ])("%s", (_, html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });

  it("is read however deep it lies", () => {
    let at: Element = document.body;
    for (let i = 0; i < 3000; i++) {
      const inner = document.createElement("span");
      at.append(inner);
      at = inner;
    }
    at.append("深处");
    expect(collectBlocks(document.body, named).map(({ text }) => text)).toEqual(["深处"]);
  });

  it("leads every offset back to its node, and every node to its offset", () => {
    document.body.innerHTML = "<p>坚持<b>高质量</b><i>发展</i>。</p><p>基层治理</p>";
    const blocks = collectBlocks(document.body, named);
    const placeOf = createPlaces(blocks);
    for (const block of blocks)
      for (let start = 0; start < block.text.length; start++) {
        for (let end = start + 1; end <= block.text.length; end++) expect(rangeIn(block, start, end)?.toString()).toBe(block.text.slice(start, end));
        const range = rangeIn(block, start, start + 1);
        expect(range && placeOf(range.startContainer, range.startOffset)).toEqual({ block, offset: start });
      }
  });

  it("gives no range where the page has changed under it", () => {
    document.body.innerHTML = "<p>坚持高质量发展</p>";
    const [block] = collectBlocks(document.body, named);
    if (!block) throw new Error("no block");
    const node = document.querySelector("p")?.firstChild;
    if (node instanceof Text) node.data = "短";
    expect(rangeIn(block, 2, 7)).toBeUndefined();
    document.querySelector("p")?.remove();
    expect(rangeIn(block, 0, 1)).toBeUndefined();
  });
});
