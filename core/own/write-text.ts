import { segmentOf } from "./blocks";
import { englishOf } from "./draw";
import type { OwnText } from "./text";

/** An own text as plain text: each paragraph, the English beside it below it (a machine's says so), the reader's notes below that. */
export function writeText({ head, body }: OwnText): string {
  const blocks = body.blocks.map((block) => {
    const { whole, sentences, machine } = englishOf(block, body.en);
    const english = whole ?? sentences.flatMap((text) => text ?? []).join(" ");
    const notes = block.zh.flatMap((_, i) => {
      const note = body.notes[segmentOf(block.id, i)];
      return note ? [`[${segmentOf(block.id, i)}] ${note}`] : [];
    });
    return [block.zh.join(""), ...(english ? [machine ? `[machine] ${english}` : english] : []), ...notes].join("\n");
  });
  return [...(body.blocks.some(({ kind }) => kind === "title") ? [] : [head.title]), ...blocks].join("\n\n");
}
