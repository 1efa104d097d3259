import type { ReaderWords } from "./surface";

/** JSON that our own page carries in an attribute (components/reader/ArticlePage); an empty object where it does not. */
const carried = <T>(json: string | undefined): Partial<T> => JSON.parse(json ?? "{}");

/** The reader's words, from the attributes of its page. */
export function readWords(root: HTMLElement): ReaderWords {
  const { dataset: card = {} } = root.querySelector<HTMLElement>(".card") ?? {};
  return {
    labels: {
      entry: "",
      brand: "",
      parts: "",
      dictionary: "",
      characters: "",
      rank: {},
      type: {},
      ...carried<ReaderWords["labels"]>(root.dataset.labels),
    },
    save: carried<{ button: string }>(root.dataset.saved).button ?? "",
    correct: carried<{ open: string }>(root.dataset.correct).open ?? "",
    pins: root.dataset.pins ?? "",
    failed: card.failed ?? "",
    close: card.close ?? "",
    grip: card.grip ?? "",
    keep: card.keep ?? "",
    unavailable: root.dataset.unavailable ?? "",
  };
}
