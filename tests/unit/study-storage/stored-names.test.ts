import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { readCorrections } from "@/browser/corrections/store";
import { recentQueries } from "@/browser/lookup/recent";
import { recallShare } from "@/browser/reader/card/sheet";
import { recallPlace } from "@/browser/reader/place/kept-place";
import { readSettings } from "@/browser/reader/settings/settings";
import { recall } from "@/browser/site/remember";
import { readMarks } from "@/browser/storage/marks";

/** What readers have in localStorage since 2026-11-30 (tests/fixtures/stored/local-storage.json): a name stays, or what is under it moves to the new one. */
const stored = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync("tests/fixtures/stored/local-storage.json", "utf8")));

beforeEach(() => {
  const kept = new Map(Object.entries(stored));
  vi.stubGlobal("localStorage", {
    get length() {
      return kept.size;
    },
    key: (i: number) => [...kept.keys()][i] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => void vi.unstubAllGlobals());

describe("what was stored is found again", () => {
  it("how an article is read: with its own settings, and the others as the last one was read", () => {
    const common = { script: "zhuyin", tones: "on", characters: "traditional", cards: "demand", size: "115", measure: "narrow", leading: "loose" };
    expect(readSettings("wuxi-hongmei-linghang")).toMatchObject({ ...common, view: "line", readings: "terms", face: "kai", latin: "sans" });
    expect(readSettings("wuxi-jingkai-jinyaoshi")).toMatchObject({ ...common, view: "english", readings: "terms", spacing: "wide" });
    expect(readSettings("wuxi-minsheng-shishi")).toMatchObject({ view: "english", readings: "terms" });
  });
  it("corrections", () => expect(readCorrections()).toEqual({ readings: { 引领: ["yín", "lǐng"] }, cuts: [] }));
  it("marks and what was met", () => {
    const { known, unknown, met } = readMarks();
    expect([known, unknown]).toEqual([["t:san-baodao", "三", "报到"], []]);
    expect(met).toContain("san-baodao-san-fuwu");
    expect(met.length).toBe(stored["tifa.met"]?.split(" ").length);
  });
  it("the place in an article", () => expect(recallPlace("wuxi-hongmei-linghang")).toEqual({ block: "p2.2", fraction: 0.467 }));
  it("look-ups", () => expect(recentQueries()).toEqual(["抓手"]));
  // `card` held a size that the card could be drawn to; in the margin it has its own, so nothing reads that any more, and nothing takes it away.
  it("the sheet’s share", () => expect(recallShare()).toBe(0.62));
  it("theme, language, and how many notes there were", () => expect(["theme", "language", "study"].map(recall)).toEqual(["sepia", "zh-CN", "10"]));
});
