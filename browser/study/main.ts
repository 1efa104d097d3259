import { write } from "@/browser/site/languages";
import { openDatabase } from "@/browser/storage/database";
import { problemOf } from "@/browser/storage/problem";
import { settleRestored } from "@/browser/storage/settle";
import { wasWiped } from "@/browser/storage/status";
import { loadNotes } from "@/browser/storage/study";
import { formsOf } from "@/core/study/forms";
import { startAdd } from "./add";
import { startAnki } from "./anki";
import { Deck } from "./deck";
import { refreshed, termsOf } from "./library";
import { type Page, openPage } from "./page";
import { startSafety } from "./safety";
import { Session } from "./session";
import { startSettings } from "./settings";
import { showToday } from "./today";
import { onVoices } from "@/browser/site/speech";

/** Tells a session in what other forms the notes' Chinese is right. */
async function tellForms(page: Page, deck: Deck, session: Session): Promise<void> {
  const library = await page.library();
  session.forms = formsOf((await termsOf(await loadNotes(deck.database), library)).values(), library.variants);
}

/** Brings the entries up to date in the background, and with them what else is right; without a network the cards stay as they are. */
async function refresh(page: Page, deck: Deck, session: Session): Promise<void> {
  const library = await page.library().catch(() => undefined);
  if (!library) return;
  const notes = await loadNotes(deck.database);
  const terms = await termsOf(notes, library);
  session.forms = formsOf(terms.values(), library.variants);
  await deck.save(refreshed(notes, terms, Date.now()));
}

/** Where there are no cards yet, the set to begin with is open: the key terms of the first article. */
function showFirst(page: Page): void {
  const panel = page.find("[data-panel=add]");
  const article = page.find("form.add-cards select[name=article]");
  if (article instanceof HTMLSelectElement && article.options.length > 1) article.selectedIndex = 1;
  if (panel instanceof HTMLDetailsElement) panel.open = true;
}

/** Makes the study page alive. Where nothing can be kept, it says so and offers nothing that would be lost. */
async function start(root: HTMLElement): Promise<void> {
  const page = openPage(root);
  try {
    const database = await openDatabase(Date.now());
    const settings: { show(): void }[] = [];
    let waking: ReturnType<typeof setTimeout> | undefined;
    /** Shows what there is to do, again when the minutes of the next card have passed. */
    const showNow = () => {
      showToday(page, deck);
      clearTimeout(waking);
      const { nextAt } = deck.queue();
      if (nextAt !== null) waking = setTimeout(showNow, Math.max(1000, nextAt - Date.now()));
    };
    const deck = new Deck(database, () => {
      showNow();
      for (const form of settings) form.show();
    });
    await settleRestored(database);
    const wiped = await wasWiped(database);
    if (wiped) page.warn("wiped");
    await deck.load();
    settings.push(startSettings(page, deck));
    const safety = startSafety(page, deck);
    const panel = page.find("[data-panel=safety]");
    if ((wiped || location.hash === "#backup") && panel instanceof HTMLDetailsElement) panel.open = true;
    if (!wiped && deck.cards.size === 0) showFirst(page);
    const drawPictures = () => {
      if (page.find("[data-panel=pictures]").hasAttribute("open"))
        void import("./pictures").then(({ showPictures }) => showPictures(page, deck)).catch((error: unknown) => page.warn(problemOf(error)));
    };
    const session = new Session(page, deck, (said) => {
      const status = page.find(".study-status");
      write(status, said);
      showToday(page, deck);
      // Where nothing is left to start, the focus goes to what is said.
      const start = page.find("[data-act=start]");
      (start.hidden ? status : start).focus();
      drawPictures();
      void safety.show().catch(() => undefined);
    });
    const begin = () => void session.start().catch((error: unknown) => page.warn(problemOf(error)));
    page.find("[data-act=start]").addEventListener("click", begin);
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || session.isOpen || event.target !== document.body || page.find("[data-act=start]").hidden) return;
      event.preventDefault();
      begin();
    });
    startAdd(page, deck, () => void tellForms(page, deck, session).catch(() => undefined));
    page.find("[data-panel=pictures]").addEventListener("toggle", drawPictures);
    startAnki(page, deck);
    // Time has passed, perhaps into another day.
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") void deck.load().catch((error: unknown) => page.warn(problemOf(error)));
    });
    onVoices(() => showToday(page, deck));
    if (location.hash === "#session") begin();
    void safety.show().catch(() => undefined);
    void refresh(page, deck, session).catch(() => undefined);
    root.dataset.ready = "";
  } catch (error) {
    page.warn(problemOf(error));
    page.find(".study-tools").hidden = true;
  }
}

const root = document.querySelector<HTMLElement>("[data-study]");
if (root) void start(root);
