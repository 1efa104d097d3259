import { describe, expect, it } from "vitest";
import { markLanguages } from "@/server/build/mark-languages";

const zh = (text: string) => `<span lang="zh-Hans">${text}</span>`;
const pinyin = (text: string) => `<span lang="zh-Latn-pinyin">${text}</span>`;
const page = (inside: string) => `<!DOCTYPE html><html lang="en"><body>${inside}</body></html>`;

describe("markLanguages", () => {
  it.each([
    ["hanzi in English prose", "<p>short for 提拔任用.</p>", `<p>short for ${zh("提拔任用")}.</p>`],
    [
      "a phrase with its own punctuation, as one",
      "<p>大处着眼、小处着手 (keep the large view)</p>",
      `<p>${zh("大处着眼、小处着手")} (keep the large view)</p>`,
    ],
    [
      "pinyin by a mark that only it has",
      "<p>Both qiǎdiǎn and kǎdiǎn are heard.</p>",
      `<p>Both ${pinyin("qiǎdiǎn")} and ${pinyin("kǎdiǎn")} are heard.</p>`,
    ],
    [
      "pinyin whose marks other languages have too",
      "<p>both are read huìzhì; wèi, for</p>",
      `<p>both are read ${pinyin("huìzhì")}; ${pinyin("wèi")}, for</p>`,
    ],
    ["no word of another language", "<p>Jérôme and Catá on the communiqué</p>", "<p>Jérôme and Catá on the communiqué</p>"],
    ["what is marked already", `<p>${zh("红梅")} ${pinyin("hóngméi")}</p>`, `<p>${zh("红梅")} ${pinyin("hóngméi")}</p>`],
    [
      "English inside Chinese inside English",
      '<p>a 甲 <b lang="zh-Hans">乙 <i lang="en">b 丙</i></b> 丁</p>',
      `<p>a ${zh("甲")} <b lang="zh-Hans">乙 <i lang="en">b ${zh("丙")}</i></b> ${zh("丁")}</p>`,
    ],
    [
      "after an element that has no end",
      '<p>甲<br/>乙<img alt="丙"><input value="丁"/>戊</p>',
      `<p>${zh("甲")}<br/>${zh("乙")}<img alt="丙"><input value="丁"/>${zh("戊")}</p>`,
    ],
    [
      "no script, title, option or comment",
      '<script type="application/ld+json">{"name":"红梅"}</script><option>红梅</option><!-- 红梅 -->',
      '<script type="application/ld+json">{"name":"红梅"}</script><option>红梅</option><!-- 红梅 -->',
    ],
  ])("%s", (_, given, wanted) => expect(markLanguages(page(given))).toBe(page(wanted)));
  it("marks English in Chinese prose, from three words on", () =>
    expect(markLanguages('<html lang="zh-CN"><p>每日一词∣碳达峰 peak carbon dioxide emissions</p><p>CC BY 4.0，Tifa</p></html>')).toBe(
      '<html lang="zh-CN"><p>每日一词∣碳达峰 <span lang="en">peak carbon dioxide emissions</span></p><p>CC BY 4.0，Tifa</p></html>',
    ));
  it("leaves a Chinese page's Chinese alone", () => {
    const chinese = '<html lang="zh-CN"><body><p>红梅领航</p></body></html>';
    expect(markLanguages(chinese)).toBe(chinese);
  });
  it("changes nothing the second time", () => {
    const once = markLanguages(page("<p>a 甲 qiǎ</p>"));
    expect(markLanguages(once)).toBe(once);
  });
});
