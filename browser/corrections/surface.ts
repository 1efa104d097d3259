import { redrawn, storedCharacters, storedPinyin, storedText } from "@/browser/reader/text/elements";
import { fill } from "@/browser/site/trusted";
import type { AnnotatedSegment, Derived, Match, Token } from "@/core/annotation";
import { splitPinyin } from "@/core/pinyin/syllables";
import { applyCorrections, type Corrections } from "@/core/reading/corrections";
import { renderSegment } from "@/core/reading/render";
import { hasHanzi } from "@/core/text/hanzi";
import { readCorrections } from "./store";

function readToken(ruby: HTMLElement, start: number): Token {
  const text = storedCharacters(ruby);
  const syllables = storedPinyin(ruby)
    .split(/[ ']/)
    .flatMap((word) => splitPinyin(word) ?? [word]);
  let next = 0;
  return {
    start,
    end: start + text.length,
    text,
    kind: "word",
    pinyin: [...text].map((char) => (hasHanzi(char) ? (syllables[next++] ?? null) : null)),
  };
}

/** A sentence's annotation read back from the page, in whatever it is shown: renderSegment's inverse, for what it shows. */
export function readSentence(sentence: Element): AnnotatedSegment {
  const tokens: Token[] = [];
  const matches = new Map<string, Match>();
  const derived = new Map<string, Derived>();
  let text = "";
  const walk = (node: Node, depth: number): void => {
    if (node instanceof HTMLElement && node.matches("ruby")) {
      const token = readToken(node, text.length);
      tokens.push(token);
      text += token.text;
    } else if (node instanceof HTMLElement && node.matches(".term")) {
      const [start = 0, end = 0] = (node.dataset.at ?? "").split("-").map(Number);
      const { term = "", derived: zh } = node.dataset;
      if (zh === undefined) matches.set(`${term} ${start}`, { start, end, term, zh: "", depth });
      else derived.set(`${zh} ${start}`, { start, end, zh, depth, en: "", gloss: "", parts: [], rule: "" });
      for (const child of node.childNodes) walk(child, depth + 1);
    } else if (node instanceof Text) {
      const stored = storedText(node);
      if (stored)
        tokens.push({ start: text.length, end: text.length + stored.length, text: stored, kind: "punctuation", pinyin: [...stored].map(() => null) });
      text += stored;
    } else for (const child of node.childNodes) walk(child, depth);
  };
  walk(sentence, 0);
  return { text, tokens, matches: [...matches.values()].sort((a, b) => a.start - b.start || b.end - a.end), derived: [...derived.values()] };
}

/** A text as its reader has corrected it. */
export class CorrectedText {
  /** Sentences as they came, so that a correction taken back leaves no trace. */
  private readonly originals = new Map<Element, AnnotatedSegment>();

  constructor(private readonly root: HTMLElement) {}

  /** Shows the text with the corrections that are kept. */
  showKept(): void {
    this.show(readCorrections());
  }

  /** Shows the text as corrected. A sentence that no correction changes is left alone. */
  show(corrections: Corrections): void {
    let drawn = false;
    for (const sentence of this.root.querySelectorAll(".zh .s")) {
      const original = this.originals.get(sentence) ?? readSentence(sentence);
      const corrected = applyCorrections(original, corrections);
      const changed = JSON.stringify(corrected.tokens) !== JSON.stringify(original.tokens);
      if (!changed && !this.originals.has(sentence)) continue;
      this.originals.set(sentence, original);
      fill(sentence, renderSegment(corrected));
      drawn = true;
    }
    if (drawn) this.root.dispatchEvent(new CustomEvent(redrawn));
  }
}
