import { download } from "@/browser/site/download";
import { el } from "@/browser/site/el";
import { markDrawn, write } from "@/browser/site/languages";
import { startWorker, type WorkerClient } from "@/browser/workers/client";
import type { ExportCall, ExportPart } from "@/browser/workers/export";
import type { LookupFiles } from "@/core/lookup/messages";
import { findingFormats, formats, type FormatName } from "@/core/exchange/formats";
import { needsOf, type Offer, offers, purposes } from "@/core/exchange/offers";
import { editionRights, englishWords, type ParcelWords } from "@/core/exchange/parcel";
import { fill } from "@/core/text/fill";
import { spellSize } from "@/core/text/size";
import type { Cargo, OwnOffer } from "./cargo";

/** What the dialog says, and where what it needs lies: one file a language, fetched when it is first opened (server/take.ts). */
export interface TakeData {
  words: {
    title: string;
    close: string;
    cancel: string;
    preparing: string;
    reading: string;
    writing: string;
    saved: string;
    savedPlain: string;
    stopped: string;
    failed: string;
    empty: string;
    noEnglish: string;
    license: string;
    licenseOwn: string;
    /** Of the glossary whole, and of a part of it. */
    glossary: string;
    entries_one?: string;
    entries_other: string;
    texts_one?: string;
    texts_other: string;
    ownEntries_one?: string;
    ownEntries_other: string;
    compared: string;
    reviewed: string;
    rightsOwn: string;
    shortRightsOwn: string;
    purpose: Record<string, string>;
    offer: Record<string, string>;
    format: Record<string, string>;
    documents: ParcelWords;
  };
  /** Paths below the site's root: the worker, the style sheet, the folder of the API. */
  worker: string;
  style: string;
  api: string;
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Our own build's file.
  return response.json() as Promise<T>;
}

/** Fetches what the dialog is made of. Rejects where it cannot be had. */
export async function loadTake(): Promise<TakeData> {
  const { base = "", lookup = "", locale = "en" } = document.documentElement.dataset;
  const { files } = await fetchJson<{ files: LookupFiles }>(lookup);
  return fetchJson<TakeData>(`${base}/${files.take[locale] ?? ""}`);
}

/** Its style sheet, once a page; the dialog is shown when it is there, or has failed. */
function loadStyle(address: string): Promise<void> {
  const known = document.querySelector("link[data-take-style]");
  if (known) return Promise.resolve();
  return new Promise((resolve) => {
    const link = el("link", { rel: "stylesheet", href: address, "data-take-style": "" });
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => resolve());
    document.head.append(link);
  });
}

const isOwnOffer = (offer: Offer | OwnOffer): offer is OwnOffer => "act" in offer;

/** The name of a file: what it is of, and where a text's table has other rows than terms which. */
const fileName = (cargo: Cargo, { format, rows }: Offer): string =>
  `${cargo.name}${rows === "terms" ? "" : `-${rows}`}${format === "worksheet" ? "-worksheet" : ""}.${formats[format].extension}`;

const findingFormat = (format: FormatName) => findingFormats.find((each) => each === format) ?? "csv";

