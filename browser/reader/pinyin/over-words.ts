import type { Card } from "@/browser/reader/card/card";
import { leaveOutKnown } from "@/browser/reader/knowledge/brief";
import type { KnownWords } from "@/browser/reader/knowledge/known";
import { anchorScroll } from "@/browser/reader/place/scroll-anchor";
import type { Name, Settings } from "@/browser/reader/settings/settings";
import type { Surface } from "@/browser/reader/surface";
import { redrawn, storedCharacters, termIds } from "@/browser/reader/text/elements";
import { withModule } from "@/browser/site/on-demand";
import { allowBreaks } from "./line-breaks";
import { isWritten, overWords } from "./written";

/** Marks the words that need no pinyin, for "over words not yet known". */
export function markKnown(root: HTMLElement, known: KnownWords): void {
  for (const ruby of root.querySelectorAll<HTMLElement>(".zh ruby"))
    ruby.classList.toggle("known", known.knowsWord(storedCharacters(ruby), termIds(ruby)));
}

/** Lets what the reader knows by study shape the page: pinyin only over the rest, a brief without it. Also when the reader comes back to the page. */
function followKnowledge({ root, settings, known, signal }: Surface): void {
  const apply = async (opening: boolean) => {
    if (!known.any) return;
    await known.load();
    if (signal.aborted) return;
    if (settings.settings.readings === "unknown") anchorScroll(root, () => markKnown(root, known), opening);
    leaveOutKnown(root, known);
    root.dataset.knows = "";
  };
  void apply(true);
  const back = (event: PageTransitionEvent) => {
    if (event.persisted) void apply(false);
  };
  addEventListener("pageshow", back, { signal });
}

/**
 * Which pinyin stands over the text is CSS; what it is written in, and the characters below it, is fetched when it is asked for. (The setting is stored
 * under the name `readings`, which it keeps.)
 */
export function startPinyin(surface: Surface, card: Card): void {
  const { root, settings: store, known, signal, words } = surface;
  let touched = false;
  followKnowledge(surface);
  const show = (settings: Settings, changed: Name | undefined) => {
    if (settings.readings === "unknown" && (changed === undefined || changed === "readings")) markKnown(root, known);
    if ((!isWritten(settings) && !touched) || !["script", "tones", "characters", "readings", undefined].includes(changed)) return;
    const opening = !touched && changed === undefined;
    touched = true;
    void withModule(
      () => import("./script"),
      words.unavailable,
      async ({ writeSurface }) => {
        card.written = await writeSurface(root, settings, opening);
      },
    );
  };
  store.follow(show, signal);
  // Also where it stands on paper alone: lines would end at every comma.
  const breaks = () => allowBreaks(root, overWords.includes(store.settings.readings) || store.settings.paper === "pinyin");
  store.follow(breaks, signal);
  const again = () => {
    show(store.settings, undefined);
    breaks();
  };
  root.addEventListener(redrawn, again, { signal });
}
