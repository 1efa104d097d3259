// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { beforeEach, expect, it } from "vitest";
import { readAll } from "@/browser/storage/contents";
import { openDatabase } from "@/browser/storage/database";
import { readReaderState } from "@/browser/storage/reader-state";
import { restore } from "@/browser/storage/restore";
import { readBackup, writeBackup } from "@/core/exchange/backup";
import { countReaderState } from "@/core/study/reader-state";
import { sampleData, scheduler, start } from "../exchange/sample";

const kept = {
  "tifa.corrections": '{"readings":{"社区":["shè","qū"]},"cuts":[["社区","划分为"]]}',
  "tifa.reader": '{"size":"130","face":"kai"}',
  "tifa.reader.wuxi-hongmei-linghang": '{"view":"line"}',
  "tifa.place.wuxi-hongmei-linghang": "p2.1 0.400",
  "tifa.theme": "sepia",
  "tifa.known": "的",
};
const ours = /^tifa\.(?:corrections|theme|reader|reader\..*|place\..*)$/;
const stored = () => Object.fromEntries(Object.entries(localStorage).filter(([key]) => ours.test(key)));

function fill(values: Record<string, string>): void {
  localStorage.clear();
  for (const [key, value] of Object.entries(values)) localStorage.setItem(key, value);
}

beforeEach(() => fill(kept));

it("of a browser that has everything comes back in another, key by key", async () => {
  const before = stored();
  const mine = readReaderState();
  for (const count of Object.values(countReaderState(mine))) expect(count).toBeGreaterThan(0);
  const file = writeBackup({ made: start, data: { ...sampleData(), reader: mine } });
  fill({ "tifa.place.another": "p1.1 0.500" });
  const database = await openDatabase(start, "elsewhere");
  await restore(database, readBackup(file).data, "replace", scheduler, start);
  expect(stored()).toEqual(before);
  expect((await readAll(database)).reader).toEqual(mine);
});

it("stays where a backup says nothing of it", async () => {
  const before = stored();
  const database = await openDatabase(start, "older");
  await restore(database, { ...sampleData(), reader: null }, "replace", scheduler, start);
  expect(stored()).toEqual(before);
});

it.each<[string, string]>([
  ["tifa.place.a", "p1.1 2"],
  ["tifa.place.b", "nowhere 0.5"],
  ["tifa.place.<b>", "p1.1 0.5"],
  ["tifa.reader", '{"size":1,"face":"<script>","keys":"off"}'],
  ["tifa.reader.a", "[1,"],
  ["tifa.corrections", '{"readings":{"社区":["<b>x"],"latin":["x"],"__proto__":["x"]},"cuts":[["<script>","x"]]}'],
  ["tifa.theme", "<b>"],
])("damaged (%s: %s) makes no backup that would be refused", (key, value) => {
  fill({ [key]: value });
  const reader = readReaderState();
  expect(readBackup(writeBackup({ made: start, data: { ...sampleData(), reader } })).data.reader).toEqual(reader);
  expect(JSON.stringify(reader)).not.toMatch(/[<>]/);
});
