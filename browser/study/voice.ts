const mandarin = /^(?:zh|cmn)[-_](?:Hans[-_])?CN/i;

/** The browser's Mandarin voice, where it has one. */
export const mandarinVoice = (): SpeechSynthesisVoice | undefined => ("speechSynthesis" in window ? speechSynthesis.getVoices().find(({ lang }) => mandarin.test(lang)) : undefined);

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
