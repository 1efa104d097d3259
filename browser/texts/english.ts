import { el } from "@/browser/site/el";
import { recall, remember } from "@/browser/site/remember";
import { countEnglish, segmentOf } from "@/core/own/blocks";
import { englishOf } from "@/core/own/draw";
import { withMatched } from "@/core/own/match-english";
import { pairEnglish } from "@/core/own/pair-english";
import { shiftEnglish } from "@/core/own/shift-english";
import type { OwnBlock } from "@/core/own/text";
import { readableFiles } from "@/core/intake/document";
import { layOut } from "@/core/intake/lay-out";
import { dropDraft, keepDraft, withTyped } from "./drafts";
import { blockElement, putBlock } from "./drawing";
import { Intake, Refused } from "./intake";
import { matchEnglish } from "./match";
import type { OwnPage } from "./own-page";
import { fillIn } from "./page";

/** How long after the last key what was typed is written: it is safe before (drafts.ts). */
const pause = 600;

type By = "sentence" | "paragraph";

/** Lets the English be typed beside the text, sentence by sentence or paragraph by paragraph, or a whole translation be given. Asked for again it ends. */
export function startEnglish(page: OwnPage): void {
  const { root, article, words, drawn, text } = page;
  const { id } = text.head;
  const before = article.querySelector<HTMLElement>(".typing-bar");
  if (before) {
    before.dispatchEvent(new CustomEvent("tifa:done"));
    return;
  }
  const life = new AbortController();
  const { signal } = life;
  let by: By = recall("typing") === "paragraph" ? "paragraph" : "sentence";
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  /** What is being written: whoever draws anew waits for it. */
  let writing: Promise<unknown> = Promise.resolve();
  const write = (place: string, typed: string): void => {
    clearTimeout(waiting.get(place));
    waiting.delete(place);
    const done = page.change((now) => withTyped(now, place, typed)).then((kept) => kept && dropDraft(id, place, typed));
    writing = Promise.all([writing, done]);
  };

  /** A field for what is typed at a place: `en 2.3.1`, `note 2.3.1`. */
  const area = (what: "en" | "note", at: string, label: string): HTMLTextAreaElement => {
    const place = `${what} ${at}`;
    const { en, notes } = drawn.body;
    const kept = en[at];
    const made = el("textarea", { class: `typed-${what}`, rows: "1", "aria-label": `${label} ${at}`, "data-place": at, "data-what": what });
    if (what === "en") made.lang = "en";
    // A machine's is no beginning of one's own: never the two mixed.
    made.value = what === "note" ? (notes[at] ?? "") : kept && kept.by !== "machine" ? kept.text : "";
    made.addEventListener("input", () => {
      keepDraft(id, place, made.value);
      clearTimeout(waiting.get(place));
      waiting.set(
        place,
        setTimeout(() => write(place, made.value), pause),
      );
    });
    made.addEventListener("change", () => write(place, made.value));
    made.addEventListener("focus", () => light(at, true));
    made.addEventListener("blur", () => light(at, false));
    return made;
  };
  /** The field for a note on a sentence: there where there is one, else behind a button. */
  const noteArea = (at: string): HTMLElement => {
    const field = () => area("note", at, words.noteOn ?? "");
    if (drawn.body.notes[at]) return field();
    const button = el("button", { type: "button", class: "as-link add-note" }, words.addNote ?? "");
    button.setAttribute("aria-label", `${words.addNote ?? ""} ${at}`);
    button.addEventListener("click", () => {
      const made = field();
      button.replaceWith(made);
      made.focus();
    });
    return button;
  };
  const light = (place: string, on: boolean): void => {
    for (const sentence of article.querySelectorAll(`.zh .s[data-s="${CSS.escape(place)}"]`)) sentence.classList.toggle("lit", on);
  };

  /** The places of a block's English: its sentences, or the whole where that is how it has one, or is to have one. */
  const placesOf = (block: OwnBlock): string[] => {
    const { whole, sentences, machine } = englishOf(block, drawn.body.en);
    const hasSentences = !machine && sentences.some((each) => each !== undefined);
    const isWhole = (whole !== undefined && !machine) || (by === "paragraph" && !hasSentences);
    return isWhole ? [block.id] : block.zh.map((_, j) => segmentOf(block.id, j));
  };

  /** Fields in the place of a block's English. */
  const open = (i: number): void => {
    const block = drawn.blocks[i];
    const old = block && blockElement(article, block.id);
    if (!block || !old || old.querySelector(".typed-en")) return;
    const empty = { text: "\u200b", by: "reader" as const };
    const place = placesOf(block);
    // Drawn as if each place had an English, so that the fields stand where it will.
    putBlock(article, { ...drawn, body: { ...drawn.body, en: Object.fromEntries(place.map((at) => [at, empty])) } }, i);
    const made = blockElement(article, block.id);
    for (const [j, span] of [...(made?.querySelectorAll<HTMLElement>(".en .s") ?? [])].entries()) {
      const at = place[j];
      if (at) span.replaceChildren(area("en", at, words.englishFor ?? ""), noteArea(at === block.id ? segmentOf(at, 0) : at), ...shiftButtons(at));
    }
  };

  /** What moves the English from here on, where what was laid beside the text is off by one. */
  const shiftButtons = (at: string): HTMLElement[] => {
    const kept = drawn.body.en[at];
    if (!kept || kept.by === "machine") return [];
    const shift = (sign: string, label: string | undefined, step: number) => {
      const button = el("button", { type: "button", class: "as-link", title: label, "aria-label": `${label ?? ""} ${at}` }, sign);
      button.addEventListener("click", () => void shiftFrom(at, step));
      return button;
    };
    return [el("span", { class: "shift" }, shift("↓", words.shiftDown, 1), " ", shift("↑", words.shiftUp, -1))];
  };

  /** Moves the English of this place and of all after it one down, or one up, where what is above then has both. */
  const shiftFrom = async (at: string, step: number): Promise<void> => {
    await flush();
    const places = drawn.blocks.flatMap(placesOf);
    const done = await page.change(({ head, body }) => {
      // A machine's is no part of it: it stands wherever nobody has written any.
      const machine = Object.entries(body.en).filter(([, { by }]) => by === "machine");
      const human = Object.entries(body.en).filter(([, { by }]) => by !== "machine");
      const en = { ...Object.fromEntries(machine), ...shiftEnglish(places, Object.fromEntries(human), at, step) };
      return { head: { ...head, english: countEnglish(body.blocks, en) }, body: { ...body, en } };
    });
    if (done) redraw();
  };

  const flush = async (): Promise<void> => {
    for (const field of article.querySelectorAll<HTMLTextAreaElement>("textarea[data-what]")) {
      const place = `${field.dataset.what ?? ""} ${field.dataset.place ?? ""}`;
      if (waiting.has(place)) write(place, field.value);
    }
    await writing;
  };

  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        watcher.unobserve(target);
        open(drawn.blocks.findIndex((block) => `p${block.id}` === target.id));
      }
    },
    { rootMargin: "50% 0px" },
  );
  const redraw = (): void => {
    watcher.disconnect();
    for (const [i, block] of drawn.blocks.entries()) {
      const element = blockElement(article, block.id);
      if (element?.querySelector(".typed-en")) putBlock(article, drawn, i);
      const pair = blockElement(article, block.id);
      if (pair) watcher.observe(pair);
    }
  };

  const choice = (value: By, label: string | undefined) => {
    const input = el("input", { type: "radio", name: "typing-by", value });
    input.checked = by === value;
    input.addEventListener("change", () => {
      by = value;
      remember("typing", value);
      void flush().then(redraw);
    });
    return el("label", {}, input, el("span", {}, label ?? ""));
  };
  const give = el("button", { type: "button", class: "button small" }, words.giveTranslation ?? "");
  const done = el("button", { type: "button", class: "button small main" }, words.done ?? "");
  const bar = el(
    "div",
    { class: "typing-bar", role: "group", "aria-label": words.typing },
    el("b", {}, words.typing ?? ""),
    el(
      "fieldset",
      { class: "choice" },
      el("div", { class: "segments" }, choice("sentence", words.bySentence), choice("paragraph", words.byParagraph)),
    ),
    give,
    done,
  );
  give.addEventListener("click", () => askTranslation(page, redraw));
  const end = async () => {
    await flush();
    life.abort();
    watcher.disconnect();
    bar.remove();
    delete root.dataset.typing;
    for (const [i, block] of drawn.blocks.entries()) if (blockElement(article, block.id)?.querySelector(".typed-en")) putBlock(article, drawn, i);
  };
  done.addEventListener("click", () => void end());
  bar.addEventListener("tifa:done", () => void end());
  // Another tab, another window: what waits is written now.
  document.addEventListener("visibilitychange", () => void flush(), { signal });
  root.dataset.typing = "";
  article.querySelector(".head")?.after(bar);
  redraw();
  if (new URLSearchParams(location.search).get("english") === "give") askTranslation(page, redraw);
}

