import { readSections, readTitle } from "@/core/article/blocks";
import type { Article } from "@/core/article/schema";
import { loadEdition } from "@/server/content/load";
import { printJson, readArgs, type Subcommand, UsageError } from "./command";

/** The public shape of an article (CLI.md): every block is a paragraph with its kind. */
const describe = (article: Article) => ({
  slug: article.slug,
  source: article.file.source,
  title: readTitle(article),
  date: "value" in article.file.published.date ? article.file.published.date.value : null,
  truncated: article.file.truncated !== undefined,
  published: article.file.published,
  sections: readSections(article).map((blocks) => ({
    paragraphs: blocks.map(({ block, segments }) => ({ id: block.id, kind: block.kind, segments })),
  })),
});

const line = (article: Article): string => {
  const title = readTitle(article);
  return `${article.slug}\n    ${title.zh}\n    ${title.en}\n    ${Object.keys(article.zh).length} segments, ${article.file.source}\n`;
};

const whole = (article: Article): string =>
  readSections(article)
    .flat()
    .map(({ segments }) => segments.map(({ id, zh, en }) => `[${id}] ${zh}\n${en}\n`).join(""))
    .join("\n");

export const articles: Subcommand = {
  summary: "lists the articles, or prints one in both languages",
  help: `
tifa articles [SLUG] [--json]

Without SLUG: the articles that ship. With SLUG: that article, each segment with its English.

  --json   an array: {slug, source, title: {zh, en}, date, truncated, published,
           sections: [{paragraphs: [{id, kind, segments: [{id, zh, en}]}]}]}`,
  run(args) {
    const { values, positionals } = readArgs(args, { json: { type: "boolean" } }, 1);
    const all = loadEdition().articles;
    const [slug] = positionals;
    const chosen = slug === undefined ? all : all.filter((article) => article.slug === slug);
    if (slug !== undefined && chosen.length === 0)
      throw new UsageError(`there is no article ${slug}; there are ${all.map((a) => a.slug).join(", ")}`);
    if (values.json) printJson(chosen.map(describe));
    else process.stdout.write(chosen.map(slug === undefined ? line : whole).join(""));
    return 0;
  },
};
