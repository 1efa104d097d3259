import { el } from "@/browser/site/el";
import type { Document, Encoding } from "@/core/intake/document";
import type { OwnText } from "@/core/own/text";
import { fillIn, type Words } from "./page";

/** What a reader is asked while files come in. */

/** Asks whether a Chinese and an English text are one with its translation. */
export const askPair = (root: HTMLElement, words: Words, { zh, en }: { zh: OwnText; en: OwnText }): Promise<boolean> =>
  new Promise((resolve) => {
    const answer = (label: string | undefined, main: boolean) => {
      const button = el("button", { type: "button", class: `button small${main ? " main" : ""}`, "data-pair": String(main) }, label ?? "");
      button.addEventListener("click", () => {
        resolve(main);
        asking.close();
      });
      return button;
    };
    const asking = el(
      "dialog",
      { class: "reader-dialog pairing", "aria-labelledby": "pairing-title" },
      el("h2", { id: "pairing-title" }, words.pairTitle ?? ""),
      el("p", { lang: "zh-Hans" }, zh.head.title),
      el("p", { lang: "en" }, en.head.title),
      el("p", {}, answer(words.pairTake, true), " ", answer(words.pairLeave, false)),
    );
    asking.addEventListener("close", () => {
      resolve(false);
      asking.remove();
    });
    root.append(asking);
    asking.showModal();
  });

/** Shows how a file reads in each encoding in which it reads as something; gives the one that is chosen. */
export const chooseEncoding = (root: HTMLElement, words: Words, read: Document): Promise<Encoding | undefined> =>
  new Promise((resolve) => {
    const first = read.encoding ? [{ encoding: read.encoding, sample: read.raw.slice(0, 60) }] : [];
    const option = ({ encoding, sample }: { encoding: Encoding; sample: string }) => {
      const button = el(
        "button",
        { type: "button", class: "reading", "data-encoding": encoding },
        el("b", {}, encoding.toUpperCase()),
        " ",
        el("span", { lang: "zh-Hans" }, sample),
      );
      button.addEventListener("click", () => {
        resolve(encoding);
        dialog.close();
      });
      return el("li", {}, button);
    };
    const dialog = el(
      "dialog",
      { class: "reader-dialog encodings", "aria-labelledby": "encodings-title" },
      el("h2", { id: "encodings-title" }, fillIn(words.encodingUnsure, { name: read.title })),
      el("ul", {}, ...[...first, ...(read.alternatives ?? [])].map(option)),
    );
    dialog.addEventListener("close", () => {
      resolve(undefined);
      dialog.remove();
    });
    root.append(dialog);
    dialog.showModal();
  });
