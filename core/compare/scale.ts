import { groupBy } from "@/core/collections";

/**
 * Modals and words of degree by how hard they make what they stand with: docs/degree-words.md has the scale with its sources. A dimension's words are
 * compared with one another only; `bare` is where a text without any of them stands, undefined where that says nothing.
 */
export interface Dimension {
  name: string;
  bare?: number;
  /** Rank → words. */
  ranks: readonly (readonly [rank: number, words: readonly string[]])[];
}

export const dimensions: readonly Dimension[] = [
  {
    name: "obligation",
    bare: 2,
    ranks: [
      [1, ["可以", "可", "允许", "可视情", "可根据", "视情"]],
      [1.5, ["鼓励", "倡导", "提倡", "建议", "原则上", "尽量", "尽可能", "力求", "一般"]],
      [2.2, ["宜", "要", "需", "需要"]],
      [2.5, ["应", "应当", "应该", "理应"]],
      [3, ["须", "必须", "务必", "务须", "一定", "一定要", "责令", "强制", "要求"]],
    ],
  },
  {
    name: "prohibition",
    ranks: [
      [1, ["不宜", "避免", "一般不", "尽量不", "原则上不", "不鼓励", "不提倡", "控制", "限制", "引导"]],
      [2, ["不应", "不该", "不应当", "不要", "不可", "不能", "防止", "严控", "严格控制", "严格限制"]],
      [3, ["不得", "不准", "不许", "严禁", "禁止", "杜绝", "不允许"]],
      [4, ["决不", "绝不", "决不允许", "绝不允许", "坚决杜绝", "一律不得", "一律禁止"]],
    ],
  },
  {
    name: "commitment",
    bare: 3,
    ranks: [
      [1, ["探索", "研究", "考虑", "酝酿", "尝试", "谋划"]],
      [1.5, ["试点", "试行", "先行先试", "开展试点"]],
      [2, ["力争", "争取", "努力", "力求", "有望", "推动", "促进", "支持"]],
      [4, ["确保", "保证", "保障", "实现", "完成", "守住"]],
    ],
  },
  {
    name: "pace",
    bare: 2,
    ranks: [
      [
        1,
        ["稳步", "逐步", "稳妥", "稳慎", "有序", "适时", "分步", "审慎", "谨慎", "慎重", "循序渐进", "适度", "适当", "稳妥有序", "择机", "稳妥审慎"],
      ],
      [2.5, ["积极", "持续", "不断", "稳定"]],
      [3, ["深入", "扎实", "着力", "抓紧", "有力", "切实", "扎扎实实"]],
      [4, ["加快", "加速", "加紧", "大力", "全力", "加大", "全力以赴", "强力", "强势", "大幅", "大幅度", "迅速", "立即", "马上", "尽快"]],
    ],
  },
  {
    name: "intensity",
    bare: 2,
    ranks: [
      [
        3,
        [
          "进一步",
          "更加",
          "更",
          "越来越",
          "十分",
          "非常",
          "严重",
          "深切",
          "强烈",
          "极其",
          "极为",
          "特别",
          "尤其",
          "高度",
          "重大",
          "突出",
          "始终",
          "显著",
          "明显",
        ],
      ],
      [1, ["略", "略有", "有所", "稍", "比较", "较", "较为", "相对"]],
    ],
  },
  {
    name: "resolve",
    bare: 2,
    ranks: [
      [3, ["坚定", "坚决", "牢牢", "坚持", "坚强", "旗帜鲜明"]],
      [4, ["毫不动摇", "坚定不移", "坚持不懈", "毫不松懈", "始终不渝", "矢志不渝", "毫不放松", "毫不犹豫", "寸步不让", "一以贯之"]],
    ],
  },
  {
    name: "strictness",
    bare: 2,
    ranks: [
      [1, ["引导", "指导", "督促", "提醒", "包容审慎"]],
      [2, ["规范", "加强", "强化", "完善", "依法"]],
      [3, ["严格", "从严", "严肃", "整治", "严管"]],
      [4, ["严厉", "从重", "零容忍", "严惩", "严打", "严厉打击", "顶格"]],
    ],
  },
  {
    name: "extent",
    bare: 2.5,
    ranks: [
      [1, ["个别", "部分", "有的", "有些", "一些", "少数", "局部", "有条件的", "符合条件的", "试点"]],
      [2, ["多数", "大部分", "大多数", "基本", "基本上", "主要", "重点", "总体", "大体"]],
      [3.5, ["各", "普遍", "广泛", "全面"]],
      [4, ["全部", "所有", "一律", "一切", "彻底", "完全", "全体", "无一例外", "一个不落", "全覆盖", "每个", "任何"]],
    ],
  },
  {
    name: "exactness",
    bare: 2,
    ranks: [
      [1, ["左右", "约", "大约", "上下", "近", "接近", "将近", "力争达到", "预计"]],
      [3, ["以上", "不低于", "不少于", "超过", "超", "至少", "以内", "不超过", "不高于", "余", "突破", "高于", "控制在"]],
    ],
  },
  {
    name: "concern",
    ranks: [
      [1, ["关注", "注意到"]],
      [2, ["关切", "遗憾"]],
      [2.5, ["严重关切", "深表关切"]],
      [3, ["不满", "反对", "不赞成"]],
      [4, ["强烈不满", "坚决反对", "强烈反对", "谴责", "抗议"]],
      [5, ["强烈谴责", "严正抗议"]],
    ],
  },
  {
    name: "weight",
    bare: 1,
    ranks: [
      [2, ["重要", "重点", "主要"]],
      [3, ["首要", "核心", "关键", "根本", "重中之重", "头等", "最重要", "第一", "压倒性", "决定性"]],
    ],
  },
];

