import { startWorker } from "@/browser/workers/client";
import type { TextsCall, TextsPart } from "@/browser/workers/texts";
import { offer } from "@/browser/site/offer";
import { tell } from "@/browser/site/tell";
import type { Pair } from "@/core/align/anchors";
import { countEnglish } from "@/core/own/blocks";
import { englishBySentence, type MatchedSides, sidesOf, withMatched } from "@/core/own/match-english";
import type { TextBody } from "@/core/own/text";
import { putBlock } from "./drawing";
import type { OwnPage } from "./own-page";

/** Where the aligner lies: its worker, and what it fetches beside the text engine's files. */
interface AlignerAddresses {
  worker: string;
  texts: string;
}

/** Asks the aligner which lines belong together. Rejects where it cannot be had. */
async function alignLines(root: HTMLElement, { zh: a, en: b, anchors }: MatchedSides): Promise<Pair[]> {
  // Our own page's attributes (components/texts/own-data).
  const { worker, texts }: AlignerAddresses = JSON.parse(root.dataset.aligner ?? "{}");
  const { worker: _, ...engine } = JSON.parse(root.dataset.engine ?? "{}");
  let pairs: Pair[] | undefined;
  const client = startWorker<TextsCall, TextsPart>(worker, () => undefined);
  try {
    await client.call({ files: { ...engine, texts }, job: "match", a: "", b: "", anchors, lines: { a, b } }, (part) => {
      if (part.job === "match") pairs = part.pairs;
    });
  } finally {
    client.stop();
  }
  if (!pairs) throw new Error("the aligner said nothing");
  return pairs;
}

/** Lays the English that came as paragraphs from a file beside the sentences it renders; offers to take that back. The paragraphs stay where it cannot be done. */
export async function matchEnglish(page: OwnPage, drawAgain: () => void = () => redraw(page)): Promise<void> {
  const { root, words, drawn } = page;
  const { blocks } = drawn;
  const sides = sidesOf(
    blocks,
    drawn.body.en,
    page.text.body.repairs.some(({ why, undone }) => why === "translation" && !undone),
  );
  if (sides.en.length === 0) return;
  const put = async (how: (en: TextBody["en"]) => TextBody["en"]): Promise<void> => {
    const kept = await page.change(({ head, body }) => {
      const en = how(body.en);
      return { head: { ...head, english: countEnglish(body.blocks, en) }, body: { ...body, en } };
    });
    if (kept) drawAgain();
  };
  let pairs: Pair[];
  try {
    pairs = await alignLines(root, sides);
  } catch {
    tell(words.matchFailed ?? "");
    return;
  }
  const before = drawn.body.en;
  const matched = englishBySentence(sides, pairs);
  await put((en) => withMatched(blocks, en, matched));
  offer({ text: words.matched ?? "", take: words.undo ?? "", leave: words.done ?? "" }, () => void put(() => before));
}

function redraw({ article, drawn }: OwnPage): void {
  for (const i of drawn.blocks.keys()) putBlock(article, drawn, i);
}
