import type { CardSource } from "@/browser/reader/card/data";
import { overlaps, segmentsOf } from "@/browser/reader/text/ranges";
import { storedPinyin, storedText } from "@/browser/reader/text/elements";
import { makeNote, type Note, wordNoteId } from "@/core/study/note";
import { contextOf, noteAt, saveFound } from "./save";

/** What a selection holds of one sentence: whole words, even where the hand began or ended inside one, and the text between them. */
interface Phrase {
  zh: string;
  words: HTMLElement[];
}

/** The part of a text node that is in the range, as it is stored. */
function partOf(node: Text, range: Range): string {
  const stored = storedText(node);
  return stored.slice(node === range.startContainer ? range.startOffset : 0, node === range.endContainer ? range.endOffset : stored.length);
}

function phraseIn(sentence: HTMLElement, range: Range): Phrase {
  const phrase: Phrase = { zh: "", words: [] };
  const walk = (node: Node): void => {
    if (!range.intersectsNode(node)) return;
    if (node instanceof Text) phrase.zh += partOf(node, range);
    else if (node instanceof HTMLElement && node.matches("ruby")) {
      if (!overlaps(range, node)) return;
      phrase.words.push(node);
      phrase.zh += storedText(node);
    } else node.childNodes.forEach(walk);
  };
  walk(sentence);
  return { ...phrase, zh: phrase.zh.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, "") };
}

/** The term or the word that is exactly what was selected. */
function exactly(sentence: HTMLElement, { zh, words }: Phrase): HTMLElement | undefined {
  const term = [...sentence.querySelectorAll<HTMLElement>(".term")].find(
    (span) => words.every((word) => span.contains(word)) && storedText(span) === zh,
  );
  return term ?? (words.length === 1 ? words[0] : undefined);
}

async function noteOf(root: HTMLElement, source: CardSource, sentence: HTMLElement, range: Range, now: number): Promise<Note | undefined> {
  const phrase = phraseIn(sentence, range);
  const place = exactly(sentence, phrase);
  if (place && phrase.words.length) return noteAt(root, source, place, place.matches("ruby"), now);
  const whole = phrase.words.length === sentence.querySelectorAll("ruby").length;
  if (whole || !phrase.words.length) return noteAt(root, source, sentence, true, now);
  return makeNote({
    id: wordNoteId(phrase.zh),
    kind: "word",
    zh: phrase.zh,
    pinyin: phrase.words.map(storedPinyin).join(" "),
    context: contextOf(root, sentence),
    added: now,
  });
}

/** Saves a selection as cards: a term or word where it is exactly that, a phrase in its sentence, or each of the sentences that it touches. */
export const saveSelection = (root: HTMLElement, source: CardSource, range: Range): Promise<boolean> =>
  saveFound(root, async (now) => {
    const sentences = segmentsOf(root, range).flatMap((id) => root.querySelector<HTMLElement>(`.zh .s[data-s="${CSS.escape(id)}"]`) ?? []);
    const [only] = sentences;
    const notes =
      only && sentences.length === 1
        ? [await noteOf(root, source, only, range, now)]
        : await Promise.all(sentences.map((sentence) => noteAt(root, source, sentence, true, now)));
    return notes.flatMap((note) => note ?? []);
  });
