import { download } from "@/browser/site/download";
import { localDay } from "@/browser/site/local-day";
import { writeText } from "@/core/own/write-text";
import type { OwnText } from "@/core/own/text";

/** Hands out texts as one file of plain text. */
export function exportTexts(texts: readonly OwnText[]): void {
  const [only] = texts;
  if (!only) return;
  const name = texts.length === 1 ? only.head.title.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60) : `tifa-texts-${localDay()}`;
  download(`${name}.txt`, texts.map(writeText).join("\n\n\n"), "text/plain;charset=utf-8");
}
