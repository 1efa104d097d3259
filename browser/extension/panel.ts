import { fill } from "@/browser/site/trusted";
import { el } from "@/browser/site/el";
import { type CardContext, type CardTerm, renderCard, renderCharacters } from "@/core/reading/card";
import { ask, type Layer, layers, type Look, type Started } from "./messages";

/** The card and the line at the foot of a foreign page, in a shadow root: the page's style does not reach in, ours not out. */
export interface Panel {
  /** Shows what was found, beside the range that it is about. */
  show(look: Look, range: Range): void;
  hide(): void;
  /** What the line at the foot says; only the uppermost frame has one. */
  say(text: string): void;
  /** Says which kinds of marks are shown. */
  showLayers(shown: ReadonlySet<Layer>): void;
  /** Whether an event is the panel's own. */
  holds(event: Event): boolean;
  remove(): void;
}

export interface PanelActs {
  open(): void;
  off(): void;
  /** The next term of the page, or the one before. */
  go(step: 1 | -1): void;
  /** Switches a kind of mark on or off. */
  toggle(layer: Layer): void;
}

const gap = 8;
const step = { "tifa-next": 1, "tifa-previous": -1 } as const;

function adopt(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox keeps a page's own sheets from an extension's script.
    root.append(el("style", {}, css));
  }
}

/** Makes the panel. `foot`: whether the line at the foot is shown here. */
export function createPanel({ words, labels, style, entries, language }: Started, foot: boolean, { open, off, go, toggle }: PanelActs): Panel {
  const host = document.createElement("tifa-panel");
  const root = host.attachShadow({ mode: "closed" });
  adopt(root, style);
  const card = el("div", { class: "card", popover: "manual", role: "dialog", "aria-label": words.label, lang: language, tabindex: "-1" });
  const button = (name: string, text: string): HTMLButtonElement => el("button", { type: "button", class: "act", "data-act": name }, text);
  const said = el("span", { role: "status" });
  const line = el(
    "div",
    { class: "foot", popover: "manual", lang: language, role: "region", "aria-label": "Tifa" },
    el("b", {}, "Tifa"),
    said,
    button("tifa-previous", "↑"),
    button("tifa-next", "↓"),
    el("span", { class: "layers", role: "group", "aria-label": words.layers }, ...layers.map((layer) => button(`layer-${layer}`, words[layer]))),
    button("tifa-open", words.open),
    button("tifa-off", words.off),
  );
  line.querySelector('[data-act="tifa-previous"]')?.setAttribute("aria-label", labels.previous);
  line.querySelector('[data-act="tifa-next"]')?.setAttribute("aria-label", labels.next);
  root.append(card, line);
  document.documentElement.append(host);
  if (foot) line.showPopover();

  let about: { look: Look; range: Range; trail: { id: string; zh: string }[] } | undefined;
  let known: Record<string, CardTerm> = {};

  /** Beside its word where there is room below, else above it; never outside the window. */
  const place = (): void => {
    if (!about) return;
    const rect = about.range.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = card;
    // What scrolled out of sight takes its card along.
    if (rect.bottom < 0 || rect.top > innerHeight || (rect.width === 0 && rect.height === 0)) {
      hide();
      return;
    }
    const below = rect.bottom + gap + height <= innerHeight;
    const top = below ? rect.bottom + gap : Math.max(gap, rect.top - gap - height);
    card.style.left = `${Math.max(gap, Math.min(rect.left, innerWidth - width - gap))}px`;
    card.style.top = `${top}px`;
  };
  const context = (back?: string): CardContext => ({
    labels,
    find: (id) => known[id],
    link: (id) => `${entries}${encodeURIComponent(id)}/`,
    can: {},
    ...(back === undefined ? {} : { back }),
  });
  const draw = (look: Look, back?: string): void => {
    known = { ...known, ...look.terms };
    fill(card, renderCard(look.layers, context(back)));
    for (const link of card.querySelectorAll("a")) {
      link.target = "_blank";
      link.rel = "noopener";
    }
    if (!card.matches(":popover-open")) card.showPopover();
    place();
  };
  const hide = (): void => {
    about = undefined;
    if (card.matches(":popover-open")) card.hidePopover();
  };
  const subject = ({ layers }: Look): string => layers.terms[0]?.term.zh ?? layers.word?.zh ?? "";
  const fail = (error: unknown): void => {
    said.textContent = `${words.failed} ${error instanceof Error ? error.message : ""}`.trim();
  };
  const follow = async (id: string): Promise<void> => {
    const from = about;
    if (!from) return;
    const look = await ask<"term">({ kind: "term", id });
    if (!look || about !== from) return;
    const first = from.look.layers.terms[0];
    from.trail.push({ id: first?.id ?? "", zh: subject(from.look) });
    about = { ...from, look };
    draw(look, subject(from.look));
  };

  const goBack = async (id: string): Promise<void> => {
    const look = await ask<"term">({ kind: "term", id });
    if (!look || !about) return;
    about = { ...about, look };
    draw(look, about.trail.at(-1)?.zh);
  };

  card.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const part = target?.closest<HTMLElement>("[data-part]")?.dataset.part;
    const act = target?.closest<HTMLElement>("[data-act]")?.dataset.act;
    const shown = about?.look.layers.terms[0]?.term;
    if (part) void follow(part).catch(fail);
    else if (act === "close") hide();
    else if (act === "back") {
      const last = about?.trail.pop();
      if (last?.id) void goBack(last.id).catch(fail);
    } else if (act === "copy" && shown) void navigator.clipboard.writeText(`${shown.zh} ${shown.pinyin} ${shown.en}`).catch(fail);
    else if (act === "copy-english" && shown) void navigator.clipboard.writeText(shown.en).catch(fail);
  });
  card.addEventListener(
    "toggle",
    (event) => {
      const details = event.target instanceof HTMLDetailsElement ? event.target : undefined;
      const characters = details?.open && !details.dataset.filled ? details.dataset.characters : undefined;
      if (!details || !characters) return;
      details.dataset.filled = "";
      void ask<"characters">({ kind: "characters", characters }).then((found) => {
        const list = el("div");
        fill(list, renderCharacters(found, {}));
        details.append(list);
        place();
      }, fail);
    },
    true,
  );
  line.addEventListener("click", (event) => {
    const act = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-act]")?.dataset.act : undefined;
    if (act === "tifa-open") open();
    else if (act === "tifa-off") off();
    else if (act?.startsWith("layer-")) {
      const layer = layers.find((each) => act === `layer-${each}`);
      if (layer) toggle(layer);
    } else if (act === "tifa-next" || act === "tifa-previous") go(step[act]);
  });
  addEventListener("scroll", place, { capture: true, passive: true });
  addEventListener("resize", place);

  return {
    show(look, range) {
      about = { look, range, trail: [] };
      draw(look);
    },
    hide,
    say: (text) => {
      said.textContent = text;
    },
    showLayers(shown) {
      for (const layer of layers) line.querySelector(`[data-act="layer-${layer}"]`)?.setAttribute("aria-pressed", String(shown.has(layer)));
    },
    holds: (event) => event.composedPath().includes(host),
    remove() {
      removeEventListener("scroll", place, { capture: true });
      removeEventListener("resize", place);
      host.remove();
    },
  };
}
