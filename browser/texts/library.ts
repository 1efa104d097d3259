import { recallPlace } from "@/browser/reader/place/kept-place";
import { KnownWords } from "@/browser/reader/knowledge/known";
import { download } from "@/browser/site/download";
import { el } from "@/browser/site/el";
import { write } from "@/browser/site/languages";
import { localDay } from "@/browser/site/local-day";
import { withModule } from "@/browser/site/on-demand";
import { forget, recall, remember } from "@/browser/site/remember";
import { tell } from "@/browser/site/tell";
import { readAll } from "@/browser/storage/contents";
import { openDatabase } from "@/browser/storage/database";
import { problemOf } from "@/browser/storage/problem";
import type { Database, TextProfile } from "@/browser/storage/schema";
import { recordBackup } from "@/browser/storage/status";
import { joinTabs } from "@/browser/storage/tabs";
import { addFolder, addTexts, loadFolders, loadHeads, loadProfiles, loadText, mergeTexts, moveTexts, removeTexts } from "@/browser/storage/texts";
import { loadGlossary } from "@/browser/storage/entries";
import { writeBackup } from "@/core/exchange/backup";
import { languagesOf, withTranslation } from "@/core/own/beside";
import { listTexts, readSort, type Row, type Sort } from "@/core/own/library";
import type { OwnText, TextHead } from "@/core/own/text";
import { readable } from "@/core/study/vocabulary";
import { Intake, Refused } from "./intake";
import { askPair, chooseEncoding } from "./intake-dialogs";
import { showKept } from "./library-kept";
import { drawRow } from "./library-row";
import { fillIn, findIn, readWords, warnOf } from "./page";
import { watchDoor } from "@/browser/site/door";
import { clearHandover, readHandover } from "@/browser/storage/handover";
import { readCarried } from "@/core/own/carried";
import { fillCount } from "@/core/text/fill";
import { type Incoming, readTransfer } from "@/browser/site/transfer";
import { typing } from "@/browser/site/typing";
import { takeIn } from "./taking";

/** Rows that are drawn at first. */
const shown = 50;
const largest = 20_000_000;
const undoTime = 10_000;

/** What the paste box keeps of a text that is being typed. */
const pasted = "pasted";

