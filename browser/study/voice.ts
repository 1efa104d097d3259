import { voices } from "@/browser/site/speech";

/** The browser's Mandarin voice, where it has one that can speak now: one of its own rather than one that is fetched. */
export const mandarinVoice = (): SpeechSynthesisVoice | undefined =>
  voices().find(({ localService }) => localService) ?? (navigator.onLine ? voices()[0] : undefined);

/** Says a text in Mandarin; does nothing without a voice. */
export function speak(text: string): void {
  const voice = mandarinVoice();
  if (!voice) return;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}

/** Voices come late: calls back when there are others. */
export function onVoices(changed: () => void): void {
  if ("speechSynthesis" in window) speechSynthesis.addEventListener("voiceschanged", changed);
}
