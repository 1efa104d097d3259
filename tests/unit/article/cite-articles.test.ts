import { describe, expect, it } from "vitest";
import { cite } from "@/core/article/cite";
import { citedArticle } from "@/core/article/cite/cited-article";
import { loadEdition } from "@/server/content/load";

/** The first sentence of every shipped article, as read on November 22, 2026. Written down after a reading against the styles. */
const expected: Record<string, ReturnType<typeof cite>> = {
  "suxitong-kuajiang-ronghe": {
    chicago: `Li Bo and Liu Xingyou, “[苏锡通园区一体化运行一年多来的党建工作]” [Party Building in Suxitong Park over More Than a Year of Integrated Operation], [2021?], in Tifa: A Reader and Glossary of Chinese Policy Language, segment 1.1.1, accessed November 22, 2026, https://example.org/read/suxitong-kuajiang-ronghe/#s1.1.1.`,
    apa: `Li, B., & Liu, X. (ca. 2021). [苏锡通园区一体化运行一年多来的党建工作] [Party Building in Suxitong Park over More Than a Year of Integrated Operation]. In Tifa: A Reader and Glossary of Chinese Policy Language (segment 1.1.1). Retrieved November 22, 2026, from https://example.org/read/suxitong-kuajiang-ronghe/#s1.1.1`,
    bibtex: `@misc{tifa:suxitong-kuajiang-ronghe-s1.1.1,
  author = {Li, Bo and Liu, Xingyou},
  title = {{[苏锡通园区一体化运行一年多来的党建工作] [Party Building in Suxitong Park over More Than a Year of Integrated Operation]}},
  date = {2021?},
  year = {[2021?]},
  note = {In Tifa: A Reader and Glossary of Chinese Policy Language, segment 1.1.1},
  url = {https://example.org/read/suxitong-kuajiang-ronghe/#s1.1.1},
  urldate = {2026-11-22}
}`,
    gbt7714: `李波, 刘星佑. [苏锡通园区一体化运行一年多来的党建工作][EB/OL]. ([2021])[2026-11-22]. https://example.org/read/suxitong-kuajiang-ronghe/#s1.1.1. （Tifa，语段1.1.1）`,
  },
  "wuxi-dangjian-lingdao-xiaozu": {
    chicago: `Hui Xiaojing, “市委党建工作领导小组召开会议” [The Municipal Party Committee’s Leading Group for Party Building Holds a Meeting], [April 9, 2024?], in Tifa: A Reader and Glossary of Chinese Policy Language, segment 1.1.1, accessed November 22, 2026, https://example.org/read/wuxi-dangjian-lingdao-xiaozu/#s1.1.1.`,
    apa: `Hui, X. (ca. 2024, April 9). 市委党建工作领导小组召开会议 [The Municipal Party Committee’s Leading Group for Party Building Holds a Meeting]. In Tifa: A Reader and Glossary of Chinese Policy Language (segment 1.1.1). Retrieved November 22, 2026, from https://example.org/read/wuxi-dangjian-lingdao-xiaozu/#s1.1.1`,
    bibtex: `@misc{tifa:wuxi-dangjian-lingdao-xiaozu-s1.1.1,
  author = {Hui, Xiaojing},
  title = {{市委党建工作领导小组召开会议 [The Municipal Party Committee’s Leading Group for Party Building Holds a Meeting]}},
  date = {2024-04-09?},
  year = {[2024?]},
  month = apr,
  note = {In Tifa: A Reader and Glossary of Chinese Policy Language, segment 1.1.1},
  url = {https://example.org/read/wuxi-dangjian-lingdao-xiaozu/#s1.1.1},
  urldate = {2026-11-22}
}`,
    gbt7714: `惠晓婧. 市委党建工作领导小组召开会议[EB/OL]. ([2024-04-09])[2026-11-22]. https://example.org/read/wuxi-dangjian-lingdao-xiaozu/#s1.1.1. （Tifa，语段1.1.1）`,
  },
  "wuxi-hongmei-linghang": {
    chicago: `Organization Department of the CPC Wuxi Municipal Committee, “江苏省无锡市：实施‘红梅领航’计划 擦亮基层治理底色” [Wuxi, Jiangsu Province, Carries Out the Red Plum Navigator Plan to Raise the Quality of Primary-Level Governance], October 9, 2023, in Tifa: A Reader and Glossary of Chinese Policy Language, segment 1.1.1, accessed November 22, 2026, https://example.org/read/wuxi-hongmei-linghang/#s1.1.1.`,
    apa: `Organization Department of the CPC Wuxi Municipal Committee. (2023, October 9). 江苏省无锡市：实施“红梅领航”计划 擦亮基层治理底色 [Wuxi, Jiangsu Province, Carries Out the Red Plum Navigator Plan to Raise the Quality of Primary-Level Governance]. In Tifa: A Reader and Glossary of Chinese Policy Language (segment 1.1.1). Retrieved November 22, 2026, from https://example.org/read/wuxi-hongmei-linghang/#s1.1.1`,
    bibtex: `@misc{tifa:wuxi-hongmei-linghang-s1.1.1,
  author = {{Organization Department of the CPC Wuxi Municipal Committee}},
  title = {{江苏省无锡市：实施“红梅领航”计划 擦亮基层治理底色 [Wuxi, Jiangsu Province, Carries Out the Red Plum Navigator Plan to Raise the Quality of Primary-Level Governance]}},
  date = {2023-10-09},
  year = {2023},
  month = oct,
  note = {In Tifa: A Reader and Glossary of Chinese Policy Language, segment 1.1.1},
  url = {https://example.org/read/wuxi-hongmei-linghang/#s1.1.1},
  urldate = {2026-11-22}
}`,
    gbt7714: `中共无锡市委组织部. 江苏省无锡市：实施“红梅领航”计划 擦亮基层治理底色[EB/OL]. (2023-10-09)[2026-11-22]. https://example.org/read/wuxi-hongmei-linghang/#s1.1.1. （Tifa，语段1.1.1）`,
  },
  "wuxi-jingkai-jinyaoshi": {
    chicago: `Du Yingzi et al., “无锡经济开发区：巧用党建‘金钥匙’ 解开治理‘千把锁’” [Wuxi Economic Development District: A Deft Use of the Golden Key of Party Building Opens the Thousand Locks of Governance], [2023?], in Tifa: A Reader and Glossary of Chinese Policy Language, segment 1.1.1, accessed November 22, 2026, https://example.org/read/wuxi-jingkai-jinyaoshi/#s1.1.1.`,
    apa: `Du, Y., Guo, W., Meng, H., Zheng, X., Li, T., & Li, J. (ca. 2023). 无锡经济开发区：巧用党建“金钥匙” 解开治理“千把锁” [Wuxi Economic Development District: A Deft Use of the Golden Key of Party Building Opens the Thousand Locks of Governance]. In Tifa: A Reader and Glossary of Chinese Policy Language (segment 1.1.1). Retrieved November 22, 2026, from https://example.org/read/wuxi-jingkai-jinyaoshi/#s1.1.1`,
    bibtex: `@misc{tifa:wuxi-jingkai-jinyaoshi-s1.1.1,
  author = {Du, Yingzi and Guo, Wenzhi and Meng, Hang and Zheng, Xinyu and Li, Tongtong and Li, Jingwen},
  title = {{无锡经济开发区：巧用党建“金钥匙” 解开治理“千把锁” [Wuxi Economic Development District: A Deft Use of the Golden Key of Party Building Opens the Thousand Locks of Governance]}},
  date = {2023?},
  year = {[2023?]},
  note = {In Tifa: A Reader and Glossary of Chinese Policy Language, segment 1.1.1},
  url = {https://example.org/read/wuxi-jingkai-jinyaoshi/#s1.1.1},
  urldate = {2026-11-22}
}`,
    gbt7714: `杜英姿, 郭文治, 孟航, 等. 无锡经济开发区：巧用党建“金钥匙” 解开治理“千把锁”[EB/OL]. ([2023])[2026-11-22]. https://example.org/read/wuxi-jingkai-jinyaoshi/#s1.1.1. （Tifa，语段1.1.1）`,
  },
  "wuxi-minsheng-shishi": {
    chicago: `Gao Meimei and Hui Xiaojing, “杜小刚专题调研民生实事项目情况” [Du Xiaogang Makes a Fact-Finding Visit to Practical Livelihood Projects], [April 9, 2024?], in Tifa: A Reader and Glossary of Chinese Policy Language, segment 1.1.1, accessed November 22, 2026, https://example.org/read/wuxi-minsheng-shishi/#s1.1.1.`,
    apa: `Gao, M., & Hui, X. (ca. 2024, April 9). 杜小刚专题调研民生实事项目情况 [Du Xiaogang Makes a Fact-Finding Visit to Practical Livelihood Projects]. In Tifa: A Reader and Glossary of Chinese Policy Language (segment 1.1.1). Retrieved November 22, 2026, from https://example.org/read/wuxi-minsheng-shishi/#s1.1.1`,
    bibtex: `@misc{tifa:wuxi-minsheng-shishi-s1.1.1,
  author = {Gao, Meimei and Hui, Xiaojing},
  title = {{杜小刚专题调研民生实事项目情况 [Du Xiaogang Makes a Fact-Finding Visit to Practical Livelihood Projects]}},
  date = {2024-04-09?},
  year = {[2024?]},
  month = apr,
  note = {In Tifa: A Reader and Glossary of Chinese Policy Language, segment 1.1.1},
  url = {https://example.org/read/wuxi-minsheng-shishi/#s1.1.1},
  urldate = {2026-11-22}
}`,
    gbt7714: `高美梅, 惠晓婧. 杜小刚专题调研民生实事项目情况[EB/OL]. ([2024-04-09])[2026-11-22]. https://example.org/read/wuxi-minsheng-shishi/#s1.1.1. （Tifa，语段1.1.1）`,
  },
  "wuxi-shanghai-chanye": {
    chicago: `Wang Yidi, “赵建军带队在沪考察对接重点企业和特色产业园区” [Zhao Jianjun Leads a Delegation to Shanghai to Visit Key Enterprises and Specialty Industrial Parks and Build Links with Them], [April 9, 2024?], in Tifa: A Reader and Glossary of Chinese Policy Language, segment 1.1.1, accessed November 22, 2026, https://example.org/read/wuxi-shanghai-chanye/#s1.1.1.`,
    apa: `Wang, Y. (ca. 2024, April 9). 赵建军带队在沪考察对接重点企业和特色产业园区 [Zhao Jianjun Leads a Delegation to Shanghai to Visit Key Enterprises and Specialty Industrial Parks and Build Links with Them]. In Tifa: A Reader and Glossary of Chinese Policy Language (segment 1.1.1). Retrieved November 22, 2026, from https://example.org/read/wuxi-shanghai-chanye/#s1.1.1`,
    bibtex: `@misc{tifa:wuxi-shanghai-chanye-s1.1.1,
  author = {Wang, Yidi},
  title = {{赵建军带队在沪考察对接重点企业和特色产业园区 [Zhao Jianjun Leads a Delegation to Shanghai to Visit Key Enterprises and Specialty Industrial Parks and Build Links with Them]}},
  date = {2024-04-09?},
  year = {[2024?]},
  month = apr,
  note = {In Tifa: A Reader and Glossary of Chinese Policy Language, segment 1.1.1},
  url = {https://example.org/read/wuxi-shanghai-chanye/#s1.1.1},
  urldate = {2026-11-22}
}`,
    gbt7714: `王怡荻. 赵建军带队在沪考察对接重点企业和特色产业园区[EB/OL]. ([2024-04-09])[2026-11-22]. https://example.org/read/wuxi-shanghai-chanye/#s1.1.1. （Tifa，语段1.1.1）`,
  },
  "wuxi-shisiwu-dangjian": {
    chicago: `Chen Jingjing, “党建领航促发展 奋楫扬帆勇争先” [Party Building Steers the Course and Drives Development: With Oars Out and Sails Raised, Wuxi Strives to Be First], [2025?], in Tifa: A Reader and Glossary of Chinese Policy Language, segment 1.1.1, accessed November 22, 2026, https://example.org/read/wuxi-shisiwu-dangjian/#s1.1.1.`,
    apa: `Chen, J. (ca. 2025). 党建领航促发展 奋楫扬帆勇争先 [Party Building Steers the Course and Drives Development: With Oars Out and Sails Raised, Wuxi Strives to Be First]. In Tifa: A Reader and Glossary of Chinese Policy Language (segment 1.1.1). Retrieved November 22, 2026, from https://example.org/read/wuxi-shisiwu-dangjian/#s1.1.1`,
    bibtex: `@misc{tifa:wuxi-shisiwu-dangjian-s1.1.1,
  author = {Chen, Jingjing},
  title = {{党建领航促发展 奋楫扬帆勇争先 [Party Building Steers the Course and Drives Development: With Oars Out and Sails Raised, Wuxi Strives to Be First]}},
  date = {2025?},
  year = {[2025?]},
  note = {In Tifa: A Reader and Glossary of Chinese Policy Language, segment 1.1.1},
  url = {https://example.org/read/wuxi-shisiwu-dangjian/#s1.1.1},
  urldate = {2026-11-22}
}`,
    gbt7714: `陈菁菁. 党建领航促发展 奋楫扬帆勇争先[EB/OL]. ([2025])[2026-11-22]. https://example.org/read/wuxi-shisiwu-dangjian/#s1.1.1. （Tifa，语段1.1.1）`,
  },
};

const edition = loadEdition();

it("has every shipped article", () => expect(Object.keys(expected)).toEqual(edition.articles.map(({ slug }) => slug)));

describe.each(edition.articles.map((article) => [article.slug, article] as const))("%s", (slug, article) => {
  const cited = cite({ ...citedArticle(article), segment: "1.1.1", address: `https://example.org/read/${slug}/#s1.1.1`, accessed: "2026-11-22" });
  it.each(["chicago", "apa", "bibtex", "gbt7714"] as const)("%s", (style) => expect(cited[style]).toBe(expected[slug]?.[style]));

  // One spelling of a name: the register's, without its tones.
  it("spells its authors as the register does", () => {
    for (const author of citedArticle(article).authors) {
      const entry = edition.register.find(({ zh }) => zh === author.hanzi);
      if ("organization" in author) expect(entry?.kind).toBe("organisation");
      else
        expect(`${author.family} ${author.given}`).toBe(
          entry?.pinyin
            .normalize("NFD")
            .replace(/[\u0300\u0301\u0304\u030c]/g, "")
            .normalize("NFC"),
        );
    }
  });
});
