import { charactersOf } from "./places";

/** The browser's own Mandarin voice, sentence by sentence with the sentence lit. Nothing is sent anywhere by us; a voice may be the system's online one. */

const rateKey = "#listen-rate";

/** The mainland voices the browser has; none yet while it is still loading them. */
export const voices = (): SpeechSynthesisVoice[] => ("speechSynthesis" in window ? speechSynthesis.getVoices().filter(({ lang }) => /^(?:zh|cmn)[-_](?:Hans[-_])?CN/i.test(lang)) : []);

let speaking: HTMLElement | undefined;

function stop(): void {
  speechSynthesis.cancel();
  speaking?.classList.remove("spoken");
  speaking = undefined;
}

function say(sentences: HTMLElement[], at: number): void {
  const sentence = sentences[at];
  const voice = voices()[0];
  if (!sentence || !voice) {
    stop();
    return;
  }
  speaking?.classList.remove("spoken");
  speaking = sentence;
  sentence.classList.add("spoken");
  sentence.scrollIntoView({ block: "nearest" });
  const speech = new SpeechSynthesisUtterance(charactersOf(sentence));
  speech.voice = voice;
  speech.lang = voice.lang;
  speech.rate = Number(document.querySelector<HTMLSelectElement>(rateKey)?.value ?? 1);
  speech.addEventListener("end", () => {
    if (speaking === sentence) say(sentences, at + 1);
  });
  speech.addEventListener("error", () => {
    if (speaking === sentence) stop();
  });
  speechSynthesis.speak(speech);
}

/** Starts reading aloud from a sentence on, or stops. */
export function toggleListening(root: HTMLElement, from: HTMLElement | undefined): void {
  if (speaking) {
    stop();
    return;
  }
  const sentences = [...root.querySelectorAll<HTMLElement>(".zh .s")];
  say(sentences, Math.max(0, from ? sentences.indexOf(from) : 0));
}
