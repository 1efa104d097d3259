import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Sixty invented documents: places and prose are made up. A phrase goes from the centre to a township, month by month. */

const issuers = [
  ["center", "国务院"],
  ["province", "东江省人民政府"],
  ["city", "江州市人民政府"],
  ["county", "云溪县人民政府"],
  ["township", "石浦镇人民政府"],
] as const;

const openings = ["会议强调，", "今年以来，", "下一步，", "要坚持因地制宜，", "我们立足实际，", "实践证明，"];
const endings = ["，推动各项工作落到实处", "，让群众得到实惠", "，增强发展新动能", "，打通服务群众“最后一公里”", "，形成一批可复制的做法"];

/** From here on each level has the phrase: months since January 2023. */
const firstMonth = { center: 2, province: 5, city: 8, county: 12, township: 19 } as const;

interface Made {
  date: string;
  issuer: string;
  level: string;
  kind: string;
  title: string;
  text: string;
  en?: string;
}

const two = (n: number) => String(n).padStart(2, "0");

export const documents: readonly Made[] = Array.from({ length: 60 }, (_, i): Made => {
  const [level, issuer] = issuers[i % issuers.length] ?? issuers[0];
  const month = Math.floor(i / 2);
  const date = `${2023 + Math.floor(month / 12)}-${two((month % 12) + 1)}-${two(1 + ((i * 7) % 28))}`;
  const has = month >= firstMonth[level];
  const phrase = has ? `加快发展新质生产力${endings[i % endings.length] ?? ""}` : `抓好基层治理${endings[i % endings.length] ?? ""}`;
  const first = `${openings[i % openings.length] ?? ""}${phrase}。`;
  const second = i >= 40 ? "推行“竹海议事会”做法，小事不出村。" : "小事不出村，大事不出镇。";
  return {
    date,
    issuer,
    level,
    kind: i % 3 === 0 ? "通知" : "工作报告",
    title: `${issuer}第${i + 1}号文`,
    text: `${issuer}第${i + 1}号文\n${first}${second}\n第二段说明安排。`,
    ...(has && i % 2 === 0 ? { en: "Title\nThey develop new quality productive forces.\nThe second paragraph." } : {}),
  };
});

/** What a document could try: markup in its text, its title and its issuer, a very long line, signs of a spreadsheet. */
const hostile: readonly Made[] = [
  {
    date: "2025-12-01",
    issuer: '<img src=x onerror="document.title=1">',
    level: "county",
    kind: "=1+1",
    title: "<script>document.title=2</script>",
    text: `</td></tr></table><script>document.title=3</script>新质生产力<b onclick=alert(1)>"'&amp;${"竹".repeat(3000)}。`,
  },
];

/** Writes them below a folder, for `tifa corpus add`. */
export function writeFixture(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "documents.jsonl"), [...documents, ...hostile].map((document) => JSON.stringify(document)).join("\n"));
}
