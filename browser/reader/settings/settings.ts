import { recall, remember } from "@/browser/site/remember";

/** What each setting may be, in the order in which it is offered. */
export const choices = {
  view: ["side", "line", "demand", "english"],
  readings: ["hover", "none", "terms", "unknown", "all"],
  script: ["pinyin", "zhuyin"],
  tones: ["off", "on"],
  characters: ["simplified", "traditional"],
  marks: ["usual", "all", "key", "none"],
  cards: ["demand", "hover"],
  size: ["90", "100", "115", "130", "150"],
  measure: ["narrow", "normal", "wide"],
  leading: ["tight", "normal", "loose"],
  spacing: ["normal", "wide", "wider"],
  face: ["song", "hei", "kai"],
  latin: ["serif", "sans"],
  rate: ["60", "80", "100", "120", "150"],
  keys: ["on", "off"],
  paper: ["both", "pinyin", "chinese"],
  paperTerms: ["key", "all", "none"],
} as const;

export type Name = keyof typeof choices;
export type Settings = { [K in Name]: (typeof choices)[K][number] };

const names = Object.keys(choices) as Name[];

const isChoice = <K extends Name>(name: K, value: unknown): value is Settings[K] => (choices[name] as readonly unknown[]).includes(value);

/** What a new reader gets. */
export function defaults(): Settings {
  return {
    view: "side",
    readings: "hover",
    script: "pinyin",
    tones: "off",
    characters: "simplified",
    marks: "usual",
    cards: "demand",
    size: "100",
    measure: "normal",
    leading: "normal",
    spacing: "normal",
    face: "song",
    latin: "serif",
    rate: "100",
    keys: "on",
    paper: "both",
    paperTerms: "key",
  };
}

/**
 * What is chosen for the text at hand and kept with it: how an article is read depends on how hard it is. How letters look, what opens and which keys work
 * depend on the reader, and are the same everywhere. An article that is new begins as the last one was read.
 */
const ofTheText: readonly Name[] = ["view", "readings", "tones", "characters"];

const everywhere = "reader";
const keyOf = (article: string): string => `reader.${article}`;

/** What is kept under a key, name by name; nothing where it is not an object of JSON. */
function readKept(key: string): [string, unknown][] {
  try {
    const kept: unknown = JSON.parse(recall(key) ?? "{}");
    return typeof kept === "object" && kept !== null ? Object.entries(kept) : [];
  } catch {
    return [];
  }
}

/** The settings kept in the browser for an article; what is not among the choices (an older version, a hand in the storage) falls back to the default. */
export function readSettings(article: string): Settings {
  const settings = defaults();
  for (const [name, value] of readKept(everywhere)) set(settings, name, value);
  for (const [name, value] of readKept(keyOf(article))) if (ofTheText.some((own) => own === name)) set(settings, name, value);
  return settings;
}

/** Changes one setting if name and value are known; says whether. */
export function set(settings: Settings, name: string, value: unknown): boolean {
  const known = names.find((n) => n === name);
  if (!known || !isChoice(known, value)) return false;
  Object.assign(settings, { [known]: value });
  return true;
}

/** Keeps the setting that was changed, for what comes next, and with the article if it is the text's. The others stay as they are kept now: another tab may have changed them. */
function keepSetting(article: string, name: string, value: unknown): void {
  const keys = ofTheText.some((own) => own === name) ? [everywhere, keyOf(article)] : [everywhere];
  for (const key of keys) remember(key, JSON.stringify({ ...Object.fromEntries(readKept(key)), [name]: value }));
}

/** Listeners of changed settings, called at the start too. */
type Listener = (settings: Settings, changed: Name | undefined) => void;

/** The settings of the page: what the panel's controls and the keys change, and what the reader's parts follow. */
export class SettingsStore {
  readonly settings: Settings;
  /** What is done around a change, so that the page can be kept where it is (browser/reader/place/scroll-anchor). */
  around: (act: () => void) => void = (act) => act();
  private readonly listeners = new Set<Listener>();

  constructor(private readonly article: string) {
    this.settings = readSettings(article);
  }

  /** Calls a listener now and with each change, until the signal says stop. */
  follow(listener: Listener, signal: AbortSignal): void {
    this.listeners.add(listener);
    signal.addEventListener("abort", () => this.listeners.delete(listener), { once: true });
    listener(this.settings, undefined);
  }

  change(name: string, value: unknown): void {
    if (!set(this.settings, name, value)) return;
    keepSetting(this.article, name, value);
    this.around(() => {
      for (const listener of this.listeners)
        listener(
          this.settings,
          names.find((n) => n === name),
        );
    });
  }

  /** The next choice of a setting, round and round: what a key does. */
  cycle(name: Name): void {
    const all: readonly string[] = choices[name];
    this.change(name, all[(all.indexOf(this.settings[name]) + 1) % all.length]);
  }
}
