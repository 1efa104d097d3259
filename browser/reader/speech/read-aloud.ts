import type { Cursor } from "@/browser/reader/place/cursor";
import type { Surface } from "@/browser/reader/surface";
import { charactersOf } from "@/browser/reader/text/elements";
import { hush, mandarinVoice, onVoices, speak, voices } from "@/browser/site/speech";

/** Reads a text aloud from where the reader is, sentence by sentence with the sentence lit, until it is stopped or ends. */
export class ReadAloud {
  private speaking: HTMLElement | undefined;

  constructor(
    private readonly surface: Surface,
    private readonly cursor: Cursor,
  ) {
    const { root, signal } = surface;
    // A page that is left must not go on speaking.
    addEventListener("pagehide", hush, { signal });
    signal.addEventListener("abort", () => {
      if (this.speaking) this.stop();
    });
    const button = root.querySelector<HTMLElement>("button.listen");
    if (!button) return;
    // The button appears once the browser says that it has a Mandarin voice; until then, and without one, it stays hidden.
    const show = () => {
      button.hidden = voices().length === 0;
      root.classList.toggle("has-voice", !button.hidden);
    };
    show();
    onVoices(show, signal);
    button.addEventListener("click", () => this.toggle(), { signal });
  }

  /** Starts from the sentence where the reader is, or stops. */
  toggle(): void {
    if (this.speaking) {
      this.stop();
      return;
    }
    const sentences = [...this.surface.root.querySelectorAll<HTMLElement>(".zh .s")];
    const here = this.cursor.sentence?.dataset.s;
    const from = sentences.findIndex(({ dataset }) => dataset.s === here);
    void this.read(sentences.slice(Math.max(0, from)));
  }

  private async read(sentences: readonly HTMLElement[]): Promise<void> {
    for (const sentence of sentences) {
      if (!mandarinVoice()) break;
      this.speaking = sentence;
      this.show(sentence);
      const how = await speak(charactersOf(sentence), Number(this.surface.settings.settings.rate) / 100);
      // Stopped meanwhile, or started anew elsewhere: that one goes on.
      if (this.speaking !== sentence) return;
      if (how !== "said") break;
    }
    if (this.speaking) this.stop();
  }

  private stop(): void {
    this.speaking = undefined;
    hush();
    this.show(undefined);
  }

  private show(sentence: HTMLElement | undefined): void {
    const { root } = this.surface;
    for (const element of root.querySelectorAll(".s.spoken")) element.classList.remove("spoken");
    const button = root.querySelector<HTMLElement>("button.listen");
    if (button) {
      button.dataset.start ??= button.textContent ?? "";
      button.textContent = (sentence ? button.dataset.stop : button.dataset.start) ?? "";
    }
    if (!sentence) return;
    // The sentence and its English, whichever is shown.
    const both = [...root.querySelectorAll<HTMLElement>(`.s[data-s="${CSS.escape(sentence.dataset.s ?? "")}"]`)];
    for (const element of both) element.classList.add("spoken");
    both.find((element) => element.getClientRects().length > 0)?.scrollIntoView({ block: "nearest" });
  }
}