/** Word → its place on each dimension that has it. */
const places: ReadonlyMap<string, readonly { dimension: Dimension; rank: number }[]> = groupBy(
  dimensions.flatMap((dimension) => dimension.ranks.flatMap(([rank, words]) => words.map((word) => ({ word, dimension, rank })))),
  ({ word }) => word,
);

const longest = Math.max(...[...places.keys()].map((word) => word.length));

/** The words of the scale in a text, longest first from the left. */
export function readScaleWords(text: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < text.length; ) {
    let size = Math.min(longest, text.length - at);
    while (size > 0 && !places.has(text.slice(at, at + size))) size--;
    // Behind 的 it is a noun: 高质量发展的要求.
    if (size > 1 && text[at - 1] === "的") {
      at += size;
      continue;
    }
    if (size > 0) words.push(text.slice(at, at + size));
    at += Math.max(1, size);
  }
  return words;
}

/** Which way a change of words goes on the scale: above 0 harder, below 0 softer, by how much; `both` where both sides have words of the scale that do not go different ways, `answered` where they are of one dimension. Undefined where the scale does not say. */
export function weigh(old: string, next: string): { by: number; dimension: string; both: boolean; answered: boolean } | undefined {
  const [before, after] = [readScaleWords(old), readScaleWords(next)];
  const weighed = dimensions.flatMap((dimension) => {
    const rankIn = (words: readonly string[]): number | undefined => {
      const ranks = words.flatMap((word) => (places.get(word) ?? []).filter((place) => place.dimension === dimension).map(({ rank }) => rank));
      if (ranks.length === 0) return undefined;
      // The word furthest from bare decides.
      const bare = dimension.bare ?? 0;
      return ranks.reduce((a, b) => (Math.abs(b - bare) > Math.abs(a - bare) ? b : a));
    };
    const [from, to] = [rankIn(before), rankIn(after)];
    if (from === undefined && to === undefined) return [];
    const [low, high] = [from ?? dimension.bare, to ?? dimension.bare];
    return low === undefined || high === undefined || low === high
      ? []
      : [{ by: high - low, dimension: dimension.name, both: from !== undefined && to !== undefined }];
  });
  // What both texts say in one dimension is the surest; then the greatest difference.
  weighed.sort((a, b) => Number(b.both) - Number(a.both) || Math.abs(b.by) - Math.abs(a.by));
  const [first] = weighed;
  const agree = weighed.every(({ by }) => by > 0 === (first?.by ?? 0) > 0);
  return first && { ...first, answered: first.both, both: before.length > 0 && after.length > 0 && (first.both || agree) };
}

/** Verbs that say that something is done and not how hard. */
const neutral = /推进|开展|实施|做好|抓好|进行|建设/g;

/** What is left of a wording without the words of the scale and what holds them together (地, 的). */
export function withoutScale(text: string): string {
  const left = readScaleWords(text).reduce((rest, word) => rest.replace(word, ""), text);
  return left.replace(/[地的得了着\s，、]/g, "").replace(neutral, "");
}
