/** The browser's own Mandarin voice. Nothing is sent anywhere by us; a voice may be the system's online one. */

/** The mainland voices the browser has; none yet while it is still loading them. */
export const voices = (): SpeechSynthesisVoice[] =>
  "speechSynthesis" in window ? speechSynthesis.getVoices().filter(({ lang }) => /^(?:zh|cmn)[-_](?:Hans[-_])?CN/i.test(lang)) : [];

/** The voice that can speak now: one of the system's own rather than one that is fetched. */
export const mandarinVoice = (): SpeechSynthesisVoice | undefined =>
  voices().find(({ localService }) => localService) ?? (navigator.onLine ? voices()[0] : undefined);

/** Voices come late: calls back when there are others, until the signal says stop. */
export function onVoices(changed: () => void, signal?: AbortSignal): void {
  if ("speechSynthesis" in window) speechSynthesis.addEventListener("voiceschanged", changed, signal ? { signal } : {});
}

/** Says a text in Mandarin in place of what is being said; gives how it ended, and "silent" where there is no voice. `rate` is 1 for the usual speed. */
export function speak(text: string, rate = 1): Promise<"said" | "stopped" | "silent"> {
  const voice = mandarinVoice();
  if (!voice) return Promise.resolve("silent");
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = rate;
  speechSynthesis.cancel();
  return new Promise((resolve) => {
    utterance.addEventListener("end", () => resolve("said"), { once: true });
    utterance.addEventListener("error", () => resolve("stopped"), { once: true });
    speechSynthesis.speak(utterance);
  });
}

/** Stops what is being said. */
export const hush = (): void => {
  if ("speechSynthesis" in window) speechSynthesis.cancel();
};
