import type { OwnBlock, OwnEnglish } from "./text";

const hanzi = /\p{Script=Han}/gu;
/** Letters of English for a hanzi, about: what official translations take. */
const lettersAHanzi = 3.4;

/** What it costs to put some Chinese and some English together: how far their lengths are from what is usual, in standard deviations squared (Gale and Church, 1993). */
function costOf(zh: number, en: number): number {
  const expected = zh * lettersAHanzi;
  return (en - expected) ** 2 / (Math.max(expected, en, 20) * 12);
}

/** Ways in which paragraphs meet: Chinese, English, and what each way costs beside the lengths. */
const ways: readonly (readonly [zh: number, en: number, cost: number])[] = [
  [1, 1, 0],
  [1, 0, 9],
  [0, 1, 9],
  [1, 2, 5],
  [2, 1, 7],
];

/**
 * A translation that a reader has, laid beside a text: its paragraphs (lines) in order, each with the block whose length fits it best, by the method of Gale and
 * Church over paragraphs. Where as many lines as blocks are given, each has its own. A line that fits none goes with the block before it, so that no word is lost.
 */
export function pairEnglish(blocks: readonly OwnBlock[], translation: string): Record<string, OwnEnglish> {
  const lines = translation.split(/\r\n|[\n\r\f\u2028\u2029]/).flatMap((line) => (line.trim() ? [line.trim()] : []));
  const groups = lines.length === blocks.length ? lines.map((_, i) => [i, [i]] as const) : align(blocks, lines);
  const paired = new Map<string, string[]>();
  for (const [block, own] of groups) {
    const id = blocks[block]?.id;
    if (id === undefined) continue;
    paired.set(id, [...(paired.get(id) ?? []), ...own.flatMap((i) => lines[i] ?? [])]);
  }
  return Object.fromEntries([...paired].flatMap(([id, texts]) => (texts.length ? [[id, { text: texts.join("\n"), by: "file" as const }]] : [])));
}

/** Far off the diagonal nothing is looked for: a text of a thousand paragraphs stays quick. */
const band = 60;

function align(blocks: readonly OwnBlock[], lines: readonly string[]): (readonly [number, number[]])[] {
  const zh = blocks.map((block) => block.zh.join("").match(hanzi)?.length ?? 0);
  const en = lines.map((line) => line.length);
  const width = lines.length + 1;
  const best = new Float64Array((blocks.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const way = new Int8Array(best.length).fill(-1);
  best[0] = 0;
  const slope = lines.length / Math.max(1, blocks.length);
  for (let i = 0; i <= blocks.length; i++)
    for (let j = Math.max(0, Math.floor(i * slope) - band); j <= Math.min(lines.length, Math.ceil(i * slope) + band); j++)
      for (const [w, [di, dj, cost]] of ways.entries()) {
        if (di > i || dj > j) continue;
        const before = best[(i - di) * width + j - dj] ?? Number.POSITIVE_INFINITY;
        const sum = (lengths: number[], to: number, n: number) => lengths.slice(to - n, to).reduce((a, b) => a + b, 0);
        const total = before + cost + (di && dj ? costOf(sum(zh, i, di), sum(en, j, dj)) : 0);
        if (total < (best[i * width + j] ?? Number.POSITIVE_INFINITY)) {
          best[i * width + j] = total;
          way[i * width + j] = w;
        }
      }
  const groups: (readonly [number, number[]])[] = [];
  for (let i = blocks.length, j = lines.length; i > 0 || j > 0; ) {
    const [di, dj] = ways[way[i * width + j] ?? -1] ?? [i > 0 ? 1 : 0, j > 0 ? 1 : 0];
    const own = Array.from({ length: dj }, (_, k) => j - dj + k);
    // Of two blocks for one line the first has it; a line without a block goes to the one before.
    groups.unshift([Math.max(0, di ? i - di : i - 1), own]);
    i -= di;
    j -= dj;
  }
  return groups;
}
