import { problemOf } from "@/browser/storage/problem";
import { defaultSettings, readSettings } from "@/core/study/settings";
import { say } from "@/core/study/words";
import type { Deck } from "./deck";
import type { Page } from "./page";
import { mandarinVoice, onVoices } from "@/browser/site/speech";

const checks = ["fuzz", "burySiblings"] as const;

/** The settings form: shows what holds, takes only what is whole and in range. */
export function startSettings(page: Page, deck: Deck): { show(): void } {
  const form = page.find("form.study-settings");
  if (!(form instanceof HTMLFormElement)) return { show: () => undefined };
  const output = page.find("form.study-settings output");
  const wake = page.find("[data-act=wake]");
  const inputs = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")];
  let shown = "";
  const fill = () => {
    const { settings } = deck;
    // What a reader is just changing must not be put back because something else has changed.
    if (shown === JSON.stringify(settings)) return;
    shown = JSON.stringify(settings);
    for (const input of inputs) {
      if (!(input instanceof HTMLInputElement)) input.value = settings.parameters.join(", ");
      else if (input.name === "kinds") input.checked = settings.kinds.some((kind) => kind === input.value);
      else if (input.name === "retention") input.value = String(Math.round(settings.retention * 100));
      else if (input.name === "newPerDay" || input.name === "reviewsPerDay" || input.name === "maximumInterval")
        input.value = String(settings[input.name]);
      else for (const name of checks) if (input.name === name) input.checked = settings[name];
    }
  };
  const noVoice = page.find("form.study-settings .no-voice");
  const show = () => {
    fill();
    noVoice.hidden = mandarinVoice() !== undefined;
    const sleeping = [...deck.cards.values()].filter(({ suspended }) => suspended).length;
    wake.hidden = sleeping === 0;
    wake.textContent = say(page.words.wake, { n: sleeping });
  };
  const attempt = (work: () => Promise<void>) => void work().catch((error: unknown) => page.warn(problemOf(error)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const given = {
      retention: Number(data.get("retention")) / 100,
      newPerDay: Number(data.get("newPerDay")),
      reviewsPerDay: Number(data.get("reviewsPerDay")),
      maximumInterval: Number(data.get("maximumInterval")),
      fuzz: data.has("fuzz"),
      burySiblings: data.has("burySiblings"),
      kinds: data.getAll("kinds").map(String),
      parameters: String(data.get("parameters"))
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map(Number),
    };
    const settings = readSettings(given);
    if (given.kinds.length === 0) {
      output.textContent = page.words.settingsNoKind;
      return;
    }
    if (JSON.stringify(settings) !== JSON.stringify({ ...given, kinds: settings.kinds }) || settings.kinds.length !== given.kinds.length) {
      output.textContent = page.words.settingsWrong;
      return;
    }
    attempt(async () => {
      await deck.keepSettings(settings);
      output.textContent = page.words.settingsSaved;
    });
  });
  page.find("[data-act=standard]").addEventListener("click", () => {
    const field = form.querySelector("textarea");
    if (field) field.value = defaultSettings.parameters.join(", ");
  });
  wake.addEventListener("click", () =>
    attempt(async () => {
      await deck.wake();
      output.textContent = page.words.woken;
      show();
    }),
  );
  onVoices(show);
  show();
  return { show };
}
