import { isForeignName, type Place, placeWithin } from "./places";
import type { Passage, Proposal, Rule } from "./rule";

/** Titles after a body, longest first, with their English; `of` is the body. */
const titles: readonly (readonly [string, (of: string) => string])[] = Object.entries({
  党组书记: (of: string) => `secretary of the leading Party members group of the ${of}`,
  党组副书记: (of: string) => `deputy secretary of the leading Party members group of the ${of}`,
  党组成员: (of: string) => `member of the leading Party members group of the ${of}`,
  党委书记: (of: string) => `Party secretary of the ${of}`,
  常务副书记: (of: string) => `executive deputy secretary of the ${of}`,
  副书记: (of: string) => `deputy secretary of the ${of}`,
  书记: (of: string) => `secretary of the ${of}`,
  常委: (of: string) => `member of the Standing Committee of the ${of}`,
  委员: (of: string) => `member of the ${of}`,
  副秘书长: (of: string) => `deputy secretary-general of the ${of}`,
  秘书长: (of: string) => `secretary-general of the ${of}`,
  常务副主任: (of: string) => `executive deputy director of the ${of}`,
  副主任: (of: string) => `deputy director of the ${of}`,
  主任: (of: string) => `director of the ${of}`,
  常务副部长: (of: string) => headOf(of, "executive deputy"),
  副部长: (of: string) => headOf(of, "deputy"),
  部长: (of: string) => headOf(of, ""),
  副局长: (of: string) => `deputy director of the ${of}`,
  局长: (of: string) => `director of the ${of}`,
  副厅长: (of: string) => `deputy director of the ${of}`,
  厅长: (of: string) => `director of the ${of}`,
  副署长: (of: string) => `deputy head of the ${of}`,
  署长: (of: string) => `head of the ${of}`,
  副主席: (of: string) => `vice chair of the ${of}`,
  主席: (of: string) => `chair of the ${of}`,
  副院长: (of: string) => `vice president of the ${of}`,
  院长: (of: string) => `president of the ${of}`,
  副检察长: (of: string) => `deputy chief procurator of the ${of}`,
  检察长: (of: string) => (of.startsWith("Supreme") ? "procurator-general" : `chief procurator of the ${of}`),
  副行长: (of: string) => `deputy governor of the ${of}`,
  行长: (of: string) => `governor of the ${of}`,
  新闻发言人: (of: string) => `spokesperson for the ${of}`,
  发言人: (of: string) => `spokesperson for the ${of}`,
  副组长: (of: string) => `deputy head of the ${of}`,
  组长: (of: string) => `head of the ${of}`,
  副会长: (of: string) => `vice president of the ${of}`,
  会长: (of: string) => `president of the ${of}`,
  长: (of: string) => headOf(of, ""),
}).sort(([a], [b]) => b.length - a.length);

/** Of a ministry the minister, of a department its head. */
function headOf(of: string, deputy: string): string {
  const before = deputy ? `${deputy} ` : "";
  return of.startsWith("Ministry of")
    ? `${deputy === "deputy" ? "vice " : before}minister${of.slice("Ministry".length)}`
    : `${before}head of the ${of}`;
}

/** The title that stands at once after a body; undefined where none does. */
export function titleAfter(passage: Passage, at: number, of: string): { end: number; en: string; gloss: string } | undefined {
  const { text } = passage;
  const found = titles.find(([title]) => text.startsWith(title, at) && passage.isSeam(at + title.length));
  if (!found) return undefined;
  const [title, say] = found;
  // 外交部长 is the head of 外交部; 法院长 and 教育局长 likewise.
  if (title === "长" && !/[部局厅院署]$/u.test(text.slice(0, at))) return undefined;
  const en = say(of);
  return { end: at + title.length, en, gloss: `A post: ${en}` };
}

const heads: Readonly<Record<string, readonly [en: string, gloss: string]>> = {
  省: ["governor", "head of a province's government, second to its Party secretary"],
  市: ["mayor", "head of a city's government, second to its Party secretary"],
  州: ["governor", "head of a prefecture's government, second to its Party secretary"],
  县: ["county head", "head of a county's government, second to its Party secretary"],
  区: ["district head", "head of a district's government, second to its Party secretary"],
  旗: ["banner head", "head of a banner's government, second to its Party secretary"],
  镇: ["town head", "head of a town's government, second to its Party secretary"],
  乡: ["township head", "head of a township's government, second to its Party secretary"],
};

const head = /(?:常务)?[副代]?([省市州县区旗镇乡])长/gu;

const rankOf = { 省: "provincial", 市: "municipal", 州: "municipal", 县: "county-district", 区: "county-district", 旗: "county-district" } as const;

/** Heads of local governments, with the place where it is named: 岳阳市市长, 副县长. */
export const localHeads: Rule = {
  trigger: "长",
  *find(passage) {
    for (const { index, 0: written, 1: what = "" } of passage.text.matchAll(head)) {
      const end = index + written.length;
      if (!passage.isSeam(end)) continue;
      const [en = "", gloss = ""] = heads[what] ?? [];
      const deputy = written.startsWith("常务副")
        ? "executive vice "
        : written.startsWith("副")
          ? "vice "
          : written.startsWith("代")
            ? "acting "
            : "";
      // 无锡市|市长, and 无锡|市长, where the level belongs to the place.
      const place: Place | undefined = placeWithin(passage, index) ?? (deputy ? undefined : placeWithin(passage, end - 1));
      const hasName = place !== undefined && place.name !== "" && place.start < index;
      // Of a place abroad (得克萨斯州|州长, 哈尔科夫|市长) nothing is said.
      const nameAt = hasName ? undefined : passage.nameBefore(index);
      const isForeign = nameAt !== undefined && isForeignName(passage.text.slice(nameAt, index));
      if (!hasName && (!passage.isSeam(index) || passage.text[index - 1] === what || isForeign)) continue;
      const proposal: Proposal = {
        start: hasName ? place.start : index,
        end,
        rule: "post",
        en: `${deputy}${en}${hasName ? ` of ${place.name}` : ""}`,
        gloss: `${deputy ? `${deputy.trim()} to the ` : "The "}${gloss}`.replace(/^./u, (first) => first.toUpperCase()),
        ...(what in rankOf ? { rank: rankOf[what as keyof typeof rankOf] } : { rank: "township-subdistrict" as const }),
        local: true,
      };
      yield proposal;
    }
  },
};
