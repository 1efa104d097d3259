import type { KnownWords } from "@/browser/reader/knowledge/known";
import { type VocabularyRow, readable } from "@/core/study/vocabulary";

/** Says at each article how much of it the reader could read today, from what was studied and what was marked by hand. */
export async function showReadable(articles: HTMLElement, known: KnownWords): Promise<void> {
  const how = document.querySelector<HTMLElement>(".readable-how");
  if (!how) return;
  const [response] = await Promise.all([fetch(how.dataset.vocabulary ?? ""), known.load()]);
  if (!response.ok) return;
  // Our own build's file (server/build/vocabularies).
  const vocabularies: Partial<Record<string, VocabularyRow[]>> = await response.json();
  for (const item of articles.querySelectorAll<HTMLElement>(":scope > li")) {
    const rows = vocabularies[item.dataset.slug ?? ""];
    const line = item.querySelector<HTMLElement>(".readable");
    if (!rows || !line) continue;
    line.textContent = (line.dataset.readable ?? "").replace(
      "{{percent}}",
      String(Math.floor(100 * readable(rows, (zh, terms) => known.chanceOf(zh, terms)))),
    );
    line.hidden = false;
  }
  how.hidden = false;
}
