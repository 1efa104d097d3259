import type { AnnotatedSegment } from "@/core/annotation";
import type { Rendering } from "@/core/glossary/schema";
import { html, type SafeHtml } from "@/core/html";
import type { Weight } from "@/core/reading/render";
import { type DrawnSegment, renderBlock } from "@/core/reading/render-block";
import { renderEnglish } from "@/core/reading/render-english";
import { segmentOf } from "./blocks";
import type { OwnBlock, TextBody } from "./text";

/** The words that stand beside an own text, in the reader's language. */
export interface OwnWords {
  /** What a note of theirs is called. */
  note: string;
  /** What a machine's English is called, and what is said of it. */
  machine: string;
  machineWhy: string;
}

export interface DrawnWith {
  /** Its sentences as annotated, in order; one that is not yet is drawn as it is. */
  annotated: readonly (AnnotatedSegment | undefined)[];
  body: Pick<TextBody, "en" | "notes">;
  terms: ReadonlyMap<string, { renderings: Rendering[] }>;
  words: OwnWords;
  weigh?: Weight;
}

const kinds: Partial<Record<OwnBlock["kind"], 1 | 2>> = { title: 1, heading: 2 };

/** The English of a block: by sentence, or of the whole. A machine's stands only where nobody has written any: never the two in one paragraph. */
export function englishOf(
  { id, zh }: OwnBlock,
  en: TextBody["en"],
): { whole: string | undefined; sentences: (string | undefined)[]; machine: boolean } {
  const own = (key: string, machine: boolean): string | undefined => {
    const said = Object.hasOwn(en, key) ? en[key] : undefined;
    return said && said.text !== "" && (said.by === "machine") === machine ? said.text : undefined;
  };
  for (const machine of [false, true]) {
    const sentences = zh.map((_, i) => own(segmentOf(id, i), machine));
    if (sentences.some((text) => text !== undefined)) return { whole: undefined, sentences, machine };
    const whole = own(id, machine);
    if (whole !== undefined) return { whole, sentences, machine };
  }
  return { whole: undefined, sentences: zh.map(() => undefined), machine: false };
}

/** One block of an own text as HTML, by the function that draws the shipped articles. */
export function drawOwnBlock(block: OwnBlock, { annotated, body, terms, words, weigh }: DrawnWith): SafeHtml {
  const { whole, sentences, machine } = englishOf(block, body.en);
  const heading = kinds[block.kind];
  const plain = (text: string): AnnotatedSegment => ({ text, tokens: [], matches: [] });
  const known = block.zh.map((text, i) => annotated[i] ?? plain(text));
  const hasEnglish = sentences.some((text) => text !== undefined);
  const segments = block.zh.map((_, i): DrawnSegment => {
    const id = segmentOf(block.id, i);
    const { matches } = known[i] ?? plain("");
    const note = Object.hasOwn(body.notes, id) ? body.notes[id] : undefined;
    return {
      id,
      annotated: known[i] ?? plain(""),
      ...(hasEnglish ? { en: renderEnglish(sentences[i] ?? "", matches, terms) } : {}),
      // The mark of a note stands in the English; where there is none it has nowhere to stand, and its block is beside it.
      ...(note ? { notes: [{ n: id, label: words.note, text: html`${note}` }] } : {}),
    };
  });
  return renderBlock({
    id: block.id,
    kind: block.kind,
    ...(heading ? { heading } : {}),
    segments,
    ...(whole === undefined
      ? {}
      : {
          whole: renderEnglish(
            whole,
            known.flatMap(({ matches }) => matches),
            terms,
          ),
        }),
    ...(machine ? { supplied: { label: words.machine, why: words.machineWhy } } : {}),
    ...(weigh ? { weigh } : {}),
  });
}
