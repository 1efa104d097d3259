import { download } from "@/browser/site/download";
import { readAll } from "@/browser/storage/contents";
import { problemOf } from "@/browser/storage/problem";
import { previewRestore, restore } from "@/browser/storage/restore";
import { type SnapshotHead, listSnapshots, readSnapshot } from "@/browser/storage/snapshots";
import { askToPersist, backupDue, lastBackup, recordBackup, storageStatus } from "@/browser/storage/status";
import { type Backup, RefusedBackup, readBackup, writeBackup } from "@/core/exchange/backup";
import { fill } from "@/browser/site/trusted";
import { renderCounts } from "@/core/study/counts";
import {
  endRestore,
  endWork,
  noSafety,
  offerFile,
  type SafetyState,
  saySafety,
  spellBackup,
  spellSafety,
  spellStorage,
  startWork,
  withdraw,
} from "@/core/study/safety";
import { say } from "@/core/study/words";
import type { Deck } from "./deck";
import { type Page, dateStamp } from "./page";
import { takeTurns } from "./one-at-a-time";

/** What the preview of a restore counts, in order. */
const counted = ["notes", "cards", "reviews", "marks", "corrections", "places", "display", "texts", "entries", "layers"] as const;

/** The view of what keeps a reader's data safe (core/study/safety): backup, restore with a preview of what will change, earlier states, and what the browser says of the storage. */
export function startSafety(page: Page, deck: Deck): { show(): Promise<void> } {
  const { words, locale } = page;
  const said = page.find(".safety-said");
  const panel = page.find("[data-panel=safety]");
  const preview = page.find(".restore-preview");
  const offerLine = page.find(".backup-offer");
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const bar = page.find(".safety-working");
  const inTurn = takeTurns();
  let state = noSafety<Backup>();
  const change = (next: SafetyState<Backup>): void => {
    state = next;
    bar.hidden = !state.working;
    said.textContent = spellSafety(state.said, words);
    preview.hidden = state.offered === undefined;
  };

  const workOn = async (job: () => Promise<void>): Promise<void> => {
    change(startWork(state));
    try {
      // The page can be held for seconds: what is said must be painted before. Frames would not come in a tab that is not seen.
      await new Promise((resolve) => setTimeout(resolve, 30));
      await job();
    } finally {
      change(endWork(state));
    }
  };
  /** Does one thing after the other, and shows that it is at it: ten thousand cards take seconds. */
  const work = (job: () => Promise<void>): Promise<void> => inTurn(() => workOn(job));

  const offer = (read: () => Promise<string>) =>
    work(async () => {
      change(withdraw(state));
      try {
        const backup = readBackup(await read());
        const { here, file, merge, lost, lostCorrections, lostOwn } = await previewRestore(deck.database, backup.data, deck.scheduler);
        const own = words.backup.preview;
        const counts = renderCounts(
          ["", say(own.file, { date: date.format(backup.made) }), own.here, own.brings],
          counted.map((name) => [own[name], file[name], here[name], merge[name]]),
          [
            say(own.moved, { n: merge.rescheduled }),
            say(own.lost, { n: lost }),
            say(own.lostCorrections, { n: lostCorrections }),
            say(own.lostOwn, { n: lostOwn }),
          ],
        );
        fill(page.find(".restore-preview .what"), counts);
        change(offerFile(state, backup));
      } catch (error) {
        if (error instanceof RefusedBackup) change(saySafety(state, { kind: "refused", reason: error.reason }));
        else page.warn(problemOf(error));
      }
    });

  const withSnapshot = (at: number, use: (file: string) => void) =>
    void readSnapshot(deck.database.name, at).then(
      (file) => file !== undefined && use(file),
      (error: unknown) => page.warn(problemOf(error)),
    );
  const snapshotRow = (snapshot: SnapshotHead): HTMLLIElement => {
    const row = document.createElement("li");
    const button = (label: string, act: () => void) => {
      const made = Object.assign(document.createElement("button"), { type: "button", textContent: label });
      made.addEventListener("click", act);
      return made;
    };
    row.append(
      `${say(words.backup.snapshot, { date: date.format(snapshot.at), why: words.backup.why[snapshot.why] ?? "" })} `,
      button(words.backup.use, () => withSnapshot(snapshot.at, (file) => void offer(async () => file))),
      " ",
      button(words.backup.download, () => withSnapshot(snapshot.at, (file) => download(`tifa-study-${snapshot.at}.json`, file, "application/json"))),
    );
    return row;
  };

  const show = async () => {
    const [status, backup, snapshots] = await Promise.all([storageStatus(), lastBackup(deck.database), listSnapshots(deck.database.name)]);
    page.find(".storage-status").textContent = spellStorage(status, locale, words);
    const due = backupDue(backup, Date.now());
    const spelt = spellBackup(backup, (at) => date.format(at), words);
    page.find(".backup-status").textContent = due ? spelt.due : spelt.last;
    offerLine.hidden = !due;
    page.find(".backup-offer span").textContent = `${words.backup.due} ${spelt.last}`;
    page.find("[data-act=persist]").hidden = status.persistent !== false;
    const none = Object.assign(document.createElement("li"), { textContent: words.backup.noSnapshots });
    page.find(".snapshots").replaceChildren(...(snapshots.length ? snapshots.map(snapshotRow) : [none]));
  };

  const attempt = (job: () => Promise<void>) =>
    void work(job).then(
      () => show(),
      (error: unknown) => page.warn(problemOf(error)),
    );
  const put = (mode: "merge" | "replace") =>
    attempt(async () => {
      if (!state.offered) return;
      const { data, made } = state.offered;
      const nothingHere = (await deck.database.count("reviews")) === 0;
      await deck.replace(() => restore(deck.database, data, mode, deck.scheduler, Date.now()));
      // What has just come out of a file is in a file.
      if (mode === "replace" || nothingHere) await recordBackup(deck.database, made);
      page.warn(undefined);
      change(endRestore(state));
    });
  /** Hands out a backup; gives its name. */
  const backUp = async (): Promise<string> => {
    const made = Date.now();
    const name = `tifa-study-${dateStamp()}.json`;
    download(name, writeBackup({ made, data: await readAll(deck.database) }), "application/json");
    await recordBackup(deck.database, made);
    return name;
  };
  page.find(".backup-offer button").addEventListener("click", () =>
    attempt(async () => {
      page.find(".study-status").textContent = spellSafety({ kind: "saved", name: await backUp() }, words);
    }),
  );
  panel.addEventListener("click", (event) => {
    const act = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-act]")?.dataset.act : undefined;
    if (act === "merge" || act === "replace") put(act);
    else if (act === "keep") change(withdraw(state));
    else if (act === "persist")
      attempt(async () => {
        const granted = await askToPersist();
        change(saySafety(state, { kind: "persistence", granted }));
      });
    else if (act === "backup")
      attempt(async () => {
        const name = await backUp();
        change(saySafety(state, { kind: "saved", name }));
      });
  });
  panel.addEventListener("change", (event) => {
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== "file") return;
    const file = event.target.files?.[0];
    if (file) void offer(() => file.text());
    event.target.value = "";
  });
  panel.addEventListener("toggle", () => void show());
  return { show };
}
