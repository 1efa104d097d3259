import { subjectsOf } from "./bodies";
import type { Rule } from "./rule";

/** What conferences are on beside the departments' subjects. */
const fields: Readonly<Record<string, string>> = {
  组织: "Organizational",
  宣传思想: "Publicity and Theoretical",
  宣传思想文化: "Publicity, Theoretical and Cultural",
  政法: "Political and Legal",
  统战: "United Front",
  对台: "Taiwan Affairs",
  民族: "Ethnic Affairs",
  宗教: "Religious Affairs",
  经济: "Economic",
  金融: "Financial",
  农村: "Rural",
  城市: "Urban",
  人才: "Talent",
  外事: "Foreign Affairs",
  财经: "Financial and Economic",
  网络安全和信息化: "Cyberspace",
  纪检监察: "Discipline and Supervision",
  巡视: "Inspection",
  党校: "Party School",
  周边: "Neighborhood Diplomacy",
  新型工业化: "New Industrialization",
  法院: "Court",
  检察: "Procuratorial",
  高级法院院长: "High Court Presidents",
  高级法院: "High Court",
  检察长: "Chief Procurators",
  住房城乡建设: "Housing and Urban-Rural Development",
  生态环境保护: "Ecological Protection",
  科技: "Science and Technology",
  社会: "Society",
  老干部: "Retired Officials",
  信访: "Public Complaints",
  安全生产: "Work Safety",
  防汛抗旱: "Flood Control and Drought Relief",
  春季农业生产: "Spring Farming",
  三农: "Agriculture, Rural Areas and Farmers",
};

const conference = /(中央|全国)([\p{Script=Han}]{2,12}?)(工作会议|工作座谈会|院长会议|检察长会议|厅局长会议|工作电视电话会议)/gu;
/** Words that no field of work has: the run is no name of a conference. */
const noField = /^军委|[召开举行加强做好推进了的在和与对]|会议|座谈/u;

/** National conferences of a field of work: 全国教育工作会议. */
export function createConferences(): Rule {
  const known = new Map([...subjectsOf(), ...Object.entries(fields)]);
  return {
    trigger: "会",
    words: ["会议"],
    *find(passage) {
      const { text } = passage;
      for (const { index, 0: written, 1: whose = "", 2: field = "", 3: kind = "" } of text.matchAll(conference)) {
        const en = known.get(kind === "院长会议" || kind === "检察长会议" ? field + kind.slice(0, -2) : field) ?? known.get(field);
        if (!passage.isSeam(index) || (en === undefined && noField.test(field))) continue;
        yield {
          start: index,
          end: index + written.length,
          rule: "conference",
          en: `${whose === "中央" ? "Central" : "National"} ${en ? `${en} Work Conference` : `Work Conference (${field})`}`,
          gloss: `Called ${whose === "中央" ? "by the Party's centre" : "for the whole country"} to set the tasks of one field of work, mostly once a year`,
          rank: whose === "中央" ? "central" : "ministerial",
        };
      }
    },
  };
}
