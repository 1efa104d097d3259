// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { collectBlocks, isRead, type Layout, rangeIn } from "@/browser/extension/blocks";
import { changedElements } from "@/browser/extension/follow";
import { MarkedPage } from "@/browser/extension/marked";

const blockTags = new Set(["P", "DIV", "H1", "LI", "UL", "BODY", "SECTION"]);
/** Without a browser that lays out: by the names of the elements. */
const named: Layout = { isBlock: ({ tagName }) => blockTags.has(tagName), isHidden: (element) => element.hasAttribute("hidden") };

const textsOf = (html: string): string[] => {
  document.body.innerHTML = html;
  return collectBlocks(document.body, named).map(({ text }) => text);
};

const marked = (): MarkedPage => {
  const layer = () => new Set<AbstractRange>();
  return new MarkedPage({ term: layer(), derived: layer(), everyday: layer() });
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
    const page = marked();
    page.put(blocks);
    for (const block of blocks)
      for (let start = 0; start < block.text.length; start++) {
        for (let end = start + 1; end <= block.text.length; end++) expect(rangeIn(block, start, end)?.toString()).toBe(block.text.slice(start, end));
        const range = rangeIn(block, start, start + 1);
        expect(range && page.placeOf(range.startContainer, range.startOffset)).toEqual({ block, offset: start });
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

describe("a page that changes", () => {
  /** What is read again after a change, as the observer hears of it. */
  const changedBy = async (
    html: string,
    change: () => void,
  ): Promise<{ before: string[]; again: string[]; page: MarkedPage; ranges: Set<AbstractRange> }> => {
    document.body.innerHTML = html;
    const ranges = new Set<AbstractRange>();
    const page = new MarkedPage({ term: ranges, derived: new Set(), everyday: new Set() });
    for (const block of page.put(collectBlocks(document.body, named))) page.mark(block, [{ start: 0, end: 2, layer: "term" }]);
    const before = page.inOrder().map(({ text }) => text);
    const heard = new Promise<MutationRecord[]>((resolve) => {
      const observer = new MutationObserver((records) => {
        observer.disconnect();
        resolve(records);
      });
      observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    change();
    const elements = changedElements(await heard, named);
    page.sweep();
    const again = page.put(
      elements.filter((element) => isRead(element, named)).flatMap((element) => collectBlocks(element, named)),
      elements,
    );
    for (const block of again) page.mark(block, [{ start: 0, end: 2, layer: "term" }]);
    return { before, again: again.map(({ text }) => text), page, ranges };
  };
  const at = (selector: string): Element => {
    const found = document.querySelector(selector);
    if (!found) throw new Error(selector);
    return found;
  };
  const paragraph = (text: string): Element => Object.assign(document.createElement("p"), { textContent: text });

  it.each<[string, string, () => void, string[], string[]]>([
    ["a paragraph at the end", "<p>党的领导</p>", () => document.body.append(paragraph("乡村振兴")), ["乡村振兴"], ["党的领导", "乡村振兴"]],
    ["a paragraph at the start", "<p>党的领导</p>", () => document.body.prepend(paragraph("乡村振兴")), ["乡村振兴"], ["乡村振兴", "党的领导"]],
    ["words in a paragraph", "<p>党的</p><p>其他</p>", () => at("p").append("领导"), ["党的领导"], ["党的领导", "其他"]],
    [
      "an element in a paragraph",
      "<p>党的<b>领</b></p>",
      () => at("p").append(Object.assign(document.createElement("i"), { textContent: "导" })),
      ["党的领导"],
      ["党的领导"],
    ],
    ["text that is written over", "<p>旧的话</p><p>其他</p>", () => ((at("p").firstChild as Text).data = "新的话"), ["新的话"], ["新的话", "其他"]],
    ["a paragraph that goes", "<p>党的领导</p><p>其他</p>", () => at("p").remove(), [], ["其他"]],
    ["a word that goes", "<p>党的<b>领</b>导</p>", () => at("b").remove(), ["党的导"], ["党的导"]],
    ["all that goes", "<p>党的领导</p>", () => document.body.replaceChildren(), [], []],
    ["what is shown", "<p hidden>党的领导</p>", () => at("p").removeAttribute("hidden"), ["党的领导"], ["党的领导"]],
    ["what is hidden", "<p>党的领导</p><p>其他</p>", () => at("p").setAttribute("hidden", ""), [], ["其他"]],
    ["what is added to what is hidden", "<div hidden><p>一</p></div>", () => at("div").append(paragraph("乡村振兴")), [], []],
    ["what is typed", "<textarea>一</textarea><p>其他</p>", () => at("textarea").append("乡村振兴"), [], ["其他"]],
    ["no Chinese", "<p>党的领导</p>", () => document.body.append(paragraph("English")), [], ["党的领导"]],
    [
      "a list with its entries",
      "<ul></ul>",
      () => at("ul").append(...["一等", "二等"].map((text) => Object.assign(document.createElement("li"), { textContent: text }))),
      ["一等", "二等"],
      ["一等", "二等"],
    ],
    ["a page whose class changes", "<p>党的领导</p>", () => (document.body.className = "dark"), [], ["党的领导"]],
  ])("is read again where it has changed: %s", async (_, html, change, again, now) => {
    const found = await changedBy(html, change);
    expect(found.again).toEqual(again);
    expect(found.page.inOrder().map(({ text }) => text)).toEqual(now);
    // No mark is left of what has gone, and each block has its own.
    expect(found.ranges.size).toBe(now.length);
  });
});
