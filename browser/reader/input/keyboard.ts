import { typing } from "@/browser/site/typing";
import { hideReading, showReading } from "@/browser/reader/pinyin/bubble";
import { type Card, focusOn } from "@/browser/reader/card/card";
import { move, placeOf, sentenceHere, spotOf, type Step, watchPlace } from "@/browser/reader/place/cursor";
import { outermost, termsOf } from "@/browser/reader/text/elements";
import type { SettingsStore } from "@/browser/reader/settings/settings";
import { reveal } from "@/browser/reader/settings/views";

/** What a key does. The first match wins; `help` is its string under reader:help. */
export interface Key {
  key: string;
  help: string;
  act(): void;
}

const views = ["side", "line", "demand", "english"] as const;

/** The keys that work wherever the focus is, with what is rarely used loaded when it is used. */
export function keysOf(root: HTMLElement, card: Card, store: SettingsStore): Key[] {
  const go = (key: string, step: Step, by: 1 | -1): Key => ({ key, help: `${step}${by > 0 ? "Next" : "Previous"}`, act: () => move(root, step, by) });
  const here = () => sentenceHere(root, spotOf(root, card.at));
  return [
    go("j", "sentence", 1),
    go("k", "sentence", -1),
    go("J", "paragraph", 1),
    go("K", "paragraph", -1),
    go("t", "term", 1),
    go("T", "term", -1),
    go("w", "word", 1),
    go("b", "word", -1),
    { key: "Enter", help: "open", act: () => openHere(root, card) },
    { key: "x", help: "pin", act: () => void import("@/browser/reader/card/pins").then(({ pinCard }) => pinCard(root, card)) },
    { key: "+", help: "size", act: () => card.grow(1) },
    { key: "-", help: "size", act: () => card.grow(-1) },
    {
      key: "r",
      help: "reveal",
      act: () => {
        const sentence = here();
        if (sentence) reveal(sentence, false);
      },
    },
    {
      key: "R",
      help: "revealParagraph",
      act: () => {
        const sentence = here();
        if (sentence) reveal(sentence, true);
      },
    },
    ...views.map((view, i): Key => ({ key: String(i + 1), help: `view${i + 1}`, act: () => store.change("view", view) })),
    {
      key: "p",
      help: "readings",
      act: () => {
        store.cycle("readings");
        void import("@/browser/reader/text/announce").then(({ saySetting }) => saySetting(root, "readings"));
      },
    },
    {
      key: "m",
      help: "known",
      act: () => void import("@/browser/reader/knowledge/mark").then(({ markHere }) => markHere(root, store, spotOf(root, card.at))),
    },
    {
      key: "s",
      help: "save",
      act: () => void import("@/browser/reader/selection/bar").then(({ saveChosen }) => saveChosen(root, spotOf(root, card.at))),
    },
    {
      key: "l",
      help: "listen",
      act: () => void import("@/browser/reader/speech/read-aloud").then(({ toggleListening }) => toggleListening(root, store, here())),
    },
    { key: "v", help: "select", act: () => void import("@/browser/reader/selection/bar").then(({ selectSentence }) => selectSentence(root, here())) },
    { key: "c", help: "cite", act: () => void import("@/browser/reader/selection/citation").then(({ openCitation }) => openCitation(root, here())) },
    { key: "?", help: "help", act: () => document.querySelector<HTMLDialogElement>("#keys-help")?.showModal() },
  ];
}

function openHere(root: HTMLElement, card: Card): void {
  const focused = placeOf(root);
  const anchor = focused && (outermost(focused) ?? (focused.matches("ruby") ? focused : undefined));
  if (anchor) void card.open(anchor, "pinned").then(() => card.enter());
}

/** The reading surface by keyboard: a paragraph is one tab stop, arrows go from term to term in it, letters do the rest, Esc leaves what is open. */
export function startKeyboard(root: HTMLElement, card: Card, store: SettingsStore): void {
  const keys = keysOf(root, card, store);
  watchPlace(root);
  const step = (paragraph: HTMLElement, by: 1 | -1) => {
    const terms = termsOf(paragraph);
    const at = document.activeElement ? terms.indexOf(outermost(document.activeElement) ?? paragraph) : -1;
    const next = at < 0 ? (by > 0 ? terms[0] : terms.at(-1)) : terms[at + by];
    if (next) focusOn(next);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented || typing(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    // Single letters can be turned off (WCAG 2.1.4); what needs the focus in the text stays.
    const off = store.settings.keys === "off" && event.key !== "Enter";
    const paragraph = event.target instanceof Element ? event.target.closest<HTMLElement>(".zh") : null;
    if (paragraph && event.key === "ArrowRight") step(paragraph, 1);
    else if (paragraph && event.key === "ArrowLeft") step(paragraph, -1);
    else if (paragraph && event.key === "Home") paragraph.focus();
    else if (paragraph && event.key === " " && outermost(event.target as Element)) openHere(root, card);
    else {
      const known = off ? undefined : keys.find(({ key }) => key === event.key);
      // Enter on a link or button is theirs.
      if (!known || (event.key === "Enter" && !paragraph)) return;
      known.act();
    }
    event.preventDefault();
  });

  root.addEventListener("focusin", (event) => {
    const spot = event.target instanceof HTMLElement && event.target.matches(".zh .term, .zh ruby") ? event.target : undefined;
    if (!spot) return;
    if (store.settings.readings !== "none") showReading(spot);
    if (card.isReturning || store.settings.cards === "demand" || spot.matches("ruby")) return;
    void card.open(spot, "focus");
  });
  root.addEventListener("focusout", (event) => {
    hideReading();
    if (card.how === "focus" && !card.contains(event.relatedTarget)) card.close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || !card.isOpen || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    card.dismiss();
    hideReading();
  });
}