/** Opens the dialog in which a reader chooses what a file is for. It goes when it is closed, and with it what runs. */
export async function openTake(cargo: Cargo, data: TakeData): Promise<void> {
  const { words } = data;
  const { base = "", locale = "en" } = document.documentElement.dataset;
  const site = new URL(`${base}/`, location.href).href.replace(/\/$/, "");
  await loadStyle(`${base}/${data.style}`);

  let running: { client: WorkerClient<ExportCall, ExportPart> | undefined; stop: AbortController } | undefined;
  const status = el("p", { role: "status", class: "take-status" });
  const bar = el("progress", { hidden: "", "aria-label": words.title });
  const cancel = el("button", { type: "button", class: "button small", hidden: "" }, words.cancel);

  const showRunning = (isRunning: boolean): void => {
    bar.hidden = !isRunning;
    cancel.hidden = !isRunning;
    dialog.toggleAttribute("data-running", isRunning);
  };

  async function make(offer: Offer, stop: AbortController): Promise<string> {
    const name = fileName(cargo, offer);
    const wanted = await cargo.wanted?.((share) => {
      bar.value = share;
    }, stop.signal);
    const findings = offer.id.endsWith("-findings") ? cargo.findings?.() : undefined;
    // The header alone.
    if (findings && findings.rows.length < 2) return words.empty;
    const lost = new Promise<never>((_, reject) => stop.signal.addEventListener("abort", () => reject(stop.signal.reason)));
    const client = startWorker<ExportCall, ExportPart>(`${base}/${data.worker}`, () => undefined);
    if (running) running.client = client;
    const address = { api: `${site}/${data.api}`, site };
    const call: ExportCall | undefined = findings
      ? { kind: "findings", findings, format: findingFormat(offer.format), ...address }
      : wanted && {
          kind: "parcel",
          wanted,
          format: offer.format,
          rows: offer.rows,
          title: cargo.title,
          language: locale === "zh-CN" ? "zh-CN" : "en",
          rights: cargo.isOwn ? { ...editionRights, articles: words.rightsOwn, shortArticles: words.shortRightsOwn } : editionRights,
          words: locale === "zh-CN" ? words.documents : englishWords,
          ...address,
        };
    if (!call) throw new Error("nothing to take");
    let size: number | undefined;
    try {
      const calling = client.call(call, (part) => {
        if (part.kind === "step") {
          bar.max = part.all + 1;
          bar.value = part.done;
          write(status, part.step === "writing" ? words.writing : fill(words.reading, { done: part.done, all: part.all }));
          return;
        }
        if (part.kind === "empty") return;
        const content = typeof part.content === "string" ? new TextEncoder().encode(part.content) : new Uint8Array(part.content);
        size = content.byteLength;
        bar.value = bar.max;
        download(name, content, formats[offer.format].media);
      });
      await Promise.race([calling, lost]);
    } finally {
      client.stop();
    }
    if (size === undefined) return words.empty;
    return fill(words.saved, { name, size: spellSize(size, locale) });
  }

  async function take(offer: Offer | OwnOffer): Promise<void> {
    if (running) return;
    const stop = new AbortController();
    running = { client: undefined, stop };
    bar.removeAttribute("value");
    showRunning(true);
    write(status, words.preparing);
    try {
      write(status, isOwnOffer(offer) ? fill(words.savedPlain, { name: await offer.act() }) : await make(offer, stop));
    } catch (error) {
      if (stop.signal.aborted) write(status, words.stopped);
      else write(status, fill(words.failed, { reason: error instanceof Error ? error.message : "" }));
    } finally {
      running = undefined;
      showRunning(false);
    }
  }

  const own = cargo.own ?? [];
  const withoutEnglish = cargo.hasEnglish === false;
  const made = offers[cargo.kind].filter((offer) => !(withoutEnglish && needsOf(offer) === "pairs"));
  const all: (Offer | OwnOffer)[] = [
    ...made.map((offer) => own.find(({ id }) => id === offer.id) ?? offer),
    ...own.filter(({ id }) => !offers[cargo.kind].some((offer) => offer.id === id)),
  ];
  const groups = purposes.flatMap((purpose) => {
    const here = all.filter((offer) => offer.purpose === purpose);
    if (here.length === 0) return [];
    const list: HTMLElement[] = here.map((offer) => {
      const button = el(
        "button",
        { type: "button", "data-offer": offer.id },
        el("span", {}, words.offer[offer.id] ?? offer.id),
        el("small", {}, words.format[offer.format] ?? offer.format),
      );
      button.addEventListener("click", () => void take(offer));
      return el("li", {}, button);
    });
    if (withoutEnglish && purpose === "translation") list.push(el("li", { class: "take-missing" }, words.noEnglish));
    return [el("section", { "data-purpose": purpose }, el("h3", {}, words.purpose[purpose] ?? purpose), el("ul", {}, ...list))];
  });

  const close = el("button", { type: "button", class: "button main small" }, words.close);
  const dialog = el(
    "dialog",
    { class: "take-dialog", "aria-labelledby": "take-title" },
    el("header", {}, el("h2", { id: "take-title" }, words.title), el("p", { class: "take-what" }, cargo.title)),
    el("div", { class: "take-groups" }, ...groups),
    el("p", { class: "take-rights" }, cargo.isOwn ? words.licenseOwn : words.license),
    el("footer", {}, status, bar, el("span", { class: "take-ends" }, cancel, close)),
  );
  cancel.addEventListener("click", () => running?.stop.abort());
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    running?.stop.abort();
    dialog.remove();
  });
  // Beside it, it is left.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  markDrawn(dialog);
  document.body.append(dialog);
  dialog.showModal();
  // Else the list that scrolls would have the focus, and a frame around it.
  dialog.querySelector<HTMLElement>("[data-offer]")?.focus();
}
