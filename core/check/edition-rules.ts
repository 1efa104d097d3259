import { blockChinese, blockOf } from "@/core/article/blocks";
import { replay, ReplayError } from "@/core/article/replay";
import type { Article } from "@/core/article/schema";
import type { Edition } from "@/core/edition";
import { articlePath, everyArticle, type Place, type Rule } from "./rule";

/** Some characters around an offset, for a message. */
const around = (text: string, at: number): string => text.slice(Math.max(0, at - 6), at + 6).replace(/\n/g, "⏎") || "(end of text)";

const firstDifference = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
};

/** The blocks' Chinese as the replay must give it: supplied blocks are not on the page. */
const readingText = (article: Article): string =>
  article.file.blocks
    .filter((block) => !block.supplied)
    .map((block) => blockChinese(article.zh, block.id))
    .join("\n");

/** The segment that holds an offset of the reading text. */
function segmentAt(article: Article, offset: number): string {
  let at = 0;
  for (const block of article.file.blocks.filter((b) => !b.supplied)) {
    for (const [id, text] of Object.entries(article.zh).filter(([key]) => blockOf(key) === block.id)) {
      at += text.length;
      if (offset < at) return id;
    }
    at += 1;
  }
  return "the end";
}

function compareReplay(article: Article, edition: Edition): Place[] {
  const source = edition.sources.get(article.file.source);
  if (!source)
    return [{ file: articlePath(article, "article.yaml"), where: "source", message: `content/sources/${article.file.source} does not exist` }];
  const file = articlePath(article, "zh.json");
  try {
    const replayed = replay(source.text, article.file.spans, article.emendations);
    const wanted = readingText(article);
    if (replayed === wanted) return [];
    const at = firstDifference(replayed, wanted);
    return [
      {
        file,
        where: segmentAt(article, at),
        message: `source and emendations read 「${around(replayed, at)}」 where zh.json has 「${around(wanted, at)}」 (offset ${at} of the reading text)`,
      },
    ];
  } catch (error) {
    if (!(error instanceof ReplayError)) throw error;
    return [{ file: articlePath(article, "emendations.yaml"), where: `[${error.index}]`, message: error.message }];
  }
}

/** An emendation that changes nothing is a false record: without it the reading text would be the same. */
function findIdle(article: Article, edition: Edition): Place[] {
  const source = edition.sources.get(article.file.source);
  if (!source || compareReplay(article, edition).length) return [];
  const whole = readingText(article);
  return article.emendations.flatMap((emendation, index) => {
    try {
      const without = replay(
        source.text,
        article.file.spans,
        article.emendations.filter((_, i) => i !== index),
      );
      return without === whole
        ? [{ file: articlePath(article, "emendations.yaml"), where: `[${index}]`, message: `this ${emendation.kind} changes nothing` }]
        : [];
    } catch {
      return [];
    }
  });
}

/** Every character of a source is in exactly one article or is listed as page furniture; white space between them is free. */
function coverSources(edition: Edition): Place[] {
  return [...edition.sources].flatMap(([name, { text, record }]) => {
    const file = "content/sources/index.yaml";
    const owners = new Int8Array(text.length);
    const ranges = [
      ...edition.articles.filter((a) => a.file.source === name).flatMap((a) => a.file.spans.map((at) => ({ at, as: a.slug }))),
      ...(record?.furniture ?? []).map(({ at, text: words }) => ({ at, as: words })),
    ];
    const places: Place[] = [];
    for (const { at, as } of ranges) {
      if (at[1] > text.length)
        places.push({ file, where: `${name} [${at.join(", ")}]`, message: `the span of ${as} ends after the source (${text.length})` });
      for (let i = at[0]; i < Math.min(at[1], text.length); i++) owners[i] = (owners[i] ?? 0) + 1;
    }
    for (const { at, text: words } of record?.furniture ?? [])
      if (text.slice(...at) !== words)
        places.push({ file, where: `${name} [${at.join(", ")}]`, message: `the source reads 「${text.slice(...at)}」 there, not 「${words}」` });
    for (let i = 0; i < text.length; i++) {
      const owned = owners[i] ?? 0;
      if (owned === 1 || (owned === 0 && /\s/.test(text.charAt(i)))) continue;
      places.push({
        file,
        where: `${name} [${i}]`,
        message: `「${around(text, i)}」 belongs to ${owned ? "two owners" : "no article and no page furniture"}`,
      });
      break;
    }
    return places;
  });
}

const sentenceEnd = /[。！？；][”’」』）]*(?![”’」』）]|$)/u;

