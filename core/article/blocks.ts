import { groupBy } from "@/core/collections";
import type { Article, Block, Segments } from "./schema";

/** A block with its segments, in reading order: what a page shows and what `tifa articles` prints. */
export interface BlockText {
  block: Block;
  segments: { id: string; zh: string; en: string }[];
}

/** An article by its name, for what links to it. */
export interface ArticleTitle {
  slug: string;
  title: { zh: string; en: string };
}

/** An article as lists name it that have little room. */
export interface NamedArticle extends ArticleTitle {
  short: { zh: string; en: string };
}

/** `2.3.1` → `2.3`. */
export const blockOf = (segment: string): string => segment.split(".").slice(0, 2).join(".");

/** The article's blocks in reading order, each with its segments in both languages ("" where one is missing). */
export function readBlocks(article: Article): BlockText[] {
  const byBlock = groupBy(Object.keys(article.zh), blockOf);
  return article.file.blocks.map((block) => ({
    block,
    segments: (byBlock.get(block.id) ?? []).map((id) => ({ id, zh: article.zh[id] ?? "", en: article.en[id] ?? "" })),
  }));
}

/** Blocks by section (the first part of their id), sections in order of first appearance. */
export function readSections(article: Article): BlockText[][] {
  return [...groupBy(readBlocks(article), ({ block }) => block.id.split(".")[0]).values()];
}

/** The Chinese of a block: its segments joined. */
export const blockChinese = (zh: Segments, id: string): string =>
  Object.entries(zh)
    .filter(([segment]) => blockOf(segment) === id)
    .map(([, text]) => text)
    .join("");

/** The article's heading line in both languages. */
export function readTitle(article: Article): { zh: string; en: string } {
  const title = readBlocks(article).find(({ block }) => block.kind === "title");
  return {
    zh: title?.segments.map((segment) => segment.zh).join("") ?? article.slug,
    en: title?.segments.map((segment) => segment.en).join(" ") ?? article.slug,
  };
}
