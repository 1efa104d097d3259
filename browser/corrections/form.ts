import { storedCharacters, storedPinyin } from "@/browser/reader/text/elements";
import { splitPinyin } from "@/core/pinyin/syllables";
import { download } from "@/browser/site/download";
import { exportCorrections } from "@/core/reading/corrections";
import { keepCorrections, readCorrections } from "./store";
import { correctSurface } from "./surface";

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
  const row = document.createElement("label");
  const input = document.createElement("input");
  input.value = value;
  input.lang = lang;
  input.autocapitalize = "none";
  input.spellcheck = false;
  row.append(label, " ", input);
  return { row, input };
}

/** Puts the form for one word into a card: its reading, and how it and its neighbours are cut. What is saved applies everywhere at once. */
export function openForm(root: HTMLElement, place: HTMLElement, ruby: HTMLElement): void {
  const words: Words = JSON.parse(root.dataset.correct ?? "{}");
  const word = storedCharacters(ruby);
  const around = neighbours(ruby);
  const form = document.createElement("form");
  form.className = "correct-form";
  const reading = field(
    words.reading,
    storedPinyin(ruby)
      .split(/[ ']/)
      .flatMap((part) => splitPinyin(part) ?? [part])
      .join(" "),
    "zh-Latn-pinyin",
  );
  const cut = field(words.cut, around.join("|"), "zh-Hans");
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  const buttons = document.createElement("p");
  const button = (text: string, type: "submit" | "button", act?: () => void) => {
    const made = document.createElement("button");
    made.type = type;
    made.textContent = text;
    if (act) made.addEventListener("click", act);
    buttons.append(made);
  };
  const show = () => correctSurface(root, readCorrections());
  button(words.save, "submit");
  button(words.undo, "button", () => {
    const kept = readCorrections();
    delete kept.readings[word];
    keepCorrections({ ...kept, cuts: kept.cuts.filter((parts) => parts.join("") !== around.join("")) });
    show();
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
    const count = [...word].filter((char) => /\p{Script=Han}/u.test(char)).length;
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
    show();
    said.textContent = words.saved;
  });
  place.replaceChildren(form);
  reading.input.focus();
}
