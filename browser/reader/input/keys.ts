import type { Card } from "@/browser/reader/card/card";
import type { Cursor, Step } from "@/browser/reader/place/cursor";
import { reveal } from "@/browser/reader/settings/views";
import type { ReadAloud } from "@/browser/reader/speech/read-aloud";
import type { SelectionTools } from "@/browser/reader/selection/tools";
import type { Surface } from "@/browser/reader/surface";
import { saySetting } from "@/browser/reader/text/announce";
import { withModule } from "@/browser/site/on-demand";

/** What a key does. The first match wins; `help` is its string under reader:help. */
export interface Key {
  key: string;
  help: string;
  act(): void;
}

const views = ["side", "line", "demand", "english"] as const;

/** The keys that work wherever the focus is, with what is rarely used loaded when it is used. Enter and the arrows need the focus in the text (./keyboard). */
export function keysOf(surface: Surface, card: Card, cursor: Cursor, selection: SelectionTools, aloud: ReadAloud): Key[] {
  const { root, settings, words } = surface;
  const go = (key: string, step: Step, by: 1 | -1): Key => ({
    key,
    help: `${step}${by > 0 ? "Next" : "Previous"}`,
    act: () => cursor.move(step, by),
  });
  const show = (whole: boolean) => {
    const { sentence } = cursor;
    if (sentence) reveal(sentence, whole);
  };
  const mark = () =>
    withModule(
      () => import("@/browser/reader/knowledge/mark"),
      words.unavailable,
      ({ markHere }) => markHere(surface, cursor.spot),
    );
  const cyclePinyin = () => {
    settings.cycle("readings");
    saySetting(root, "readings");
  };
  return [
    go("j", "sentence", 1),
    go("k", "sentence", -1),
    go("J", "paragraph", 1),
    go("K", "paragraph", -1),
    go("t", "term", 1),
    go("T", "term", -1),
    go("w", "word", 1),
    go("b", "word", -1),
    { key: "x", help: "pin", act: () => card.keep() },
    { key: "+", help: "size", act: () => card.grow(1) },
    { key: "-", help: "size", act: () => card.grow(-1) },
    { key: "r", help: "reveal", act: () => show(false) },
    { key: "R", help: "revealParagraph", act: () => show(true) },
    ...views.map((view, i): Key => ({ key: String(i + 1), help: `view${i + 1}`, act: () => settings.change("view", view) })),
    { key: "p", help: "readings", act: cyclePinyin },
    { key: "m", help: "known", act: () => void mark() },
    { key: "s", help: "save", act: () => selection.save() },
    { key: "l", help: "listen", act: () => aloud.toggle() },
    { key: "v", help: "select", act: () => selection.selectSentence() },
    { key: "c", help: "cite", act: () => selection.cite() },
    { key: "?", help: "help", act: () => root.querySelector<HTMLDialogElement>("#keys-help")?.showModal() },
  ];
}
