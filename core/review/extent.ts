import type { Bilingual } from "./bilingual";
import type { Found } from "./finding";

/** Words that leave nobody and nothing out, and the English that says as much. */
const everything = /所有|全部|一律|全体|一切|任何|每个|每一/;
const everythingEnglish =
  /\b(?:all|every\w*|each|any\w*|entire\w*|whole\w*|full\w*|complete\w*|total\w*|universal\w*|both|no|none|whatever|whichever|whoever|across|throughout|nationwide|without exception|invariably|always|per)\b|\b\w+wide\b/i;
/** English that takes a part. */
const part = /\b(?:some|most|many|several|certain|part of|partly|partially|a number of|a few|selected|largely|mainly|mostly|majority)\b/i;
/** Chinese for a part. */
const some = /部分|有的|有些|一些|若干|某些|少数/;
const allOf = /\b(?:all|every|each|entire|whole|complete)\b/i;

/** What holds of all in one language and of some in the other. */
export function findExtent({ zh, en }: Bilingual): Found[] {
  const all = everything.exec(zh);
  const few = part.exec(en);
  if (all && few && !everythingEnglish.test(en) && !some.test(zh))
    return [
      {
        code: "extent-lost",
        zh: { start: all.index, end: all.index + all[0].length },
        en: { start: few.index, end: few.index + few[0].length },
        said: { zh: all[0], en: few[0] },
      },
    ];
  const partly = some.exec(zh);
  const whole = allOf.exec(en);
  if (partly && whole && !part.test(en) && !/(?:所有|全部|一律|全体|一切|任何|每|各|都|全|整|均)/.test(zh))
    return [
      {
        code: "extent-lost",
        zh: { start: partly.index, end: partly.index + partly[0].length },
        en: { start: whole.index, end: whole.index + whole[0].length },
        said: { zh: partly[0], en: whole[0] },
      },
    ];
  return [];
}
