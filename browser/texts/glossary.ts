import { el } from "@/browser/site/el";
import { write } from "@/browser/site/languages";
import { withModule } from "@/browser/site/on-demand";
import { tell } from "@/browser/site/tell";
import { openDatabase } from "@/browser/storage/database";
import { loadEntries, loadLayers, removeEntry, removeLayer, saveEntry, saveLayer } from "@/browser/storage/entries";
import { problemOf } from "@/browser/storage/problem";
import type { Database } from "@/browser/storage/schema";
import { noteCount } from "@/browser/storage/status";
import { saveNotes } from "@/browser/storage/study";
import { joinTabs } from "@/browser/storage/tabs";
import { BadData } from "@/core/exchange/shape";
import { ranks, termTypes } from "@/core/glossary/kinds";
import { type Layer, makeEntry, type OwnEntry, type OwnRendering, preferredOf } from "@/core/own/entry";
import { fillCount } from "@/core/text/fill";
import { glossaryAt } from "./cards";
import { noteOwn } from "@/browser/site/own-flag";
import { watchDoor } from "@/browser/site/door";
import { Intake, Refused } from "./intake";
import { fillIn, findIn, newId, readWords, warnOf } from "./page";
import { entryNote } from "./study";

const undoTime = 10_000;
/** Bytes of a glossary file. */
const largest = 20_000_000;
/** Entries of a file that are listed. */
const mostListed = 500;

/** What a form says of an entry; lines are renderings, ` | ` parts one to avoid from its why. */
function readForm(form: HTMLFormElement, before: OwnEntry, now: number): OwnEntry {
  const data = new FormData(form);
  const text = (name: string): string => String(data.get(name) ?? "").trim();
  const lines = (name: string): string[] =>
    text(name)
      .split("\n")
      .flatMap((line) => (line.trim() ? [line.trim()] : []));
  const kept = new Map(before.renderings.map((rendering) => [rendering.en, rendering]));
  const say = (en: string): OwnRendering => {
    const known = kept.get(en);
    return known && known.kind !== "avoid" ? known : { en, kind: "house", why: "" };
  };
  const avoid = lines("avoid").map((line): OwnRendering => {
    const [en = "", why = ""] = line.split("|").map((part) => part.trim());
    return { en, kind: "avoid", why };
  });
  return {
    ...before,
    zh: text("zh"),
    pinyin: text("pinyin"),
    gloss: text("gloss"),
    usage: text("usage"),
    renderings: [...(text("en") ? [say(text("en"))] : []), ...lines("others").map(say), ...avoid],
    type: termTypes.find((type) => type === text("type")) ?? before.type,
    rank: ranks.find((rank) => rank === text("rank")) ?? before.rank,
    edited: now,
  };
}

function fillForm(form: HTMLFormElement, entry: OwnEntry): void {
  const said = entry.renderings.filter(({ kind }) => kind !== "avoid");
  const values: Record<string, string> = {
    zh: entry.zh,
    pinyin: entry.pinyin,
    en: preferredOf(entry),
    others: said
      .slice(1)
      .map(({ en }) => en)
      .join("\n"),
    avoid: entry.renderings
      .filter(({ kind }) => kind === "avoid")
      .map(({ en, why }) => (why ? `${en} | ${why}` : en))
      .join("\n"),
    gloss: entry.gloss,
    usage: entry.usage,
    type: entry.type,
    rank: entry.rank,
  };
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>("[name]"))
    field.value = values[field.name] ?? "";
}

