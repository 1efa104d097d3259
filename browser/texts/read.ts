import { startTextPage, type TextPage } from "@/browser/reader/text-page";
import { redrawn } from "@/browser/reader/text/elements";
import { KnownWords } from "@/browser/reader/knowledge/known";
import { write } from "@/browser/site/languages";
import { withModule } from "@/browser/site/on-demand";
import { hasOwn } from "@/browser/site/own-flag";
import { openDatabase } from "@/browser/storage/database";
import { loadGlossary } from "@/browser/storage/entries";
import { problemOf } from "@/browser/storage/problem";
import { loadText, changeText, keepProfile } from "@/browser/storage/texts";
import { joinTabs } from "@/browser/storage/tabs";
import { distinctive, withText } from "@/core/article/brief";
import { countEnglish, sentencesOf } from "@/core/own/blocks";
import type { OwnEntry } from "@/core/own/entry";
import { countsOf } from "@/core/own/glossary-data";
import { showAbout, showHead } from "./about";
import { glossaryAt, glossaryWith, OwnCards } from "./cards";
import { applyDraft } from "./drafts";
import { blockElement, type Drawn, inTurns, putBlock, turn } from "./drawing";
import { engineTerms, TextEngine } from "./engine";
import type { OwnPage } from "./own-page";
import { findIn, readWords, textInAddress, warnOf } from "./page";

/** Blocks that are there before the engine is: enough to begin with. */
const atOnce = 6;

type Counted = Awaited<ReturnType<TextEngine["annotate"]>>;

/** Draws the key terms: the most distinctive of the text, marked at their first places. */
async function markKeys(page: OwnPage, keys: readonly string[]): Promise<void> {
  const wanted = new Set(keys);
  const met = new Set<string>();
  await inTurns(page.article.querySelectorAll<HTMLElement>(".pair"), (pair) => {
    for (const term of pair.querySelectorAll<HTMLElement>(".zh .term")) {
      const id = term.dataset.term ?? "";
      term.classList.toggle("key", wanted.has(id));
      term.classList.toggle("everyday", !wanted.has(id) && page.drawn.everyday?.has(id) === true);
      if (term.parentElement?.closest(".term")) continue;
      term.classList.toggle("first", !met.has(id));
      met.add(id);
    }
  });
}

/** What the annotation says of the whole: kept for the library, and shown. */
async function sumUp(
  page: OwnPage,
  entries: readonly OwnEntry[],
  glossary: ReturnType<typeof glossaryAt>,
  { terms, vocabulary }: Counted,
): Promise<void> {
  const { text, cards, drawn } = page;
  const annotated = new Map(cards.segments.map((segment, i) => [String(i), segment]));
  const corpus = countsOf(await glossary());
  const ranked = distinctive(annotated, withText(corpus, annotated));
  await turn();
  await keepProfile(page.database, { id: text.head.id, edited: text.head.edited, terms, vocabulary }).catch(() => undefined);
  await page.known.load();
  showAbout(page, { terms, vocabulary, entries, keys: ranked.slice(0, 10), next: ranked.slice(10, 20), glossary: drawn.terms });
  await markKeys(page, ranked.slice(0, 10));
}

/** Keeps the sentences that the engine has cut, once: their ids are stable from then on. */
async function keepSentences(page: OwnPage): Promise<void> {
  if (page.text.body.split) return;
  const { blocks } = page.drawn;
  await page.change(({ head, body }) =>
    body.split
      ? { head, body }
      : { head: { ...head, sentences: sentencesOf(blocks).length, english: countEnglish(blocks, body.en) }, body: { ...body, blocks, split: true } },
  );
}

/** Annotates the text and draws it as it comes; the page is alive once the first of it is there. */
async function draw(page: OwnPage, engine: TextEngine, entries: readonly OwnEntry[]): Promise<{ reader: TextPage; counted: Counted }> {
  const { root, article, text, drawn, cards } = page;
  const controller = new AbortController();
  let alive: TextPage | undefined;
  const begin = (): TextPage => {
    alive ??= startTextPage(root, text.head.id, cards);
    root.dataset.ready = "";
    return alive;
  };
  let at = 0;
  // A part at a time: what has come while one is drawn waits its turn.
  let drawing: Promise<void> = Promise.resolve();
  const counted = await engine.annotate(
    text.body.blocks,
    text.body.split,
    engineTerms(entries),
    (next) => {
      const from = at;
      at += next.length;
      drawing = drawing.then(() =>
        inTurns(next.entries(), ([i, segments]) => {
          const block = drawn.blocks[from + i];
          if (!block) return;
          drawn.blocks[from + i] = { ...block, zh: segments.map((segment) => segment.text) };
          drawn.annotated[from + i] = segments;
          cards.segments.push(...segments);
          putBlock(article, drawn, from + i);
        }).then(() => void begin()),
      );
    },
    controller.signal,
  );
  await drawing;
  const reader = begin();
  root.dispatchEvent(new CustomEvent(redrawn));
  return { reader, counted };
}

/** Without the engine (offline before it was ever here) the text is there all the same, as it came. */
async function drawPlain(page: OwnPage): Promise<void> {
  await inTurns(page.drawn.blocks.keys(), (i) => {
    const block = page.drawn.blocks[i];
    if (block && !blockElement(page.article, block.id)) putBlock(page.article, page.drawn, i);
  });
}

