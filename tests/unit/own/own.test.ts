import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDatabase } from "@/browser/storage/database";
import { StorageProblem } from "@/browser/storage/problem";
import { previewRestore, restore } from "@/browser/storage/restore";
import { listSnapshots, readSnapshot } from "@/browser/storage/snapshots";
import { addTexts, changeText, loadHeads, loadText, mergeTexts, moveTexts, removeTexts } from "@/browser/storage/texts";
import { loadGlossary, saveEntry, saveLayer } from "@/browser/storage/entries";
import { RefusedBackup, readBackup, writeBackup } from "@/core/exchange/backup";
import { sha256 } from "@/core/exchange/sha256";
import { BadData } from "@/core/exchange/shape";
import { termFile } from "@/core/glossary/schema";
import { entryReader, makeEntry, type OwnEntry, preferredOf, renderingKinds, termOf } from "@/core/own/entry";
import { mergeOwn, noOwn, type OwnData } from "@/core/own/own";
import type { OwnText } from "@/core/own/text";
import { sampleData, scheduler, start } from "../exchange/sample";

const ownText = (id: string, edited = start): OwnText => ({
  head: {
    id,
    title: "<b>题</b>",
    folder: "",
    added: start,
    edited,
    state: "kept",
    origin: { way: "paste", name: "", format: "text", encoding: "", from: "" },
    characters: 4,
    sentences: 1,
    english: 1,
  },
  body: {
    id,
    raw: "党建。javascript:alert(1)\ud800",
    source: [{ kind: "paragraph", start: 0, end: 3, level: 0 }],
    repairs: [{ kind: "join", start: 1, end: 2, replacement: "", why: "mid-sentence", undone: true }],
    split: true,
    blocks: [{ id: "1.1", kind: "paragraph", zh: ["党建。"] }],
    en: { "1.1.1": { text: "<script>", by: "reader" } },
    notes: {},
  },
});
const entry = makeEntry({ id: "own-1", zh: "三个一", added: start, renderings: [{ en: "the Three Ones", kind: "house", why: "" }] });
const own: OwnData = {
  texts: [ownText("own-a")],
  entries: [entry],
  layers: [{ id: "own-l", name: "a.csv", on: true, added: start, entries: [{ ...entry, id: "own-l-1" }] }],
  folders: ["报纸"],
};

const file = writeBackup({ made: start, data: { ...sampleData(), own } });
const taken = (text: string): boolean => {
  try {
    readBackup(text);
    return true;
  } catch (error) {
    if (!(error instanceof RefusedBackup)) throw error;
    return false;
  }
};
const sealed = (body: string) => `{"tifa":"study-backup","version":5,"sum":"${sha256(body)}","body":${body}}\n`;

describe("what a reader brought", () => {
  it("comes back from a backup as it was, markup and half characters too", () => expect(readBackup(file).data.own).toEqual(own));

  it("is refused where any value of it is of another kind", () => {
    const wrongs = ['{"__proto__":{"x":1}}', "1e999", "-1.5", "[[]]", "{}"];
    const paths: (string | number)[][] = [];
    const walk = (value: unknown, path: (string | number)[]) => {
      if (path.length > 0) paths.push(path);
      if (Array.isArray(value)) value.forEach((each, i) => void walk(each, [...path, i]));
      else if (typeof value === "object" && value !== null) for (const [key, each] of Object.entries(value)) walk(each, [...path, key]);
    };
    walk(own, []);
    const all = paths.flatMap((path) =>
      wrongs.map((wrong) => {
        const copy: unknown = JSON.parse(JSON.stringify({ made: start, data: { ...sampleData(), own } }));
        let at: unknown = copy;
        for (const step of ["data", "own", ...path.slice(0, -1)]) at = typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined;
        if (typeof at === "object" && at !== null) Reflect.set(at, path.at(-1) ?? "", "\u0001here\u0001");
        return { path: path.join("."), wrong, text: sealed(JSON.stringify(copy).replace(JSON.stringify("\u0001here\u0001"), wrong)) };
      }),
    );
    expect(all.length).toBeGreaterThan(250);
    // An empty object is right where a record may be empty.
    const good = all.filter(({ text }) => taken(text)).filter(({ path, wrong }) => !(wrong === "{}" && /\.(?:en|notes)$/.test(path)));
    expect(good.map(({ path, wrong }) => `${path} = ${wrong}`)).toEqual([]);
    expect(Reflect.get({}, "x")).toBeUndefined();
  });

  it("is not there twice, and no text is without its body", () => {
    const [text] = own.texts;
    if (!text) throw new Error("no text");
    const other = { ...own, texts: [{ ...text, body: { ...text.body, id: "own-b" } }] };
    expect(taken(sealed(JSON.stringify({ made: start, data: { ...sampleData(), own: other } })))).toBe(false);
    const twice = { ...own, texts: [text, text] };
    expect(taken(sealed(JSON.stringify({ made: start, data: { ...sampleData(), own: twice } })))).toBe(false);
  });
});

const anyEntry = fc.record({
  zh: fc.string({ maxLength: 20 }),
  pinyin: fc.string({ maxLength: 20 }),
  gloss: fc.string({ maxLength: 40 }),
  usage: fc.string({ maxLength: 40 }),
  aliases: fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
  renderings: fc.array(fc.record({ en: fc.string({ maxLength: 10 }), kind: fc.constantFrom(...renderingKinds), why: fc.string({ maxLength: 5 }) }), {
    maxLength: 4,
  }),
});

