import { readFileSync, readdirSync } from "node:fs";
import { type Page, expect, test } from "@playwright/test";
import { noteReader } from "@/core/exchange/study-data";
import { cardsOf } from "@/core/study/card";
import type { CardKind } from "@/core/study/kinds";
import { type StudyFile, studyShardName, type StudyTerm, termNote } from "@/core/study/library";
import { type Note, makeNote } from "@/core/study/note";
import { addSet, backupOf, count, open, openPanel, restoreInto, session } from "./helpers";
import { always } from "../matrix";

/** Each way of asking, in a real browser: what is shown, what is taken, and what is said of what was written. */

const note: Note = makeNote({
  id: "i:0123456789abcdef",
  kind: "term",
  zh: "两个维护",
  pinyin: "liǎng gè wéihù",
  en: "Two Upholds",
  gloss: "upholding the core's position and the Center's authority",
  added: Date.now() - 1000,
  avoid: [{ en: "Two Safeguards", why: "not the official form" }],
  members: [
    { zh: "办文", pinyin: "bànwén", en: "papers" },
    { zh: "办会", pinyin: "bànhuì", en: "meetings" },
  ],
  near: [{ zh: "两个确立", pinyin: "liǎng gè quèlì", en: "Two Affirmations", gloss: "what was decided on the core and on the doctrine" }],
  context: { zh: "做到“两个维护”。", en: "Do the Two Upholds.", article: "wuxi-hongmei-linghang", segment: "2.1.1" },
});

/** Opens a session in which this one card is asked. */
async function ask(page: Page, kind: CardKind): Promise<void> {
  await open(page);
  await restoreInto(page, backupOf([note], 0, { settings: { kinds: [kind] } }));
  await expect(count(page, "new")).toHaveText("1");
  await page.locator("[data-act=start]").click();
  await expect(session(page).locator(".ask")).toBeVisible();
}

const verdict = (page: Page) => session(page).locator(".verdict");

test("recognize: the Chinese, then the meaning with its sentence and its place", async ({ page }) => {
  await ask(page, "recognize");
  await expect(session(page).locator(".prompt")).toHaveText("两个维护");
  await expect(session(page)).not.toContainText("Two Upholds");
  await page.keyboard.press("Space");
  await expect(session(page).locator(".answer")).toContainText("Two Upholds");
  await expect(session(page).locator("blockquote")).toContainText("Do the Two Upholds.");
  await expect(session(page).locator("[data-source]")).toHaveAttribute("href", "/en/read/wuxi-hongmei-linghang/#s2.1.1");
});

for (const [written, said, shown] of [
  ["两个维护", "Right.", "两个维护"],
  ["兩個維護", "Right.", "两个维护"],
  ["liang ge weihu", "Right.", "liǎng gè wéi hù"],
  ["liang3 ge4 wei2 hu4", "Right.", "liǎng gè wéi hù"],
  ["liǎng gè wěihù", "Nearly.", "wéi"],
  ["两个确立", "Not yet.", "确"],
] as const)
  test(`recall: ${written} is held against what was wanted: ${said}`, always(written === "两个确立"), async ({ page }) => {
    await ask(page, "recall");
    await expect(session(page).locator(".prompt")).toHaveText("Two Upholds");
    // The list of traditional characters comes with the glossary, in the background.
    await page.waitForLoadState("networkidle");
    await page.keyboard.type(written);
    await page.keyboard.press("Enter");
    await expect(verdict(page)).toHaveText(said);
    await expect(session(page).locator(".difference")).toContainText(shown);
    // Never just wrong: what is missing and what is too much stand out.
    if (said === "Not yet.") {
      await expect(session(page).locator("ins")).toHaveText(["维", "护"]);
      await expect(session(page).locator("del")).toHaveText(["确", "立"]);
      await expect(session(page).locator(".suggested")).toHaveAttribute("data-rating", "1");
    }
  });

test("cloze: the term is out of its sentence", async ({ page }) => {
  await ask(page, "cloze");
  await expect(session(page).locator(".prompt")).toHaveText("做到“＿＿＿＿”。");
  await page.keyboard.type("两个维护");
  await page.keyboard.press("Enter");
  await expect(verdict(page)).toHaveText("Right.");
});

