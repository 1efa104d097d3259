import { type StudyFile, type StudyLibrary, shardTerms, studyShardName } from "@/core/study/library";
import { briefOf } from "../brief";
import { edition, successors } from "../edition";
import { newestArticles } from "../library";
import { openLookupDictionary } from "../lookup";
import { occurrences } from "../reading";
import { studyTerm } from "../study";

/** What the cards of every term need, and which terms each article has. */
export function studyData(): StudyLibrary {
  const { terms } = edition();
  const frequency = (id: string): number => occurrences().get(id)?.length ?? 0;
  return {
    // A whole rank or theme begins with what is met most.
    terms: [...terms].sort((a, b) => frequency(b.id) - frequency(a.id)).map(studyTerm),
    articles: newestArticles().map((article) => {
      const { key, terms: all } = briefOf(article);
      return { slug: article.slug, key, terms: all };
    }),
    retired: Object.fromEntries(successors()),
    variants: [...openLookupDictionary().dictionary.variants]
      .filter(([from, to]) => from.length === 1 && to.length === 1)
      .flat()
      .join(""),
  };
}

/** So many terms are sent whole; of a larger glossary shards of about so many. */
const most = { whole: 1500, inShard: 24 };

/** Puts a value, or a folder of files, under a name of the build's choosing; gives its path. */
interface Write {
  value: (name: string, value: unknown) => [string, string];
  folder: (name: string, files: ReadonlyMap<string, string>) => string;
}

/** The file that the study page fetches; the shards of a large glossary are written beside it. */
export function studyFile({ terms, ...basics }: StudyLibrary, write: Write): StudyFile {
  if (terms.length <= most.whole) return { ...basics, terms };
  const shards = shardTerms(terms, most.inShard);
  const [, rows] = write.value(
    "study-rows.json",
    terms.map(({ id, rank, themes }) => [id, rank, themes.join(" ")]),
  );
  const folder = write.folder("study", new Map(shards.map((shard, i) => [studyShardName(i), JSON.stringify(shard)])));
  return { ...basics, rows, folder, shards: shards.length };
}
