/** What is counted of a set phrase in dated texts. Days are texts' dates. */
export interface Phrase {
  zh: string;
  /** Occurrences. */
  count: number;
  /** Days on which it was heard, as indexes into the dates, rising. */
  days: number[];
  /** Weakest bond inside it: the least, over all places to cut it in two, of log2 p(whole) / p(left) p(right). High: its parts seldom stand alone. */
  bond: number;
  /** Freedom of its two ends: the smaller of the entropies (bits) of what stands before and after it. Low: it is a piece of something longer. */
  freedom: number;
  /** Occurrences between quotation marks, whole. */
  quoted: number;
  /** The mean weight of the paragraphs that it stands in. */
  company: number;
}

/** Particles and function words with which no set phrase begins. */
const startsLoose = new Set([..."的了着过和与及或也都还又就才并而但把被们将已等之其该这那此地得中上下里后前时要次日月名个"]);
/** … or ends. */
const endsLoose = new Set([
  ..."的了着过在和与及或是也都还又就才并而且但把被将让使向从对给由于以等之其该这那此们个已正更很最不为有要来一每各某地得会能可第",
]);
/** What the broadcast says of itself. */
const furniture =
  /^(?:新闻联播|本期节目|主要内容|央视|总台|记者|编辑|摄像|责编|国内联播|国际联播|联播快讯)|(?:报道|记者|消息|电头|快讯|今天|昨天|今日|以来|期间|发表|指出|强调|表示|介绍|举行|会见|截至|日电)$|^(?:更新时间|详细新闻|查看原文|数据显示|截至目前|今晚播出|节目)|[年月日]$|获悉|同比|增长|百分点|[亿万千]/;

const entropy = (counts: Iterable<number>): number => {
  const all = [...counts];
  const sum = all.reduce((a, b) => a + b, 0);
  return all.reduce((bits, n) => bits - (n / sum) * Math.log2(n / sum), 0);
};

/** Runs of hanzi without what stands between them; quotation marks do not end a run (“十五五”规划). */
const runsOf = (text: string): string[] => text.replace(/[“”‘’]/g, "").match(/\p{Script=Han}{2,}/gu) ?? [];

/**
 * Counts the strings of 3 to `longest` hanzi (2 where quoted) that were heard on at least `least` days, level by level: a string is counted only where
 * both strings that are one shorter were heard so often (apriori). One that is nearly always part of a longer one is left to that one.
 */
export function countPhrases(
  texts: readonly (readonly string[])[],
  weigh: (paragraph: string) => number = () => 1,
  { least = 8, longest = 16 } = {},
): { phrases: Phrase[]; characters: number } {
  const weighed = texts.map((paragraphs) => paragraphs.map((text) => ({ runs: runsOf(text), weight: weigh(text) })));
  const runs = weighed.map((paragraphs) => paragraphs.flatMap((paragraph) => paragraph.runs));
  const characters = runs.flat().reduce((sum, run) => sum + run.length, 0);
  const counts = new Map<string, { count: number; days: number[] }>();
  const quoted = new Map<string, number>();
  for (const paragraph of texts.flat())
    for (const [, words = ""] of paragraph.matchAll(/“(\p{Script=Han}{2,16})”/gu)) quoted.set(words, (quoted.get(words) ?? 0) + 1);
  // Whether the string of the last length that starts at a place was frequent.
  let open = runs.map((all) => all.map((run) => new Uint8Array(run.length).fill(1)));
  const single = new Map<string, number>();
  for (const all of runs) for (const run of all) for (const char of run) single.set(char, (single.get(char) ?? 0) + 1);
  const levels: Map<string, { count: number; days: number[] }>[] = [];
  for (let length = 2; length <= longest; length++) {
    const level = new Map<string, { count: number; days: number[] }>();
    runs.forEach((all, day) => {
      all.forEach((run, r) => {
        const was = open[day]?.[r];
        for (let i = 0; i + length <= run.length; i++) {
          if (!was?.[i] || !was[i + 1]) continue;
          const zh = run.slice(i, i + length);
          const known = level.get(zh);
          if (!known) level.set(zh, { count: 1, days: [day] });
          else {
            known.count++;
            if (known.days.at(-1) !== day) known.days.push(day);
          }
        }
      });
    });
    for (const [zh, { days }] of level) if (days.length < least) level.delete(zh);
    if (level.size === 0) break;
    open = runs.map((all, day) =>
      all.map((run, r) => {
        const was = open[day]?.[r];
        return Uint8Array.from({ length: run.length }, (_, i) => (was?.[i] && was[i + 1] && level.has(run.slice(i, i + length)) ? 1 : 0));
      }),
    );
    levels.push(level);
    for (const [zh, value] of level) counts.set(zh, value);
  }

  const absorbed = new Set<string>();
  for (const level of levels)
    for (const [zh, { days }] of level)
      for (const part of [zh.slice(1), zh.slice(0, -1)]) if ((counts.get(part)?.days.length ?? 0) * 0.8 <= days.length) absorbed.add(part);
  const wanted = new Map<string, { before: Map<string, number>; after: Map<string, number>; weight: number }>();
  for (const zh of counts.keys()) {
    const isLong = zh.length > 2 || (quoted.get(zh) ?? 0) >= least;
    if (!isLong || absorbed.has(zh) || startsLoose.has(zh[0] ?? "") || endsLoose.has(zh.at(-1) ?? "") || furniture.test(zh)) continue;
    wanted.set(zh, { before: new Map(), after: new Map(), weight: 0 });
  }
  const tally = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  let edge = 0;
  const seeRun = (run: string, weight: number): void => {
    for (let i = 0; i + 2 <= run.length; i++)
      for (let length = 2; length <= longest && i + length <= run.length; length++) {
        const zh = run.slice(i, i + length);
        if (!counts.has(zh)) break;
        const found = wanted.get(zh);
        if (!found) continue;
        // The end of a run is a neighbor of its own each time: a phrase may stand there freely.
        tally(found.before, run[i - 1] ?? `${edge++}`);
        tally(found.after, run[i + length] ?? `${edge++}`);
        found.weight += weight;
      }
  };
  for (const { runs, weight } of weighed.flat()) for (const run of runs) seeRun(run, weight);

  const countOf = (zh: string): number => (zh.length === 1 ? (single.get(zh) ?? 1) : (counts.get(zh)?.count ?? 1));
  const phrases = [...wanted].map(([zh, { before, after, weight }]): Phrase => {
    const { count = 0, days = [] } = counts.get(zh) ?? {};
    const bonds = Array.from({ length: zh.length - 1 }, (_, i) =>
      Math.log2((count * characters) / (countOf(zh.slice(0, i + 1)) * countOf(zh.slice(i + 1)))),
    );
    return {
      zh,
      count,
      days,
      bond: Math.min(...bonds),
      freedom: Math.min(entropy(before.values()), entropy(after.values())),
      quoted: quoted.get(zh) ?? 0,
      company: weight / count,
    };
  });
  return { phrases, characters };
}