test("members: one a line, in any order; what is missing is said", async ({ page }) => {
  await ask(page, "members");
  await page.keyboard.type("banhui");
  await page.keyboard.press("Control+Enter");
  await expect(verdict(page)).toHaveText(["Not yet.", "Right."]);
  await expect(session(page).locator("ins")).toHaveText(["办", "文"]);
});

test("choose: the better rendering in its sentence, with why the other is worse", async ({ page }) => {
  await ask(page, "choose");
  await expect(session(page).locator(".question-hint")).toHaveText("做到“两个维护”。");
  const options = session(page).locator(".options button");
  await expect(options).toHaveCount(2);
  const wrong = (await options.allTextContents()).findIndex((text) => text.includes("Safeguards"));
  await page.keyboard.press(String(wrong + 1));
  await expect(verdict(page)).toHaveText("Not yet.");
  await expect(options.nth(wrong)).toContainText("not the official form");
  await expect(options.nth(1 - wrong)).toHaveClass(/is-right/);
});

test("tell: near neighbors, by what they mean", async ({ page }) => {
  await ask(page, "tell");
  await expect(session(page).locator(".prompt")).toContainText("upholding the core");
  await session(page).locator(".options button", { hasText: "两个维护" }).click();
  await expect(verdict(page)).toHaveText("Right.");
  await expect(session(page).locator(".options")).toContainText("what was decided on the core");
});

test("the glossary's own neighbors are asked: 两个确立 beside 两个维护", async ({ page }) => {
  await open(page);
  await restoreInto(
    page,
    backupOf([makeNote({ id: "t:liang-ge-queli", kind: "term", zh: "两个确立", en: "x", added: 1 })], 0, { settings: { kinds: ["tell"] } }),
  );
  // What the glossary knows is filled in when the page is opened.
  await page.reload();
  await expect(count(page, "new")).toHaveText("1");
  await page.locator("[data-act=start]").click();
  await expect(session(page).locator(".options")).toContainText("两个确立");
  await expect(session(page).locator(".options")).toContainText("两个维护");
});

test.describe("with a voice", () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      const voice = { lang: "zh-CN", name: "Test", localService: true, default: true, voiceURI: "test" };
      const said: string[] = [];
      Object.assign(window, { said });
      Object.defineProperty(window, "SpeechSynthesisUtterance", {
        value: class extends EventTarget {
          voice: unknown;
          lang = "";
          constructor(readonly text: string) {
            super();
          }
        },
      });
      Object.defineProperty(window, "speechSynthesis", {
        value: Object.assign(new EventTarget(), {
          getVoices: () => [voice],
          cancel: () => undefined,
          speak: ({ text }: { text: string }) => said.push(text),
        }),
      });
    });
  });
  test("listen: it is said, nothing is shown, and what was heard is written", async ({ page }) => {
    const said = () => page.evaluate(() => Reflect.get(window, "said"));
    await ask(page, "listen");
    expect(await said()).toEqual(["两个维护"]);
    await expect(session(page)).not.toContainText("两个维护");
    await session(page).getByRole("button", { name: "Hear it" }).click();
    expect(await said()).toEqual(["两个维护", "两个维护"]);
    await session(page).locator("[name=answer]").fill("liǎng gè wéihù");
    await page.keyboard.press("Enter");
    await expect(verdict(page)).toHaveText("Right.");
    await page.keyboard.press("Enter");
    await expect(count(page, "answered today")).toHaveText("1");
  });
});

test("without a voice nothing is to be heard, and the settings say so", async ({ page }) => {
  await open(page);
  await restoreInto(page, backupOf([note], 0, { settings: { kinds: ["listen"] } }));
  await expect(count(page, "new")).toHaveText("0");
  await openPanel(page, "settings");
  await expect(page.locator(".no-voice")).toBeVisible();
  // Saving other settings does not lose the kind for where there is a voice.
  await page.locator("input[name=newPerDay]").fill("7");
  await page.locator("form.study-settings button[type=submit]").click();
  await expect(page.locator("form.study-settings output")).toHaveText("Settings saved.");
  await page.reload();
  await expect(page.locator("input[value=listen]")).toBeChecked();
});

