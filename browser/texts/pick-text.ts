import { openDatabase } from "@/browser/storage/database";
import { loadHeads } from "@/browser/storage/texts";
import { fetchFile } from "@/browser/workers/serve";
import { ownSides } from "./own-sides";

/** Texts to be held against one another, from the library: own texts of this browser and the articles that are shipped. Nothing is kept of what is chosen. */

export interface Pickable {
  /** `own:` or `article:` and what it is called there. */
  id: string;
  title: string;
}

const api = (): string => `${document.documentElement.dataset.base ?? ""}/api/v1/`;

async function fetchApi<T>(path: string): Promise<T> {
  const response = await fetchFile(`${api()}${path}`);
  // Our own build's file (core/api/v1.ts).
  return response.json() as Promise<T>;
}

async function listOwn(): Promise<Pickable[]> {
  const database = await openDatabase(Date.now());
  try {
    const heads = await loadHeads(database);
    return heads.sort((a, b) => b.added - a.added).map(({ id, title }) => ({ id: `own:${id}`, title }));
  } finally {
    database.close();
  }
}

/** Own texts, the newest first, and articles by their English title. Of a part that cannot be had there is nothing. */
export async function listTexts(): Promise<{ own: Pickable[]; articles: Pickable[] }> {
  const [own, shipped] = await Promise.all([
    listOwn().catch(() => []),
    fetchApi<{ articles: { slug: string; title: { zh: string; en: string } }[] }>("articles.json").catch(() => ({ articles: [] })),
  ]);
  return { own, articles: shipped.articles.map(({ slug, title }) => ({ id: `article:${slug}`, title: `${title.zh} ${title.en}` })) };
}

/** What was chosen, a paragraph a line: its Chinese and its English, "" where it has none. Rejects where it is not to be had. */
export async function readPicked(id: string): Promise<{ zh: string; en: string }> {
  const [kind, name = ""] = id.split(/:(.*)/s);
  if (kind === "own") {
    const sides = await ownSides([name], "compare");
    if (!sides) throw new Error(id);
    return { zh: sides.a, en: sides.b };
  }
  const { blocks } = await fetchApi<{ blocks: { segments: { zh: string; en: string }[] }[] }>(`articles/${name}.json`);
  return {
    zh: blocks.map(({ segments }) => segments.map(({ zh }) => zh).join("")).join("\n"),
    en: blocks.map(({ segments }) => segments.map(({ en }) => en).join(" ")).join("\n"),
  };
}
