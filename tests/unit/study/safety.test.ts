import { describe, expect, it } from "vitest";
import {
  endRestore,
  endWork,
  noSafety,
  offerFile,
  type SafetySaid,
  saySafety,
  spellBackup,
  spellBytes,
  spellSafety,
  spellShare,
  spellStorage,
  startWork,
  withdraw,
} from "@/core/study/safety";
import locale from "@/locales/en/study.json" with { type: "json" };

const { words } = locale;
const idle = noSafety<string>();

describe("the panel of backups", () => {
  it("says that it works and, when it is done, what came of it", () => {
    const working = startWork(idle);
    expect([working.working, spellSafety(working.said, words)]).toEqual([true, "Working …"]);
    expect(endWork(working)).toEqual(idle);
    const saved = saySafety(working, { kind: "saved", name: "a.json" });
    expect([endWork(saved).working, spellSafety(endWork(saved).said, words)]).toEqual([false, "Saved as a.json."]);
  });
  it("offers a file until it is restored, put aside, or another is read", () => {
    const offered = endWork(offerFile(startWork(idle), "file"));
    expect(offered).toEqual({ working: false, said: undefined, offered: "file" });
    expect(withdraw(offered).offered).toBeUndefined();
    expect(offerFile(offered, "other").offered).toBe("other");
    expect(endWork(endRestore(startWork(offered)))).toEqual({ working: false, said: { kind: "restored" }, offered: undefined });
    expect(endWork(saySafety(withdraw(startWork(offered)), { kind: "refused", reason: "damaged" })).offered).toBeUndefined();
  });
  it("keeps what is offered when a restore fails", () => expect(endWork(startWork(offerFile(idle, "file"))).offered).toBe("file"));
  it.each<[SafetySaid | undefined, string]>([
    [undefined, ""],
    [{ kind: "refused", reason: "damaged" }, words.backup.refused.damaged],
    [{ kind: "refused", reason: "unheard of" }, ""],
    [{ kind: "restored" }, words.backup.restored],
    [{ kind: "persistence", granted: true }, words.storage.persistent],
    [{ kind: "persistence", granted: false }, words.storage.denied],
  ])("%j", (said, text) => expect(spellSafety(said, words)).toBe(text));
});

describe("storage in words", () => {
  it.each<[number | null, string]>([
    [null, "?"],
    [0, "0 MB"],
    [3_240_000, "3.2 MB"],
    [32_400_000, "32 MB"],
    [11_000_000_000, "11 GB"],
    [1_250_000_000, "1.3 GB"],
  ])("%s bytes are %s", (count, text) => expect(spellBytes(count, "en")).toBe(text));
  it.each<[number | null, number | null, string]>([
    [1, null, "?"],
    [null, 1, "?"],
    [1, 0, "?"],
    [1, 1000, "0.1%"],
    [500, 1000, "50%"],
  ])("%s of %s is %s", (used, quota, text) => expect(spellShare(used, quota, "en")).toBe(text));
  it.each<[boolean | null, string]>([
    [true, words.storage.persistent],
    [false, words.storage.transient],
    [null, words.storage.unknown],
  ])("kept: %s", (persistent, text) =>
    expect(spellStorage({ persistent, used: 3_200_000, quota: 1e9 }, "en", words)).toBe(`${text} Used: 3.2 MB of 1 GB (0.3%).`),
  );
  it("the last backup, and that one is due", () => {
    const date = (at: number) => `day ${at}`;
    expect(spellBackup({ last: { at: 3 }, since: 7 }, date, words)).toEqual({
      last: "Last backup: day 3. Answers since: 7.",
      due: "Last backup: day 3. Answers since: 7. A backup is due.",
    });
    expect(spellBackup({ last: null, since: 7 }, date, words).last).toBe(words.backup.never);
  });
});