/** Takes a translation that the reader has, pasted or as a file, and lays it beside the text paragraph by paragraph, then sentence by sentence; a wrong pair is moved by hand. */
function askTranslation(page: OwnPage, redraw: () => void): void {
  const { root, words, drawn } = page;
  const field = el("textarea", { lang: "en", rows: "12", name: "translation", "aria-label": words.giveTranslation });
  const said = el("p", { role: "status" });
  const file = el("input", { type: "file", class: "visually-hidden", accept: readableFiles });
  const dialog = el(
    "dialog",
    { class: "reader-dialog give-english", "aria-label": words.giveTranslation },
    el("h2", {}, words.giveTranslation ?? ""),
    el("p", {}, words.giveHow ?? ""),
    field,
    said,
  );
  const button = (label: string | undefined, main: boolean) =>
    el("button", { type: "button", class: main ? "button main small" : "button small" }, label ?? "");
  const [take, leave] = [button(words.take, true), button(words.cancel, false)];
  dialog.append(el("p", {}, take, " ", el("label", { class: "button small" }, words.giveFile ?? "", file), " ", leave));
  leave.addEventListener("click", () => dialog.close());
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    file.value = "";
    if (!chosen) return;
    said.textContent = words.reading ?? "";
    void readLines(root, chosen).then(
      (lines) => {
        field.value = lines.join("\n");
        said.textContent = "";
        take.focus();
      },
      (error: unknown) => {
        said.textContent = fillIn(words[error instanceof Refused ? `refused-${error.code}` : "refusedDamaged"], {
          name: chosen.name,
          detail: error instanceof Refused ? (error.detail ?? "") : "",
        });
      },
    );
  });
  take.addEventListener("click", () => {
    const paired = pairEnglish(drawn.blocks, field.value);
    void page
      .change(({ head, body }) => {
        const en = withMatched(body.blocks, body.en, paired);
        return { head: { ...head, english: countEnglish(body.blocks, en) }, body: { ...body, en } };
      })
      .then((kept) => {
        if (!kept) return;
        dialog.close();
        redraw();
        void matchEnglish(page, redraw);
      });
  });
  dialog.addEventListener("close", () => dialog.remove());
  root.append(dialog);
  dialog.showModal();
}

/** The paragraphs of a file. Rejects with Refused where it has none. */
async function readLines(root: HTMLElement, file: File): Promise<string[]> {
  const intake = new Intake(root.dataset.intake ?? "");
  try {
    const { document, repairs } = await intake.read(
      { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name, maps: root.dataset.maps ?? "" },
      () => undefined,
    );
    return layOut(document, repairs).map(({ text }) => text);
  } finally {
    intake.stop();
  }
}