async function start(root: HTMLElement): Promise<void> {
  // By a class and not by `:has(.own)`, which would be asked again of the whole document for everything that comes into it.
  document.documentElement.classList.add("own-text");
  const words = readWords(root);
  const warn = warnOf(root, words);
  const engine = new TextEngine(JSON.parse(root.dataset.engine ?? "{}"));
  const id = textInAddress();
  // What it is made of is fetched while the text is read from the disk.
  if (!hasOwn()) engine.warm([]);
  try {
    const database = await openDatabase(Date.now());
    const [found, entries] = await Promise.all([loadText(database, id), loadGlossary(database)]);
    if (!found) {
      findIn(root, ".texts-missing").hidden = false;
      root.dataset.ready = "";
      return;
    }
    const article = findIn(root, ".article");
    root.dataset.reader = id;
    const glossary = glossaryAt(root.dataset.glossary ?? "");
    const none: Drawn["terms"] = new Map();
    const drawn: Drawn = {
      blocks: [...found.body.blocks],
      annotated: [],
      body: found.body,
      terms: none,
      words: { note: words.note ?? "", machine: words.machine ?? "", machineWhy: words.machineWhy ?? "" },
    };
    // It comes while the engine is made; what is drawn before has these marks taken away at the end.
    void glossary().then(
      ({ terms }) => {
        drawn.everyday = new Set(Object.entries(terms).flatMap(([id, { everyday }]) => (everyday ? [id] : [])));
      },
      () => undefined,
    );
    const known = new KnownWords(new AbortController().signal);
    const cards = new OwnCards(
      engine,
      async () => glossaryWith(await glossary(), entries),
      () => entries,
    );
    const page: OwnPage = {
      root,
      article,
      words,
      database,
      text: found,
      drawn,
      cards,
      known,
      warn,
      async change(how) {
        try {
          page.text = await changeText(database, id, (now) => {
            const changed = how(now);
            return { ...changed, head: { ...changed.head, edited: Date.now() } };
          });
          drawn.body = page.text.body;
          tabs.announce();
          warn(undefined);
          return true;
        } catch (error) {
          warn(problemOf(error));
          return false;
        }
      },
    };
    const tabs = joinTabs(() => void 0);
    await applyDraft(page);
    showHead(page);
    for (let i = 0; i < Math.min(atOnce, drawn.blocks.length); i++) putBlock(article, drawn, i);
    // English is marked by the glossary: where a text has any, it is waited for.
    if (Object.keys(page.text.body.en).length)
      drawn.terms = glossaryWith(await glossary().catch(() => ({ terms: {}, articles: 0, length: 0, counts: {} })), entries);
    try {
      const { reader, counted } = await draw(page, engine, entries);
      await keepSentences(page);
      drawn.terms = glossaryWith(await glossary(), entries);
      await sumUp(page, entries, glossary, counted);
      reader.followReading();
      void cards.load().catch(() => undefined);
    } catch {
      await drawPlain(page);
      write(findIn(root, ".texts-notice"), words.engineFailed ?? "");
      findIn(root, ".texts-notice").hidden = false;
    }
    findIn(root, ".article-end").hidden = false;
    root.dataset.whole = "";
    startDeeds(page, entries);
  } catch (error) {
    warn(problemOf(error));
  }
}

/** What the menu offers is fetched when it is asked for. */
function startDeeds(page: OwnPage, entries: readonly OwnEntry[]): void {
  const failed = page.root.dataset.unavailable ?? "";
  const deeds: Record<string, () => Promise<void>> = {
    english: () =>
      withModule(
        () => import("./english"),
        failed,
        ({ startEnglish }) => startEnglish(page),
      ),
    find: () =>
      withModule(
        () => import("./find"),
        failed,
        ({ openFind }) => openFind(page),
      ),
    translate: () =>
      withModule(
        () => import("./machine"),
        failed,
        ({ translateText }) => translateText(page),
      ),
    match: () =>
      withModule(
        () => import("./match"),
        failed,
        ({ matchEnglish }) => matchEnglish(page),
      ),
    take: () =>
      withModule(
        () => import("@/browser/take/own-texts"),
        failed,
        ({ takeOwnTexts }) => takeOwnTexts([page.text], entries, JSON.parse(page.root.dataset.engine ?? "{}")),
      ),
    study: () =>
      withModule(
        () => import("./study"),
        failed,
        ({ studyKeys }) => studyKeys(page, entries),
      ),
  };
  page.root.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("button[data-do]") : null;
    const deed = button && deeds[button.dataset.do ?? ""];
    if (!deed) return;
    button.closest<HTMLElement>("[popover]")?.hidePopover();
    void deed();
  });
  const review = page.root.querySelector<HTMLAnchorElement>("a[data-review]");
  if (review) review.search = `?t=${page.text.head.id}`;
  void import("./machine")
    .then(({ hasTranslator }) => hasTranslator())
    .then(
      (has) => {
        const item = page.root.querySelector<HTMLElement>("[data-do=translate]")?.closest("li");
        if (item) item.hidden = !has;
      },
      () => undefined,
    );
  const english = new URLSearchParams(location.search).get("english");
  if (english === "match") {
    // Once: the address is that of the text afterwards.
    history.replaceState(history.state, "", `${location.pathname}?t=${page.text.head.id}${location.hash}`);
    void deeds.match?.();
  } else if (english !== null) void deeds.english?.();
}

const root = document.querySelector<HTMLElement>(".reader.own");
if (root) void start(root);