async function start(root: HTMLElement): Promise<void> {
  const words = readWords(root);
  const warn = warnOf(root, words);
  const locale = document.documentElement.lang;
  const intake = new Intake(root.dataset.intake ?? "");
  const texts = root.dataset.texts ?? "";
  const known = new KnownWords(new AbortController().signal);

  let database: Database | undefined;
  let heads: TextHead[] = [];
  let profiles = new Map<string, TextProfile>();
  let folders: string[] = [];
  let folder: string | undefined;
  let sort: Sort = readSort(recall("texts-sort"));
  let all = false;
  let undo: { texts: OwnText[]; timer: ReturnType<typeof setTimeout> } | undefined;

  const table = findIn(root, "tbody");
  const library = findIn(root, ".library-own");
  const box = findIn<HTMLFormElement>(root, "form.paste");
  const field = findIn<HTMLTextAreaElement>(box, "textarea");
  const chosenBar = findIn(root, ".chosen-bar");
  const searchField = findIn<HTMLInputElement>(root, ".library-head input");

  const say = (problem: string, values: Record<string, string | number> = {}) => {
    const line = findIn(box, ".paste-error");
    line.hidden = problem === "";
    write(line, fillIn(words[problem] ?? (problem ? words.refusedDamaged : ""), values));
    findIn(box, ".formats").hidden = problem !== "";
  };

  const reviewAddress = (id: string): string => `${texts}review/?t=${id}`;
  const readAddress = (id: string): string => `${texts}read/?t=${id}`;
  const addressOf = ({ id, state }: TextHead): string => (state === "review" ? reviewAddress(id) : readAddress(id));

  // ---- what comes in ----
  let reading: AbortController | undefined;
  const take = async (incoming: readonly Incoming[], taken: () => Promise<void> = async () => undefined): Promise<void> => {
    say("");
    reading = new AbortController();
    const line = findIn(box, ".paste-progress");
    const bar = findIn<HTMLProgressElement>(line, "progress");
    const status = findIn(line, "[role=status]");
    const made: string[] = [];
    // A paste is there at once: only what takes its time is worth a bar.
    const waiting = setTimeout(() => {
      line.hidden = false;
    }, 200);
    try {
      for (const [i, one] of incoming.entries()) {
        if ("file" in one && one.file.size > largest) {
          say("tooLarge", { name: one.file.name });
          continue;
        }
        status.textContent = incoming.length > 1 ? fillIn(words.readingOf, { n: i + 1, all: incoming.length }) : (words.reading ?? "");
        const progress = (share: number) => {
          bar.value = (i + share) / incoming.length;
        };
        try {
          made.push(await takeIn(intake, one, root.dataset.maps ?? "", progress, reading.signal, (read) => chooseEncoding(root, words, read)));
          if ("text" in one) forget(pasted);
        } catch (error) {
          if (reading.signal.aborted) break;
          if (error instanceof Refused) say(`refused-${error.code}`, { name: "file" in one ? one.file.name : "", detail: error.detail ?? "" });
          else if ("file" in one || problemOf(error) === "failed")
            say(problemOf(error) === "failed" ? "refused-damaged" : `problem-${problemOf(error)}`);
          else warn(problemOf(error));
        }
      }
    } finally {
      clearTimeout(waiting);
      line.hidden = true;
      root.dataset.taken = String(incoming.length);
    }
    await taken();
    const paired = made.length === 2 && incoming.length === 2 && database ? await offerPair(made, database) : undefined;
    const [only] = made;
    if (paired) location.assign(reviewAddress(paired));
    else if (made.length === 1 && incoming.length === 1 && only) location.assign(reviewAddress(only));
    else if (made.length) await load();
  };

  /** Two files that came together, one Chinese and one English, may be a text and its translation: asks, and makes them one. Gives its name where they are. */
  const offerPair = async (ids: readonly string[], own: Database): Promise<string | undefined> => {
    const both = languagesOf((await Promise.all(ids.map((id) => loadText(own, id)))).flatMap((text) => text ?? []));
    if (!both || !(await askPair(root, words, both))) return undefined;
    await mergeTexts(own, both.zh.head.id, both.en.head.id, withTranslation);
    return both.zh.head.id;
  };
  const takeTyped = () => {
    const text = field.value;
    if (text.trim()) void take([{ text }]);
    else {
      say("empty");
      field.focus();
    }
  };
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    takeTyped();
  });
  field.addEventListener("input", () => {
    // More than this the browser does not keep so; a paste of that size is taken in at once.
    if (field.value.length < 1_000_000) remember(pasted, field.value);
    say("");
  });
  /** Takes in what was pasted; it stands in the box meanwhile, and stays there where it cannot be kept. */
  const takePasted = (incoming: readonly Incoming[], taken?: () => Promise<void>): Promise<void> => {
    for (const one of incoming) {
      if (!("text" in one)) continue;
      if (one.text.length < 1_000_000) remember(pasted, one.text);
      field.value = one.text.length < 200_000 ? one.text : `${one.text.slice(0, 2000)} …`;
    }
    return take(incoming, taken);
  };
  // Into what is typed already it is pasted as anywhere; a whole text is taken in, wherever on the page it is pasted.
  document.addEventListener("paste", (event) => {
    if (event.target === field ? field.value.trim() : typing(event.target)) return;
    const incoming = readTransfer(event.clipboardData);
    if (incoming.length === 0) return;
    event.preventDefault();
    void takePasted(incoming);
  });
  watchDoor(box, (incoming) => void take(incoming));
  // Who comes to the box is about to read: what the text engine is made of is fetched meanwhile, for the pages that follow.
  for (const type of ["focusin", "dragenter"])
    box.addEventListener(
      type,
      () => {
        const { worker: _, ...files }: Record<string, string> = JSON.parse(root.dataset.engine ?? "{}");
        for (const address of Object.values(files)) void fetch(address, { priority: "low" }).catch(() => undefined);
      },
      { once: true },
    );
  findIn(box, "[data-do=stop]").addEventListener("click", () => reading?.abort());
  for (const sample of root.querySelectorAll<HTMLElement>("[data-sample]"))
    sample.addEventListener("click", () => void take([{ text: sample.dataset.sample ?? "" }]));

  // ---- the library ----
  const rowOf = (head: TextHead): Row => {
    const profile = profiles.get(head.id);
    const place = recallPlace(head.id);
    return {
      head,
      terms: profile ? profile.terms.length : undefined,
      known: profile ? profile.terms.filter((id) => known.knowsTerm(id) || met.has(id)).length : undefined,
      readable: profile && known.any ? readable(profile.vocabulary, (zh, around) => known.chanceOf(zh, around)) : undefined,
      place: place?.fraction,
      block: place?.block.slice(1),
    };
  };
  let met = new Set<string>();

  const rows = (): Row[] => listTexts(heads.map(rowOf), folder, sort);

  const draw = (): void => {
    const none = heads.length === 0;
    findIn(root, ".none").hidden = !none;
    library.hidden = none && folders.length === 0;
    root.toggleAttribute("data-empty", none);
    const every = rows();
    const few = all ? every : every.slice(0, shown);
    table.replaceChildren(...few.map((row) => drawRow(row, words, addressOf, locale)));
    findIn(root, ".all-line span").textContent = every.length
      ? fillIn(words.shownOf, { n: few.length, all: every.length })
      : (words.folderEmpty ?? "");
    findIn(root, "[data-do=all]").hidden = few.length === every.length;
    for (const head of root.querySelectorAll<HTMLElement>("th[data-column]")) {
      if (head.dataset.column === sort.by) head.setAttribute("aria-sort", sort.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
    const names = [...new Set([...folders, ...heads.map((head) => head.folder).filter(Boolean)])];
    const counts = new Map<string, number>();
    for (const head of heads) counts.set(head.folder, (counts.get(head.folder) ?? 0) + 1);
    const entry = (value: string | undefined, name: string, count: number) => {
      const button = el(
        "button",
        { type: "button", class: "folder", ...(value === folder ? { "aria-current": "true" } : {}) },
        el("span", {}, name),
        el("span", {}, String(count)),
      );
      button.addEventListener("click", () => {
        folder = value;
        draw();
        search();
      });
      return button;
    };
    findIn(root, ".folder-list").replaceChildren(
      entry(undefined, words.allTexts ?? "", heads.length),
      ...names.map((name) => entry(name, name, counts.get(name) ?? 0)),
      ...(names.length ? [entry("", words.unsorted ?? "", counts.get("") ?? 0)] : []),
    );
    showChosen();
  };

  const chosen = (): string[] => [...table.querySelectorAll<HTMLInputElement>("input:checked")].map(({ value }) => value);
  const showChosen = (): void => {
    const ids = chosen();
    chosenBar.hidden = ids.length === 0;
    searchField.placeholder = fillCount(words, "searchAcross", searched().size);
    findIn(chosenBar, "b").textContent = fillIn(words.chosen, { n: ids.length });
    const [first] = heads.filter(({ id }) => ids.includes(id));
    // What cannot be done with these stays where it is, and says why.
    const can: Record<string, boolean> = {
      compare: ids.length === 2,
      check: ids.length === 2 || (ids.length === 1 && (first?.english ?? 0) > 0),
      pair: ids.length === 2,
    };
    for (const [name, possible] of Object.entries(can)) {
      const button = findIn(chosenBar, `[data-do=${name}]`);
      button.toggleAttribute("data-cannot", !possible);
      button.setAttribute("aria-disabled", String(!possible));
      if (possible) button.removeAttribute("title");
      else button.title = words[`cannot-${name}`] ?? "";
    }
  };
  const cannot = (name: string): boolean => {
    const refused = findIn(chosenBar, `[data-do=${name}]`).hasAttribute("data-cannot");
    if (refused) tell(words[`cannot-${name}`] ?? "");
    return refused;
  };
  /** The chosen texts, the earlier first: by the year that their titles say, else as they were added. */
  const inTime = (): TextHead[] => {
    const ids = chosen();
    const year = ({ title, origin }: TextHead): number => Number(/(?:19|20)\d\d/.exec(`${title} ${origin.from}`)?.[0] ?? 0);
    return heads.filter(({ id }) => ids.includes(id)).sort((a, b) => year(a) - year(b) || a.added - b.added);
  };
  table.addEventListener("change", () => {
    showChosen();
    search();
  });

  const load = async (): Promise<void> => {
    if (!database) return;
    const [own, counted, names] = await Promise.all([loadHeads(database), loadProfiles(database), loadFolders(database)]);
    heads = own;
    profiles = new Map(counted.map((profile) => [profile.id, profile]));
    folders = names;
    met = new Set((recall("met") ?? "").split(" "));
    draw();
    void showKept(root, words, locale, database, heads).catch(() => undefined);
  };

  const tabs = joinTabs(() => void load().catch(() => undefined));
  const attempt = (work: (database: Database) => Promise<void>): void => {
    if (!database) return;
    void work(database).then(
      () => {
        warn(undefined);
        tabs.announce();
        return load();
      },
      (error: unknown) => warn(problemOf(error)),
    );
  };

  findIn(root, "thead").addEventListener("click", ({ target }) => {
    const by = target instanceof Element ? target.closest<HTMLElement>("[data-sort]")?.dataset.sort : undefined;
    if (!by) return;
    sort = readSort(`${by} ${sort.by === by ? (sort.down ? "up" : "down") : by === "title" ? "up" : "down"}`);
    remember("texts-sort", `${sort.by} ${sort.down ? "down" : "up"}`);
    draw();
  });

  // ---- what is done with chosen texts ----
  const undoLine = findIn(root, ".undo-line");
  const endUndo = () => {
    clearTimeout(undo?.timer);
    undo = undefined;
    undoLine.hidden = true;
  };
  /** Says what was done, and puts these back for as long as it stands. */
  const offerUndo = (before: OwnText[], said: string) => {
    endUndo();
    undo = { texts: before, timer: setTimeout(endUndo, undoTime) };
    undoLine.hidden = false;
    findIn(undoLine, "span").textContent = said;
  };
  findIn(undoLine, "button").addEventListener("click", () => {
    const back = undo?.texts ?? [];
    endUndo();
    attempt((own) => addTexts(own, back));
  });
  const dialog = findIn<HTMLDialogElement>(root, ".folder-dialog");
  let moving: string[] = [];
  const makeFolder = (then: string[]) => {
    moving = then;
    findIn<HTMLInputElement>(dialog, "input").value = "";
    dialog.showModal();
  };
  dialog.addEventListener("close", () => {
    const name = findIn<HTMLInputElement>(dialog, "input").value.trim();
    const ids = moving;
    moving = [];
    if (dialog.returnValue !== "make" || !name) return;
    attempt(async (own) => {
      await addFolder(own, name);
      if (ids.length) await moveTexts(own, ids, name);
    });
  });
  const moveMenu = findIn(root, "#move-to");
  moveMenu.addEventListener("beforetoggle", () => {
    const names = [...new Set([...folders, ...heads.map((head) => head.folder).filter(Boolean)])];
    const item = (label: string, act: (ids: string[]) => void) => {
      const button = el("button", { type: "button" }, label);
      button.addEventListener("click", () => {
        const ids = chosen();
        moveMenu.hidePopover();
        act(ids);
      });
      return el("li", {}, button);
    };
    const move = (name: string) => (ids: string[]) => attempt((own) => moveTexts(own, ids, name));
    moveMenu.replaceChildren(
      el(
        "ul",
        { class: "does" },
        ...names.map((name) => item(name, move(name))),
        item(words.unsorted ?? "", move("")),
        item(words.newFolder ?? "", makeFolder),
      ),
    );
  });
  const takeAway = async (own: Database, texts: OwnText[]): Promise<void> => {
    const entries = await loadGlossary(own);
    await withModule(
      () => import("@/browser/take/own-texts"),
      box.dataset.failed ?? "",
      ({ takeOwnTexts }) => takeOwnTexts(texts, entries, JSON.parse(root.dataset.engine ?? "{}")),
    );
  };
  const deeds: Record<string, () => void> = {
    folder: () => makeFolder([]),
    all: () => {
      all = true;
      draw();
    },
    compare: () => {
      const [a, b] = inTime();
      if (!cannot("compare") && a && b) location.assign(`${root.dataset.redline ?? ""}?a=${a.id}&b=${b.id}`);
    },
    check: () => {
      const [a, b] = inTime();
      if (!cannot("check") && a) location.assign(`${root.dataset.check ?? ""}?a=${a.id}${b ? `&b=${b.id}` : ""}`);
    },
    pair: () => {
      if (cannot("pair")) return;
      attempt(async (own) => {
        const both = languagesOf((await Promise.all(chosen().map((id) => loadText(own, id)))).flatMap((text) => text ?? []));
        if (!both) return tell(words["cannot-pair"] ?? "");
        offerUndo(await mergeTexts(own, both.zh.head.id, both.en.head.id, withTranslation), fillIn(words.pairDone, { title: both.zh.head.title }));
      });
    },
    delete: () =>
      attempt(async (own) => {
        const gone = await removeTexts(own, chosen());
        offerUndo(gone, fillIn(words.deleted, { n: gone.length }));
      }),
    export: () =>
      attempt(async (own) => {
        const ids = chosen();
        const gone = (await Promise.all(ids.map((id) => loadText(own, id)))).flatMap((text) => text ?? []);
        await takeAway(own, gone);
      }),
    "take-shown": () =>
      attempt(async (own) => {
        const ids = rows().map(({ head }) => head.id);
        await takeAway(
          own,
          (await Promise.all(ids.map((id) => loadText(own, id)))).flatMap((text) => text ?? []),
        );
      }),
    backup: () =>
      attempt(async (own) => {
        const made = Date.now();
        download(`tifa-study-${localDay()}.json`, writeBackup({ made, data: await readAll(own) }), "application/json");
        await recordBackup(own, made);
      }),
  };
  root.addEventListener("click", ({ target }) => {
    const name = target instanceof Element ? target.closest<HTMLElement>("[data-do]")?.dataset.do : undefined;
    deeds[name ?? ""]?.();
  });

  // ---- search ----
  let searching = false;
  /** The texts that are searched: what is chosen, else the open folder, else all. */
  const searched = (): Set<string> => {
    const ids = chosen();
    return new Set(ids.length ? ids : heads.filter((head) => folder === undefined || head.folder === folder).map(({ id }) => id));
  };
  const search = (): void => {
    const own = database;
    if (!own || (!searching && searchField.value.trim() === "")) return;
    searching = searchField.value.trim() !== "";
    void withModule(
      () => import("./search"),
      box.dataset.failed ?? "",
      ({ searchTexts }) => searchTexts({ root, words, database: own, heads, within: searched(), address: readAddress }, searchField.value),
    );
  };
  searchField.addEventListener("input", search);

  try {
    database = await openDatabase(Date.now());
    await known.load();
    await load();
    const kept = recall(pasted);
    const carried = location.hash.startsWith("#page=") ? readCarried(location.hash.slice("#page=".length)) : undefined;
    const handed = location.hash === "#incoming" ? await readHandover().catch(() => []) : [];
    if (location.hash.startsWith("#page=")) {
      history.replaceState(history.state, "", location.pathname);
      root.dataset.ready = "";
      if (carried) await take([{ text: `${carried.title}\n\n${carried.text}` }]);
      else warn("damaged");
    } else if (handed.length) {
      history.replaceState(history.state, "", location.pathname);
      root.dataset.ready = "";
      await takePasted(handed, () => clearHandover().catch(() => undefined));
    } else if (location.hash === "#paste" && kept?.trim()) {
      history.replaceState(history.state, "", location.pathname);
      field.value = kept;
      await take([{ text: kept }]);
    } else if (kept && !field.value) field.value = kept;
  } catch (error) {
    warn(problemOf(error));
  }
  root.dataset.ready = "";
}

const root = document.querySelector<HTMLElement>("[data-texts-page]");
if (root) void start(root);
