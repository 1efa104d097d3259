import { charactersOf } from "@/browser/reader/text/elements";
import type { SettingsStore } from "@/browser/reader/settings/settings";
import { voices } from "@/browser/site/speech";

/** The browser's own Mandarin voice, sentence by sentence with the sentence lit. Nothing is sent anywhere by us; a voice may be the system's online one. */

let speaking: HTMLElement | undefined;

/** The sentence and its English, whichever is shown. */
const both = (root: HTMLElement, sentence: HTMLElement): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(`.s[data-s="${CSS.escape(sentence.dataset.s ?? "")}"]`),
];

function show(root: HTMLElement, sentence: HTMLElement | undefined): void {
  for (const element of root.querySelectorAll(".s.spoken")) element.classList.remove("spoken");
  const button = root.querySelector<HTMLElement>("button.listen");
  if (button) {
    button.dataset.start ??= button.textContent ?? "";
    button.textContent = (sentence ? button.dataset.stop : button.dataset.start) ?? "";
  }
  if (!sentence) return;
  for (const element of both(root, sentence)) element.classList.add("spoken");
  both(root, sentence)
    .find((element) => element.getClientRects().length > 0)
    ?.scrollIntoView({ block: "nearest" });
}

function stop(root: HTMLElement): void {
  speaking = undefined;
  speechSynthesis.cancel();
  show(root, undefined);
}

function say(root: HTMLElement, store: SettingsStore, sentences: HTMLElement[], at: number): void {
  const sentence = sentences[at];
  const voice = voices()[0];
  if (!sentence || !voice) {
    stop(root);
    return;
  }
  speaking = sentence;
  show(root, sentence);
  const speech = new SpeechSynthesisUtterance(charactersOf(sentence));
  speech.voice = voice;
  speech.lang = voice.lang;
  speech.rate = Number(store.settings.rate) / 100;
  speech.addEventListener("end", () => {
    if (speaking === sentence) say(root, store, sentences, at + 1);
  });
  speech.addEventListener("error", () => {
    if (speaking === sentence) stop(root);
  });
  speechSynthesis.speak(speech);
}

/** Starts reading aloud from a sentence on, or stops. */
export function toggleListening(root: HTMLElement, store: SettingsStore, from: HTMLElement | undefined): void {
  if (speaking) {
    stop(root);
    return;
  }
  if (!voices().length) return;
  const sentences = [...root.querySelectorAll<HTMLElement>(".zh .s")];
  say(
    root,
    store,
    sentences,
    Math.max(
      0,
      sentences.findIndex(({ dataset }) => dataset.s === from?.dataset.s),
    ),
  );
}