test("whole sets: an article's key terms or all, a rank, a theme, what was met and is not here yet", async ({ page }) => {
  await open(page);
  await openPanel(page, "add");
  const output = page.locator("form.add-cards output");
  const fits = async (choose: () => Promise<unknown>): Promise<number> => {
    const before = (await output.textContent()) ?? "";
    await choose();
    await expect(output).toHaveText(/^Terms that fit: [\d,]+\.$/);
    await expect(output).not.toHaveText(before);
    return Number(/[\d,]+/.exec((await output.textContent()) ?? "")?.[0].replaceAll(",", ""));
  };
  const article = page.locator("select[name=article]");
  // The panel is open where there are no cards, with the first article chosen: its count is awaited, for another article's key terms are as many.
  await expect(output).toHaveText("Terms that fit: 10.");
  expect(await fits(() => article.selectOption(""))).toBeGreaterThan(1000);
  expect(await fits(() => article.selectOption("wuxi-hongmei-linghang"))).toBe(10);
  const all = await fits(() => page.locator("input[name=keyOnly]").uncheck());
  expect(all).toBeGreaterThan(100);
  const central = await fits(() => page.locator("select[name=rank]").selectOption("central"));
  expect(central).toBeGreaterThan(0);
  expect(central).toBeLessThan(all);
  const everywhere = await fits(() => article.selectOption(""));
  expect(everywhere).toBeGreaterThan(central);
  const theme = await fits(() => page.locator("select[name=theme]").selectOption({ index: 1 }));
  expect(theme).toBeLessThan(everywhere);
  expect(theme).toBeGreaterThan(0);
  expect(await fits(() => page.locator("input[name=met]").check())).toBe(0);

  await page.goto("/en/read/wuxi-hongmei-linghang/");
  await page.locator("#p2\\.2").scrollIntoViewIfNeeded();
  await expect
    .poll(() => page.evaluate(() => (localStorage.getItem("tifa.met") ?? "").split(" ").filter(Boolean).length), { timeout: 15_000 })
    .toBeGreaterThan(3);
  await page.goto("/en/read/wuxi-hongmei-linghang/");
  const ids = () => page.evaluate(() => (localStorage.getItem("tifa.met") ?? "").split(" ").filter(Boolean));
  const [known = ""] = await page
    .locator(".pair .zh .term")
    .evaluateAll(
      (terms, met) =>
        terms
          .filter((term) => !term.parentElement?.closest(".term"))
          .flatMap((term) => (met.includes((term as HTMLElement).dataset.term ?? "") ? [(term as HTMLElement).dataset.term ?? ""] : [])),
      await ids(),
    );
  await page
    .locator(`.pair .zh .term[data-term="${known}"]`)
    .first()
    .evaluate((element) => {
      if (!(element instanceof HTMLElement)) return;
      element.tabIndex = -1;
      element.focus();
    });
  await page.keyboard.press("s");
  await expect(page.locator(".saved-note")).toContainText("Saved to study");
  await open(page);
  await openPanel(page, "add");
  const met = await fits(() => page.locator("input[name=met]").check());
  expect(met).toBeGreaterThan(3);
  await page.locator("form.add-cards button").click();
  await expect(output).toHaveText(`New: ${met}. There before: 0.`);
  expect(met).toBe((await ids()).length - 1);
});

