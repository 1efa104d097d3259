/** Who speaks, from the centre outwards. */
export const levels = ["center", "province", "city", "county", "township"] as const;
export type Level = (typeof levels)[number];

export const isLevel = (text: string): text is Level => levels.some((level) => level === text);

/** Names of levels that people write, in a table or a query. */
const named: Readonly<Record<string, Level>> = {
  center: "center",
  central: "center",
  national: "center",
  中央: "center",
  央: "center",
  全国: "center",
  国家: "center",
  province: "province",
  provincial: "province",
  省: "province",
  省级: "province",
  city: "city",
  municipal: "city",
  prefecture: "city",
  市: "city",
  市级: "city",
  地级: "city",
  county: "county",
  district: "county",
  县: "county",
  区: "county",
  县级: "county",
  township: "township",
  town: "township",
  乡: "township",
  镇: "township",
  乡镇: "township",
  街道: "township",
};

/** A level by any of its names; undefined where it is none. */
export const levelNamed = (name: string): Level | undefined => named[name.trim().toLowerCase()];

const municipalities = /^(?:中共)?(?:北京|天津|上海|重庆)市?(?:委|政府|人民政府|人大)?/u;

/**
 * The level of a body by its name: the last unit in it (江州市云溪县财政局 is a county's). Undefined where it names none.
 * A municipality under the central government ranks with provinces (Constitution, Article 30).
 */
export function levelOf(issuer: string): Level | undefined {
  const name = issuer.replace(/\s+/g, "");
  if (name === "") return undefined;
  if (/(?:乡|镇|街道)(?:党委|党工委|人民政府|政府|办事处|$)|街道|(?<=[县市区])\p{Script=Han}{1,4}[乡镇]/u.test(name)) return "township";
  if (/(?:县|旗)(?!域|级)|(?<!地|特|自治|新|开发|园|社|辖)区(?:委|政府|人民政府|人大|政协|法院|检察院|纪委|局|办|$)/u.test(name)) return "county";
  if (municipalities.test(name) && !/[县区]/u.test(name.slice(2))) return "province";
  if (/(?:市|自治州|州委|州政府|地区行署|盟)(?!场)/u.test(name)) return "city";
  if (/(?:省|自治区|兵团|特别行政区)/u.test(name)) return "province";
  if (
    /(?:中共中央|国务院|全国|中央|最高人民|国家|中纪委|中办|国办|中组部|中宣部|人民日报|新华社|求是|央视|部$|总局$|外交部|解放军|中华人民共和国)/u.test(
      name,
    )
  )
    return "center";
  return undefined;
}
