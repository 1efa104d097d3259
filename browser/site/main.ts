import { openLookup, startLookupPage } from "@/browser/lookup/open";
import { startDeeds } from "./deeds";
import { lettersOff, recall, remember } from "./remember";
import { isControl, singleKey } from "./keys";
import { startOffline } from "./offline";
import { readTransfer } from "./transfer";
import { typing } from "./typing";

/** What every page does: the theme, the other language's link, the lookup box, copying and other deeds of buttons, reading offline. */

const html = document.documentElement;

function startTheme(): void {
  const chosen = recall("theme") ?? "auto";
  for (const choice of document.querySelectorAll<HTMLInputElement>("#theme input")) {
    choice.checked = choice.value === chosen;
    choice.addEventListener("change", () => {
      remember("theme", choice.value);
      if (choice.value === "auto") delete html.dataset.theme;
      else html.dataset.theme = choice.value;
    });
  }
}

/** The language links lead to the same page in the other language, at the same place. */
function startLanguages(): void {
  const { base = "", locale = "en" } = html.dataset;
  remember("language", locale);
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-language]")) {
    const prefix = `${base}/${locale}/`;
    link.addEventListener("click", () => {
      if (location.pathname.startsWith(prefix))
        link.href = `${base}/${link.dataset.language}/${location.pathname.slice(prefix.length)}${location.search}${location.hash}`;
    });
  }
}

function startLookup(): void {
  document.addEventListener("keydown", (event) => {
    const slash = singleKey(event) === "/" && !lettersOff();
    if (!slash && !isControl(event, "k")) return;
    event.preventDefault();
    openLookup();
  });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-open-lookup]") : null;
    // A click that asks for a new tab is the browser's.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openLookup(link.dataset.openLookup || undefined);
  });
}

/** A text that is pasted beside all fields is offered to be read. */
function startPasting(): void {
  document.addEventListener("paste", (event) => {
    if (event.defaultPrevented || typing(event.target)) return;
    // What was copied is only here while the event lasts; the page of own texts takes it itself.
    const incoming = readTransfer(event.clipboardData);
    if (incoming.length && !document.querySelector("[data-texts-page]"))
      void import("./pasted").then(({ offerPasted }) => offerPasted(incoming, html.dataset)).catch(() => undefined);
  });
}

document.addEventListener("tifa:lookup", (event) => {
  if (event instanceof CustomEvent && typeof event.detail === "string") openLookup(event.detail);
});

startTheme();
startDeeds();
startLanguages();
startLookup();
startLookupPage();
startPasting();

// None while the site is being changed (npm run dev).
if (html.dataset.offline) startOffline(html.dataset.base ?? "", JSON.parse(html.dataset.offline));
