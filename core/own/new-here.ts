import type { AnnotatedSegment } from "@/core/annotation";

/** Why something is thought to be a set phrase that the glossary does not know; wording is the page's. */
export type NewReason = "quoted" | "named" | "recurs";

/** A set phrase that neither the glossary nor the reader's entries know. */
export interface NewPhrase {
  zh: string;
  count: number;
  why: NewReason;
  /** The block and the sentence in it where it stands first. */
  block: number;
  sentence: number;
}

const quoted = /[“「『]([^“”「」『』，。；！？]{2,14})[”」』]/gu;
const named = /(?:实施|开展|推进|启动|打造|建立|健全|深化)((?:\p{Script=Han}|“[^”]{2,10}”){2,12}?(?:计划|工程|行动|机制|体系|模式|专项|平台))/gu;
const hanzi = /\p{Script=Han}/u;

/** Phrases in quotation marks and named programmes that no term covers, those met most first: of two alike the one that comes first. */
export function findNew(blocks: readonly (readonly AnnotatedSegment[])[]): NewPhrase[] {
  const found = new Map<string, NewPhrase>();
  for (const [block, segments] of blocks.entries())
    for (const [sentence, { text, matches }] of segments.entries()) {
      for (const [pattern, why] of [
        [quoted, "quoted"],
        [named, "named"],
      ] as const)
        for (const match of text.matchAll(pattern)) {
          const zh = match[1] ?? "";
          const start = match.index + match[0].indexOf(zh);
          if (!hanzi.test(zh) || matches.some((term) => term.start <= start && start + zh.length <= term.end)) continue;
          const known = found.get(zh);
          if (known) known.count++;
          else found.set(zh, { zh, count: 1, why, block, sentence });
        }
    }
  return [...found.values()].sort((a, b) => b.count - a.count || a.block - b.block || a.sentence - b.sentence);
}
