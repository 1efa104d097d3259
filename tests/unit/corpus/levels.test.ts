import { describe, expect, it } from "vitest";
import { levelNamed, levelOf } from "@/core/corpus/levels";

describe("the level of a body", () => {
  it.each([
    ["国务院", "center"],
    ["国务院办公厅", "center"],
    ["中共中央", "center"],
    ["中央纪委国家监委", "center"],
    ["全国人大常委会", "center"],
    ["财政部", "center"],
    ["国家统计局", "center"],
    ["新华社", "center"],
    ["江苏省人民政府", "province"],
    ["广西壮族自治区人民政府", "province"],
    ["北京市人民政府", "province"],
    ["中共上海市委", "province"],
    ["重庆市渝北区人民政府", "county"],
    ["无锡市人民政府", "city"],
    ["中共无锡市委组织部", "city"],
    ["延边朝鲜族自治州人民政府", "city"],
    ["云溪县人民政府", "county"],
    ["江州市云溪县财政局", "county"],
    ["梁溪区委", "county"],
    ["苏州市吴中区人民政府", "county"],
    ["云溪县东山镇人民政府", "township"],
    ["梁溪区清名桥街道办事处", "township"],
    ["某某有限公司", undefined],
    ["", undefined],
  ])("%s: %s", (issuer, level) => expect(levelOf(issuer)).toBe(level));
  it.each([
    ["县", "county"],
    ["央", "center"],
    ["Provincial", "province"],
    ["乡镇", "township"],
    ["x", undefined],
  ])("is named %s", (name, level) => expect(levelNamed(name)).toBe(level));
});