test("a word and a sentence are saved by one key each; a sentence by touch from what is selected; as they are stored, whatever they are shown in", async ({
  page,
}) => {
  await page.addInitScript(() =>
    localStorage.setItem("tifa.reader", JSON.stringify({ characters: "traditional", script: "zhuyin", readings: "all" })),
  );
  await page.goto("/en/read/wuxi-hongmei-linghang/");
  await expect(page.locator("#p2\\.2 .zh")).toHaveAttribute("lang", "zh-Hant");
  const focus = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        if (!(element instanceof HTMLElement)) return;
        element.tabIndex = -1;
        element.focus();
      });
  const { default: zh } = await import("../../../content/articles/wuxi-hongmei-linghang/zh.json", { with: { type: "json" } });
  const { default: en } = await import("../../../content/articles/wuxi-hongmei-linghang/en.json", { with: { type: "json" } });
  // What is said is of the save before until this one is kept: each is waited for by its own words.
  const saved = page.locator(".saved-note");
  await focus("#p2\\.2 .zh .s > ruby");
  await page.keyboard.press("s");
  await expect(saved).toHaveText(/Saved to study: \p{Script=Han}{1,4}$/u);
  await focus("#p2\\.2 .zh .s");
  await page.keyboard.press("s");
  await expect(saved).toHaveText(`Saved to study: ${zh["2.2.1"]}`);
  await page
    .locator("#p2\\.3 .zh .s")
    .first()
    .evaluate((sentence) => getSelection()?.selectAllChildren(sentence));
  await page.locator("#selection [data-do=save]").click();
  await expect(saved).toHaveText(`Saved to study: ${zh["2.3.1"]}`);
  const notes = await page.evaluate(
    () =>
      new Promise<{ id: string; zh: string; pinyin: string; en: string; context: { zh: string; en: string; segment: string } }[]>((resolve) => {
        indexedDB.open("tifa").onsuccess = (event) => {
          const { result } = event.target as IDBOpenDBRequest;
          const request = result.transaction("notes").objectStore("notes").getAll();
          request.onsuccess = () => resolve(request.result);
        };
      }),
  );
  expect(notes.map(({ id }) => id.slice(0, 2)).sort()).toEqual(["s:", "s:", "w:"]);
  const texts = new Map(Object.entries(zh));
  const english = new Map(Object.entries(en));
  for (const { zh: own, pinyin, context } of notes) {
    expect(context.zh).toBe(texts.get(context.segment));
    expect(context.en.replace(/\s+/g, " ")).toBe(english.get(context.segment)?.replace(/\s+/g, " "));
    expect(context.zh).toContain(own);
    expect(pinyin).not.toMatch(/[ㄅ-ㄩ]/u);
  }
});

test("what is undone comes back as it was: an answer, a card that was suspended, one that was removed", async ({ page }) => {
  await open(page);
  await addSet(page);
  await page.locator("[data-act=start]").click();
  const prompt = session(page).locator(".prompt");
  // Where something is typed z is a letter.
  const undo = async () => page.keyboard.press((await session(page).locator("[name=answer]").count()) ? "Control+z" : "z");
  const first = (await prompt.textContent()) ?? "";
  await page.keyboard.press("Space");
  await page.keyboard.press("3");
  await expect(prompt).not.toHaveText(first);
  const second = (await prompt.textContent()) ?? "";
  await page.keyboard.press("-");
  await expect(prompt).not.toHaveText(second);
  const third = (await prompt.textContent()) ?? "";
  const all = await count(page, "cards in all").textContent();
  await session(page).getByRole("button", { name: "Remove" }).click();
  await expect(prompt).not.toHaveText(third);
  await expect(count(page, "cards in all")).not.toHaveText(all ?? "");
  await undo();
  await expect(prompt).toHaveText(third);
  await expect(count(page, "cards in all")).toHaveText(all ?? "");
  await undo();
  await expect(prompt).toHaveText(second);
  await undo();
  await expect(prompt).toHaveText(first);
  await expect(count(page, "answered today")).toHaveText("0");
  await undo();
  await expect(page.locator(".study-status")).toContainText("no answer of today");
});

test("every entry of the glossary makes a note that a backup gives back", () => {
  const [name = ""] = readdirSync("out/_tifa/data").filter((file) => /^study\.\w+\.json$/.test(file));
  // Our own build's files.
  const read = <T>(path: string): T => JSON.parse(readFileSync(`out/${path}`, "utf8"));
  const file = read<StudyFile>(`_tifa/data/${name}`);
  const terms =
    "terms" in file ? file.terms : Array.from({ length: file.shards }, (_, i) => read<StudyTerm[]>(`${file.folder}/${studyShardName(i)}`)).flat();
  const byId = new Map(terms.map((term) => [term.id, term]));
  expect(terms.length).toBeGreaterThan(500);
  for (const term of terms) {
    const note = termNote(term, (id) => byId.get(id), 1);
    expect(noteReader(JSON.parse(JSON.stringify(note))), term.id).toEqual(note);
    expect(cardsOf(note).length, term.id).toBeGreaterThan(1);
  }
});
