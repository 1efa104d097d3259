import { loadEntries } from "@/browser/storage/entries";
import type { Database } from "@/browser/storage/schema";
import { lastBackup, storageStatus } from "@/browser/storage/status";
import type { TextHead } from "@/core/own/text";
import { spellBytes } from "@/core/study/safety";
import { fillIn, findIn, type Words } from "./page";

const day = 86_400_000;

/** Shows how much the texts take, and what has changed since the last backup. */
export async function showKept(root: HTMLElement, words: Words, locale: string, database: Database, heads: readonly TextHead[]): Promise<void> {
  const [status, backup, entries] = await Promise.all([storageStatus(), lastBackup(database), loadEntries(database)]);
  const keep = findIn(root, ".keep");
  keep.hidden = false;
  const put = (name: string, text: string) => {
    findIn(keep, `[data-keep=${name}]`).textContent = text;
  };
  put("used", fillIn(words.usedOf, { used: spellBytes(status.used, locale), all: spellBytes(status.quota, locale) }));
  const meter = findIn<HTMLMeterElement>(keep, "meter");
  meter.value = status.used !== null && status.quota ? status.used / status.quota : 0;
  keep.toggleAttribute("data-full", meter.value > 0.8);
  const last = backup.last?.at;
  const days = last === undefined ? undefined : Math.floor((Date.now() - last) / day);
  put(
    "backup",
    days === undefined ? (words.never ?? "") : days === 0 ? (words.today ?? "") : new Intl.RelativeTimeFormat(locale).format(-days, "day"),
  );
  const since = last ?? 0;
  const changed = { n: heads.filter(({ edited }) => edited > since).length, m: entries.filter(({ edited }) => edited > since).length };
  put("since", fillIn(words.changedSince, changed));
  keep.toggleAttribute("data-due", (changed.n > 0 || changed.m > 0) && (days === undefined || days > 14));
}
