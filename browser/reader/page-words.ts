import type { ReaderWords } from "./surface";

/** JSON that our own page carries in an attribute (components/reader/ArticlePage); an empty object where it does not. */
const carried = <T>(json: string | undefined): Partial<T> => JSON.parse(json ?? "{}");

/** The reader's words, from the attributes of its page. */
export function readWords(root: HTMLElement): ReaderWords {
  const { dataset: card = {} } = root.querySelector<HTMLElement>(".card") ?? {};
  const none = "";
  return {
    labels: {
      entry: none,
      parts: none,
      derived: none,
      full: none,
      parent: none,
      selected: none,
      dictionary: none,
      characters: none,
      here: none,
      not: none,
      back: none,
      hear: none,
      copy: none,
      copyEnglish: none,
      save: none,
      pin: none,
      correct: none,
      close: none,
      previous: none,
      next: none,
      rank: {},
      type: {},
      ...carried<ReaderWords["labels"]>(root.dataset.labels),
    },
    saved: carried<{ done: string }>(root.dataset.saved).done ?? "",
    pins: root.dataset.pins ?? "",
    failed: card.failed ?? "",
    grip: card.grip ?? "",
    unavailable: root.dataset.unavailable ?? "",
  };
}