describe("an own entry", () => {
  it("is of the glossary's form, whatever is in it", () =>
    fc.assert(
      fc.property(anyEntry, (given) => {
        const made: OwnEntry = makeEntry({ id: "own-x", added: start, ...given });
        expect(entryReader(JSON.parse(JSON.stringify(made)))).toEqual(made);
        const term = termFile.parse(termOf(made, "2026-11"));
        const preferred = term.renderings.filter((rendering) => rendering.preferred);
        expect(preferred.map(({ en }) => en)).toEqual(preferredOf(made) ? [preferredOf(made)] : []);
      }),
    ));
});

describe("a text and its translation made one", () => {
  it("has the English beside it, is one text, and both come back", async () => {
    const database = await openDatabase(start);
    const [zh, en] = [ownText("own-zh"), ownText("own-en")];
    await addTexts(database, [zh, en]);
    const before = await mergeTexts(database, "own-zh", "own-en", ({ head, body }) => ({ head, body: { ...body, notes: { "1.1.1": "n" } } }));
    expect(before).toEqual([zh, en]);
    expect((await loadHeads(database)).map(({ id }) => id)).toEqual(["own-zh"]);
    expect((await loadText(database, "own-zh"))?.body.notes).toEqual({ "1.1.1": "n" });
    await addTexts(database, before);
    expect(await loadText(database, "own-zh")).toEqual(zh);
    expect(await loadText(database, "own-en")).toEqual(en);

    // Where one of them fails neither is changed.
    await expect(
      mergeTexts(database, "own-zh", "own-en", () => {
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    await expect(mergeTexts(database, "own-zh", "own-gone", (text) => text)).rejects.toEqual(new StorageProblem("stale"));
    expect(await loadText(database, "own-en")).toEqual(en);
    await removeTexts(database, ["own-zh", "own-en"]);
    database.close();
  });
});

describe("merging", () => {
  it("keeps what either has, and of one text the later edit with the other's English and notes", () => {
    const theirs = ownText("own-a", start + 1);
    const with2 = { ...theirs, body: { ...theirs.body, en: { "1.1": { text: "beside", by: "file" as const } }, notes: { "1.1.1": "n" } } };
    const merged = mergeOwn(own, { ...noOwn(), texts: [with2, ownText("own-b")], folders: ["课堂", "报纸"] });
    expect(merged.texts.map(({ head }) => head.id)).toEqual(["own-a", "own-b"]);
    expect(merged.texts[0]?.head.edited).toBe(start + 1);
    expect(Object.keys(merged.texts[0]?.body.en ?? {})).toEqual(["1.1.1", "1.1"]);
    expect(merged.folders).toEqual(["报纸", "课堂"]);
    expect(mergeOwn(merged, merged)).toEqual(merged);
  });
});

describe("texts on the disk", () => {
  it("two tabs that change different things of one text lose neither", async () => {
    const [a, b] = [await openDatabase(start, "own-two"), await openDatabase(start, "own-two")];
    await addTexts(a, [ownText("own-a")]);
    await Promise.all([
      changeText(a, "own-a", ({ head, body }) => ({ head: { ...head, title: "新" }, body })),
      changeText(b, "own-a", ({ head, body }) => ({ head, body: { ...body, notes: { "1.1.1": "n" } } })),
    ]);
    expect(await loadText(a, "own-a")).toMatchObject({ head: { title: "新" }, body: { notes: { "1.1.1": "n" } } });
    await removeTexts(b, ["own-a"]);
    await expect(changeText(a, "own-a", (text) => text)).rejects.toEqual(new StorageProblem("stale"));
  });
  it("what was taken away comes back whole", async () => {
    const database = await openDatabase(start, "own-away");
    await addTexts(database, [ownText("own-a"), ownText("own-b")]);
    await moveTexts(database, ["own-b", "own-none"], "报纸");
    const gone = await removeTexts(database, ["own-a", "own-b", "own-none"]);
    expect(await loadHeads(database)).toEqual([]);
    await addTexts(database, gone);
    expect((await loadHeads(database)).map(({ id, folder }) => [id, folder])).toEqual([
      ["own-a", ""],
      ["own-b", "报纸"],
    ]);
  });
  it("a backup from before there were texts leaves those that are here", async () => {
    const database = await openDatabase(start, "own-older");
    await addTexts(database, [ownText("own-a")]);
    await restore(database, { ...sampleData(), own: null }, "replace", scheduler, start);
    expect((await loadHeads(database)).map(({ id }) => id)).toEqual(["own-a"]);
    const preview = await previewRestore(database, { ...sampleData(), own: noOwn() }, scheduler);
    expect([preview.here.texts, preview.file.texts, preview.lostOwn]).toEqual([1, 0, 1]);
    await restore(database, { ...sampleData(), own: noOwn() }, "replace", scheduler, start + 1);
    expect(await loadHeads(database)).toEqual([]);
    const [snapshot] = await listSnapshots("own-older");
    expect(readBackup((await readSnapshot("own-older", snapshot?.at ?? 0)) ?? "").data.own?.texts).toHaveLength(1);
  });
  it("the glossary has own entries, then the layers that are on", async () => {
    const database = await openDatabase(start, "own-glossary");
    await saveEntry(database, entry);
    const [layer] = own.layers;
    if (!layer) throw new Error("no layer");
    await saveLayer(database, layer);
    await saveLayer(database, { ...layer, id: "own-off", on: false });
    expect((await loadGlossary(database)).map(({ id }) => id)).toEqual(["own-1", "own-l-1"]);
    await expect(saveEntry(database, { ...entry, id: "t:dangjian" })).rejects.toBeInstanceOf(BadData);
  });
});
