import { openDatabase } from "@/browser/storage/database";
import { loadText } from "@/browser/storage/texts";
import { languagesOf } from "@/core/own/beside";
import { englishOf } from "@/core/own/draw";
import type { OwnText } from "@/core/own/text";

const chinese = ({ body }: OwnText): string => body.blocks.map(({ zh }) => zh.join("")).join("\n");

const english = ({ body }: OwnText): string =>
  body.blocks
    .map((block) => {
      const { whole, sentences } = englishOf(block, body.en);
      return whole ?? sentences.filter((sentence) => sentence !== undefined).join(" ");
    })
    .join("\n");

/**
 * Texts of the reader's own as the two sides of a page that holds one against another, a paragraph a line: two as they come; to review a translation one with its English, or the
 * Chinese and then the English of two. Undefined where one of them is not here.
 */
export async function ownSides(ids: readonly string[], job: "review" | "compare"): Promise<{ a: string; b: string } | undefined> {
  const database = await openDatabase(Date.now());
  try {
    const texts = (await Promise.all(ids.map((id) => loadText(database, id)))).flatMap((text) => text ?? []);
    const [first, second] = texts;
    if (!first || texts.length < ids.length) return undefined;
    if (!second) return { a: chinese(first), b: english(first) };
    const { zh, en } = (job === "review" ? languagesOf(texts) : undefined) ?? { zh: first, en: second };
    return { a: chinese(zh), b: chinese(en) };
  } finally {
    database.close();
  }
}
