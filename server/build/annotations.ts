import { mkdirSync, writeFileSync } from "node:fs";
import { loadAnnotator } from "../annotate";
import { edition } from "../edition";
import { annotationFile } from "../reading";

/** Annotates every article once, into the files that the pages are built from. */
export function buildAnnotations(): void {
  const annotate = loadAnnotator(edition());
  mkdirSync(".tifa/annotated", { recursive: true });
  for (const { slug, zh } of edition().articles) {
    const segments = Object.fromEntries(Object.entries(zh).map(([id, text]) => [id, annotate(text, { article: slug })]));
    writeFileSync(annotationFile(slug), JSON.stringify(segments));
  }
}
