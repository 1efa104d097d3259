/** The mainland voices the browser has; none yet while it is still loading them. */
export const voices = (): SpeechSynthesisVoice[] =>
  "speechSynthesis" in window ? speechSynthesis.getVoices().filter(({ lang }) => /^(?:zh|cmn)[-_](?:Hans[-_])?CN/i.test(lang)) : [];

/** The button for listening appears once the browser says that it has a Mandarin voice; until then, and without one, it stays hidden. */
export function startVoices(root: HTMLElement, listen: () => void): void {
  const button = root.querySelector<HTMLElement>("button.listen");
  if (!button || !("speechSynthesis" in window)) return;
  const show = () => {
    button.hidden = voices().length === 0;
    root.classList.toggle("has-voice", !button.hidden);
  };
  show();
  speechSynthesis.addEventListener("voiceschanged", show);
  button.addEventListener("click", listen);
  // A page that is left must not go on speaking.
  addEventListener("pagehide", () => speechSynthesis.cancel());
}