/** What keeps the edition honest: source + emendations = reading text, segment by segment, in both languages. */
export const editionRules: Rule[] = [
  {
    code: "E01",
    severity: "error",
    keeps: "A source is the page as it came, byte for byte",
    hint: "Restore the file (git checkout). If the page itself was replaced, record its new sha256 and redo the spans.",
    find: ({ sources }) =>
      [...sources].flatMap(([name, { sha256, record }]) =>
        !record || record.sha256 !== sha256
          ? [
              {
                file: `content/sources/${name}`,
                where: "sha256",
                message: record
                  ? "the bytes are not those recorded in content/sources/index.yaml"
                  : "the source has no record in content/sources/index.yaml",
              },
            ]
          : [],
      ),
  },
  {
    code: "E02",
    severity: "error",
    keeps: "Source + emendations = reading text, exactly",
    hint: "Undo the change, or record it in emendations.yaml; nothing is dropped, added or mended silently.",
    find: everyArticle(compareReplay),
  },
  {
    code: "E03",
    severity: "error",
    keeps: "Every recorded emendation changes something",
    hint: "Remove it, or correct its span.",
    find: everyArticle(findIdle),
  },
  {
    code: "E04",
    severity: "error",
    keeps: "Every character of a source belongs to one article or is listed as page furniture",
    hint: "Widen an article's spans, or list the characters under furniture.",
    find: coverSources,
  },
  {
    code: "E05",
    severity: "error",
    keeps: "The Chinese and the English have the same segments in the same order, and none is empty",
    hint: "Give every segment both languages, under the same id, in the same order.",
    find: everyArticle((article) => {
      const zh = Object.keys(article.zh);
      const en = Object.keys(article.en);
      const at = zh.findIndex((id, i) => en[i] !== id);
      const differs = at >= 0 ? at : en.length > zh.length ? zh.length : -1;
      const order: Place[] =
        differs < 0
          ? []
          : [
              {
                file: articlePath(article, "en.json"),
                where: en[differs] ?? zh[differs] ?? "",
                message: `en.json has ${en[differs] ?? "nothing"} where zh.json has ${zh[differs] ?? "nothing"}`,
              },
            ];
      const empty = (["zh", "en"] as const).flatMap((side) =>
        Object.entries(article[side])
          .filter(([, text]) => text.trim() === "")
          .map(([id]) => ({ file: articlePath(article, `${side}.json`), where: id, message: "the segment is empty" })),
      );
      return [...order, ...empty];
    }),
  },
  {
    code: "E06",
    severity: "error",
    keeps: "Every segment stands in a block of article.yaml, every block has segments, in one order",
    hint: "List the block in article.yaml in reading order, or correct the segment's id.",
    find: everyArticle((article) => {
      const blocks = article.file.blocks.map((block) => block.id);
      const used = [...new Set(Object.keys(article.zh).map(blockOf))];
      const file = articlePath(article, "article.yaml");
      return [
        ...used
          .filter((id) => !blocks.includes(id))
          .map((id) => ({ file, where: id, message: `zh.json has segments of block ${id}, which article.yaml does not list` })),
        ...blocks.filter((id) => !used.includes(id)).map((id) => ({ file, where: id, message: `block ${id} has no segment in zh.json` })),
        ...blocks.filter((id, i) => blocks.indexOf(id) !== i).map((id) => ({ file, where: id, message: `block ${id} is listed twice` })),
      ];
    }),
  },
  {
    code: "E07",
    severity: "error",
    keeps: "A segment is one sentence, or a clause of a very long one",
    hint: "End the segment at 。！？ or ； (a closing quotation mark stays with it).",
    find: everyArticle((article) =>
      Object.entries(article.zh)
        .filter(([, text]) => sentenceEnd.test(text))
        .map(([id, text]) => ({
          file: articlePath(article, "zh.json"),
          where: id,
          message: `a sentence ends inside the segment: 「${around(text, text.search(sentenceEnd))}」`,
        })),
    ),
  },
  {
    code: "E08",
    severity: "error",
    keeps: "A supplied block says its text, and the text is the block's",
    hint: "Make blocks[].supplied.text and the segments agree.",
    find: everyArticle((article) =>
      article.file.blocks
        .filter((block) => block.supplied && block.supplied.text !== blockChinese(article.zh, block.id))
        .map((block) => ({ file: articlePath(article, "article.yaml"), where: block.id, message: "the supplied text is not what zh.json has" })),
    ),
  },
  {
    code: "E09",
    severity: "error",
    keeps: "What article.yaml quotes from the page stands on the page",
    hint: "Quote the words exactly as the source has them.",
    find: everyArticle((article, edition) => {
      const page = edition.sources.get(article.file.source)?.text.replace(/\s/g, "");
      const { by, published, place, truncated } = article.file;
      const quotes: [string, string | undefined][] = [
        ["by.text", "text" in by ? by.text : undefined],
        ["published.date.evidence", "evidence" in published.date ? published.date.evidence : undefined],
        ["published.outlet.evidence", "evidence" in published.outlet ? published.outlet.evidence : undefined],
        ["place.evidence", "evidence" in place ? place.evidence : undefined],
        ["truncated.printed", truncated?.printed],
      ];
      return quotes
        .filter(([, words]) => words !== undefined && page !== undefined && !page.includes(words.replace(/\s/g, "")))
        .map(([where, words]) => ({ file: articlePath(article, "article.yaml"), where, message: `the source does not have 「${words}」` }));
    }),
  },
  {
    code: "E10",
    severity: "error",
    keeps: "A note stands on a segment that exists and quotes words of it",
    hint: "Correct the segment's id, or quote its words exactly.",
    find: everyArticle((article) =>
      article.notes.flatMap((note, i) => {
        const zh = article.zh[note.segment];
        const file = articlePath(article, "notes.yaml");
        if (zh === undefined) return [{ file, where: `[${i}]`, message: `there is no segment ${note.segment}` }];
        return note.words && !zh.includes(note.words) ? [{ file, where: note.segment, message: `the segment does not have 「${note.words}」` }] : [];
      }),
    ),
  },
];
