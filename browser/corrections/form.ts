import { storedCharacters, storedPinyin } from "@/browser/reader/text/elements";
import { splitPinyin } from "@/core/pinyin/syllables";
import { el } from "@/browser/site/el";
import { download } from "@/browser/site/download";
import { exportCorrections } from "@/core/reading/corrections";
import { countHanzi } from "@/core/text/hanzi";
import { keepCorrections, readCorrections } from "./store";
import type { CorrectedText } from "./surface";

/** The form's strings, from the page (components/reader/ArticlePage). */
interface Words {
  reading: string;
  cut: string;
  save: string;
  undo: string;
  export: string;
  badReading: string;
  badCut: string;
  saved: string;
}

/** The word with its neighbours of the same sentence, as they are cut now. */
function neighbours(ruby: HTMLElement): string[] {
  const all = [...(ruby.closest(".s")?.querySelectorAll<HTMLElement>("ruby") ?? [])];
  const at = all.indexOf(ruby);
  // Only words that touch: punctuation between them ends the run.
  const touches = (a: Element | undefined, b: Element | undefined) => {
    if (!a || !b) return false;
    const range = document.createRange();
    range.setStartAfter(a);
    range.setEndBefore(b);
    return range.toString() === "";
  };
  const before = touches(all[at - 1], ruby) ? all[at - 1] : undefined;
  const after = touches(ruby, all[at + 1]) ? all[at + 1] : undefined;
  return [before, ruby, after].flatMap((word) => (word ? [storedCharacters(word)] : []));
}

function field(label: string, value: string, lang: string): { row: HTMLLabelElement; input: HTMLInputElement } {
  const input = el("input", { value, lang, autocapitalize: "none", spellcheck: "false" });
  return { row: el("label", {}, label, " ", input), input };
}

/** Puts the form for one word into a card: its reading, and how it and its neighbours are cut. What is saved applies everywhere at once. */
export function openForm(root: HTMLElement, place: HTMLElement, ruby: HTMLElement, text: CorrectedText): void {
  const words: Words = JSON.parse(root.dataset.correct ?? "{}");
  const word = storedCharacters(ruby);
  const around = neighbours(ruby);
  const form = el("form", { class: "correct-form" });
  const reading = field(
    words.reading,
    storedPinyin(ruby)
      .split(/[ ']/)
      .flatMap((part) => splitPinyin(part) ?? [part])
      .join(" "),
    "zh-Latn-pinyin",
  );
  const cut = field(words.cut, around.join("|"), "zh-Hans");
  const said = el("p", { role: "status" });
  const buttons = el("p");
  const button = (label: string, type: "submit" | "button", act?: () => void) => {
    const made = el("button", { type }, label);
    if (act) made.addEventListener("click", act);
    buttons.append(made);
  };
  button(words.save, "submit");
  button(words.undo, "button", () => {
    const kept = readCorrections();
    delete kept.readings[word];
    keepCorrections({ ...kept, cuts: kept.cuts.filter((parts) => parts.join("") !== around.join("")) });
    text.showKept();
    said.textContent = words.saved;
  });
  button(words.export, "button", () => download("tifa-corrections.yaml", exportCorrections(readCorrections()), "application/yaml"));
  form.append(reading.row, cut.row, buttons, said);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const syllables = reading.input.value.trim().split(/\s+/);
    const parts = cut.input.value
      .split("|")
      .map((part) => part.trim())
      .filter(Boolean);
    const count = countHanzi(word);
    if (syllables.length !== count || syllables.some((syllable) => splitPinyin(syllable)?.length !== 1)) {
      said.textContent = words.badReading.replace("{{n}}", String(count));
      return;
    }
    if (parts.join("") !== around.join("")) {
      said.textContent = words.badCut.replace("{{text}}", () => around.join(""));
      return;
    }
    const kept = readCorrections();
    const sameCut = parts.join("|") === around.join("|");
    keepCorrections({
      readings: { ...kept.readings, [word]: syllables },
      cuts: [...kept.cuts.filter((old) => old.join("") !== around.join("")), ...(sameCut ? [] : [parts])],
    });
    text.showKept();
    said.textContent = words.saved;
  });
  place.replaceChildren(form);
  reading.input.focus();
}
