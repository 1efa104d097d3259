import { say } from "./words";

/** What the panel of backups says of what was last done in it. */
export type SafetySaid =
  | { kind: "working" }
  | { kind: "refused"; reason: string }
  | { kind: "restored" }
  | { kind: "saved"; name: string }
  | { kind: "persistence"; granted: boolean };

/** The panel of backups as data. `File` is a backup that was read and found good: it is offered, and not yet restored. */
export interface SafetyState<File> {
  working: boolean;
  said: SafetySaid | undefined;
  offered: File | undefined;
}

export const noSafety = <File>(): SafetyState<File> => ({ working: false, said: undefined, offered: undefined });

/** It is at it: ten thousand cards take seconds. */
export const startWork = <File>(state: SafetyState<File>): SafetyState<File> => ({ ...state, working: true, said: { kind: "working" } });
/** It is done; what came of it stays said. */
export const endWork = <File>(state: SafetyState<File>): SafetyState<File> => ({
  ...state,
  working: false,
  said: state.said?.kind === "working" ? undefined : state.said,
});

/** A file is offered, in the place of any before it. */
export const offerFile = <File>(state: SafetyState<File>, offered: File): SafetyState<File> => ({ ...state, offered, said: undefined });
/** Nothing is offered any more: another file is read, or what is here is kept. */
export const withdraw = <File>(state: SafetyState<File>): SafetyState<File> => ({ ...state, offered: undefined });
export const saySafety = <File>(state: SafetyState<File>, said: SafetySaid): SafetyState<File> => ({ ...state, said });
/** What was offered is here. */
export const endRestore = <File>(state: SafetyState<File>): SafetyState<File> => ({ ...state, offered: undefined, said: { kind: "restored" } });

/** The words of the panel. */
export interface SafetyWords {
  storage: Record<"persistent" | "transient" | "unknown" | "used" | "denied", string>;
  backup: { never: string; last: string; due: string; saved: string; restored: string; working: string; refused: Record<string, string> };
}

/** What is said, in words. */
export function spellSafety(said: SafetySaid | undefined, { storage, backup }: SafetyWords): string {
  if (!said) return "";
  if (said.kind === "refused") return backup.refused[said.reason] ?? "";
  if (said.kind === "saved") return say(backup.saved, { name: said.name });
  if (said.kind === "persistence") return said.granted ? storage.persistent : storage.denied;
  return backup[said.kind];
}

/** Bytes in the reader's language: 3.2 MB, 11 GB; ? where the browser does not say. */
export function spellBytes(count: number | null, locale: string): string {
  if (count === null) return "?";
  const [value, unit]: [number, string] = count < 1e9 ? [count / 1e6, "megabyte"] : [count / 1e9, "gigabyte"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** The used share in per cent, one digit below ten. */
export const spellShare = (used: number | null, quota: number | null, locale: string): string =>
  used === null || !quota
    ? "?"
    : new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: used / quota < 0.1 ? 1 : 0 }).format(used / quota);

/** How safe the storage is (`persistent` is null where the browser does not say) and how full. */
export function spellStorage(
  { persistent, used, quota }: { persistent: boolean | null; used: number | null; quota: number | null },
  locale: string,
  { storage }: SafetyWords,
): string {
  const kept = persistent === null ? storage.unknown : persistent ? storage.persistent : storage.transient;
  return `${kept} ${say(storage.used, { used: spellBytes(used, locale), quota: spellBytes(quota, locale), share: spellShare(used, quota, locale) })}`;
}

/** When the last backup was saved and how many answers came since; beside it, with `due`, that another is. */
export function spellBackup(
  { last, since }: { last: { at: number } | null; since: number },
  spellDate: (at: number) => string,
  { backup }: SafetyWords,
): { last: string; due: string } {
  const said = last ? say(backup.last, { date: spellDate(last.at), n: since }) : backup.never;
  return { last: said, due: `${said} ${backup.due}` };
}
