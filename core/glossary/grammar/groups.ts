import { placeWithin, qualifier } from "./places";
import type { Rule } from "./rule";

const group = /领导小组(办公室)?|工作专班|指挥部(办公室)?/gu;
/** A name of a group goes back to the last of these, or to the place that it belongs to. */
const stop = /[,。;:、!?()《》的了和与在由任设成立组建召开主持听取参加担任兼副]/u;

/** Leading groups and headquarters of a place: 省“十五五”规划编制领导小组, 市防汛抗旱指挥部. */
export const groups: Rule = {
  trigger: "组班部",
  words: ["领导小组", "工作专班", "指挥部"],
  *find(passage) {
    const { text } = passage;
    for (const { index, 0: written, 1: office } of text.matchAll(group)) {
      let from = index;
      while (from > 0 && index - from < 20 && !stop.test(text[from - 1] ?? "")) from--;
      // The first level of a place in the run, with something between it and the group.
      for (let at = from + 1; at < index - 1; at++) {
        const place = /[省市县区州镇乡委府]/u.test(text[at - 1] ?? "")
          ? placeWithin(passage, /[委府]/u.test(text[at - 1] ?? "") ? at - 1 : at)
          : undefined;
        const matter = text.slice(at, index);
        if (!place || place.start < from - 8 || matter.length < 2 || !passage.isSeam(at)) continue;
        yield {
          start: place.start,
          end: index + written.length,
          rule: "organ",
          en: `${office ? "Office of the " : ""}${qualifier(place)} ${written.startsWith("领导") ? "Leading Group" : written.startsWith("工作") ? "Task Force" : "Headquarters"} on “${matter.replace(/"/gu, "")}”`,
          gloss: "Leaders of several bodies, set up for one matter, who meet and direct; it has few or no staff of its own",
          rank: place.rank,
          parent: place.full || `the ${place.noun.toLowerCase()}`,
          local: true,
        };
        break;
      }
    }
  },
};