async function start(root: HTMLElement): Promise<void> {
  const words = readWords(root);
  const warn = warnOf(root, words);
  const ours = glossaryAt(root.dataset.glossary ?? "");
  /** The entry of ours that has the same characters: then this is a correction of it. Without the glossary (offline) it stays what it was. */
  const corrected = async (entry: OwnEntry): Promise<OwnEntry> => {
    const data = await ours().catch(() => undefined);
    if (!data) return entry;
    const [id = ""] = Object.entries(data.terms).find(([, { zh }]) => zh === entry.zh) ?? [];
    return { ...entry, corrects: id };
  };
  const list = findIn(root, ".own-entries");
  const said = findIn(root, ".glossary-said");
  let database: Database | undefined;
  let entries: OwnEntry[] = [];
  let layers: Layer[] = [];
  /** Drafts of entries that are not saved yet, so that reading anew does not close them. */
  let undo: ReturnType<typeof setTimeout> | undefined;

  const load = async (): Promise<void> => {
    if (!database) return;
    [entries, layers] = await Promise.all([loadEntries(database), loadLayers(database)]);
    noteOwn(entries.length > 0 || layers.some(({ on }) => on));
    draw();
  };
  const tabs = joinTabs(() => {
    // What is being typed here is not drawn over.
    if (!list.querySelector("details[open]")) void load().catch(() => undefined);
  });
  const attempt = (work: (own: Database) => Promise<void>): Promise<void> =>
    database
      ? work(database).then(
          () => {
            warn(undefined);
            tabs.announce();
            return load();
          },
          (error: unknown) => {
            if (error instanceof BadData) write(said, words.entryBad ?? "");
            else warn(problemOf(error));
          },
        )
      : Promise.resolve();

  const drawEntry = (entry: OwnEntry): HTMLLIElement => {
    const summary = el(
      "summary",
      {},
      el("b", { lang: "zh-Hans" }, entry.zh),
      " ",
      el("span", { class: "pinyin", lang: "zh-Latn-pinyin" }, entry.pinyin),
      " ",
      el("span", { lang: "en" }, preferredOf(entry) || ""),
    );
    if (!preferredOf(entry)) summary.append(el("small", {}, words.noEnglish ?? ""));
    if (entry.corrects) summary.append(" ", el("small", {}, words.correctsOurs ?? ""));
    const details = el("details", { id: entry.id }, summary);
    details.addEventListener("toggle", () => {
      if (!details.open || details.querySelector("form")) return;
      const template = findIn<HTMLTemplateElement>(root, "#entry-form");
      details.append(template.content.cloneNode(true));
      const form = findIn<HTMLFormElement>(details, "form");
      // Several forms can be open: each label has its own field.
      for (const label of form.querySelectorAll("label")) if (label.htmlFor) label.htmlFor += entry.id;
      for (const field of form.querySelectorAll<HTMLElement>("[id]")) field.id += entry.id;
      fillForm(form, entry);
      const { evidence } = entry;
      const line = findIn(form, ".evidence");
      line.hidden = !evidence;
      if (evidence) {
        const own = evidence.text.startsWith("own-");
        const address = own
          ? `${root.dataset.texts ?? ""}read/?t=${evidence.text}`
          : `${(root.dataset.texts ?? "").replace(/texts\/$/, "read/")}${evidence.text}/`;
        const link = el("a", { href: `${address}#s${evidence.segment}`, lang: "zh-Hans" }, evidence.zh);
        line.replaceChildren(`${words.evidence ?? ""} `, link);
      }
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        void attempt(async (own) => {
          await saveEntry(own, await corrected(readForm(form, entry, Date.now())));
          tell(fillIn(words.entrySaved, { zh: form.querySelector("input")?.value ?? "" }));
        });
      });
      findIn(form, "[data-entry=study]").addEventListener("click", () =>
        attempt(async (own) => {
          const now = Date.now();
          const current = await corrected(readForm(form, entry, now));
          await saveEntry(own, current);
          await saveNotes(own, [entryNote(current, now)]);
          noteCount(await own.count("notes"));
          tell(fillIn(words.studySaved, { zh: current.zh }));
        }),
      );
      findIn(form, "[data-entry=delete]").addEventListener("click", () =>
        attempt(async (own) => {
          await removeEntry(own, entry.id);
          const line = findIn(root, ".undo-line");
          line.hidden = false;
          findIn(line, "span").textContent = fillIn(words.entryDeleted, { zh: entry.zh });
          clearTimeout(undo);
          undo = setTimeout(() => {
            line.hidden = true;
          }, undoTime);
          findIn<HTMLButtonElement>(line, "button").onclick = () => {
            line.hidden = true;
            void attempt((again) => saveEntry(again, entry));
          };
        }),
      );
    });
    return el("li", {}, details);
  };

  const drawLayer = (layer: Layer): HTMLLIElement => {
    const box = el("input", { type: "checkbox" });
    box.checked = layer.on;
    box.addEventListener("change", () => void attempt((own) => saveLayer(own, { ...layer, on: box.checked })));
    const away = el("button", { type: "button", class: "as-link" }, words.remove ?? "");
    away.setAttribute("aria-label", `${words.remove ?? ""}: ${layer.name}`);
    away.addEventListener("click", () => void attempt((own) => removeLayer(own, layer.id)));
    const list = el("ol");
    const details = el("details", { id: layer.id }, el("summary", {}, fillCount(words, "layerEntries", layer.entries.length)), list);
    details.addEventListener("toggle", () => {
      if (!details.open || list.childElementCount) return;
      // One that the address names stands first: a card leads here.
      const named = layer.entries.filter(({ id }) => id === location.hash.slice(1));
      list.append(...[...named, ...layer.entries.filter((entry) => !named.includes(entry)).slice(0, mostListed)].map(layerLine));
    });
    return el("li", {}, el("label", {}, box, " ", layer.name), " ", away, details);
  };
  const layerLine = (entry: OwnEntry): HTMLLIElement =>
    el(
      "li",
      { id: entry.id },
      el("b", { lang: "zh-Hans" }, entry.zh),
      " ",
      el("span", { class: "pinyin", lang: "zh-Latn-pinyin" }, entry.pinyin),
      " ",
      el("span", { lang: "en" }, [preferredOf(entry), entry.gloss].filter(Boolean).join(": ")),
      ...(entry.corrects ? [" ", el("small", {}, words.correctsOurs ?? "")] : []),
    );

  const draw = (): void => {
    const open = new Set([...list.querySelectorAll<HTMLElement>("details[open]")].map(({ id }) => id));
    const named = location.hash.slice(1);
    if (named) open.add(named);
    const sorted = [...entries].sort((a, b) => b.added - a.added);
    list.replaceChildren(...sorted.map(drawEntry));
    findIn(root, ".entries-none").hidden = entries.length > 0;
    const section = findIn(root, ".layers");
    section.hidden = layers.length === 0;
    for (const { id } of section.querySelectorAll<HTMLElement>("details[open]")) open.add(id);
    for (const layer of layers) if (named && layer.entries.some(({ id }) => id === named)) open.add(layer.id);
    findIn(section, "ul").replaceChildren(...layers.map(drawLayer));
    for (const id of open) {
      const details = document.getElementById(id);
      if (details instanceof HTMLDetailsElement) details.open = true;
    }
  };

  const intake = new Intake(root.dataset.intake ?? "");
  const takeFile = async (file: File): Promise<void> => {
    if (file.size > largest) {
      write(said, fillIn(words.tooLarge, { name: file.name }));
      return;
    }
    const now = Date.now();
    const id = newId();
    write(said, words.reading ?? "");
    try {
      const { entries: found, problems } = await intake.readGlossary({
        glossary: new Uint8Array(await file.arrayBuffer()),
        name: file.name,
        id,
        now,
      });
      const data = await ours().catch(() => undefined);
      const byZh = new Map(Object.entries(data?.terms ?? {}).map(([own, { zh }]) => [zh, own]));
      const read = found.map((entry) => ({ ...entry, corrects: byZh.get(entry.zh) ?? "" }));
      await attempt((own) => saveLayer(own, { id, name: file.name.slice(0, 300), on: true, added: now, entries: read }));
      write(said, fillIn(problems ? words.layerReadSome : words.layerRead, { n: read.length, name: file.name, left: problems }));
    } catch (error) {
      const isEmpty = error instanceof Refused && error.code === "empty";
      write(said, fillIn(isEmpty ? words.layerUnread : words.layerDamaged, { name: file.name }));
    }
  };
  watchDoor(root, (incoming) => {
    for (const one of incoming) if ("file" in one) void takeFile(one.file);
  });
  const deeds: Record<string, () => void> = {
    new: () => {
      const entry = makeEntry({ id: newId(), zh: "", added: Date.now() });
      const row = drawEntry(entry);
      list.prepend(row);
      const details = row.querySelector("details");
      if (!details) return;
      details.open = true;
      details.addEventListener("toggle", () => details.querySelector("input")?.focus(), { once: true });
      findIn(root, ".entries-none").hidden = true;
    },
    take: () =>
      void withModule(
        () => import("@/browser/take/own-texts"),
        root.dataset.unavailable ?? "",
        ({ takeOwnEntries }) => takeOwnEntries(entries),
      ),
  };
  root.addEventListener("click", ({ target }) => {
    const name = target instanceof Element ? target.closest<HTMLElement>("[data-do]")?.dataset.do : undefined;
    deeds[name ?? ""]?.();
  });
  try {
    database = await openDatabase(Date.now());
    await load();
    document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: "center" });
  } catch (error) {
    warn(problemOf(error));
  }
  root.dataset.ready = "";
}

const root = document.querySelector<HTMLElement>("[data-own-glossary]");
if (root) void start(root);
