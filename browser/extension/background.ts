import { createEngine, type Engine } from "@/core/engine";
import type { GlossaryData } from "@/core/own/glossary-data";
import type { CardLabels } from "@/core/reading/card";
import type { CardEntry } from "@/core/reading/card-data";
import { packText } from "@/core/own/carried";
import { breathe } from "@/browser/workers/serve";
import { fetchParts } from "@/browser/workers/engine";
import { lookAt, marksOf, type Placed, placeSegments } from "./look";
import { type Answers, type Ask, type ExtensionWords, isAsk } from "./messages";

/** What the packing writes beside the engine (server/extension/pack.ts): the card's words in each language, and the address of the site that the extension belongs to. */
interface Packed {
  site: string;
  languages: Record<string, { words: ExtensionWords; labels: CardLabels }>;
}

const file = (name: string): string => chrome.runtime.getURL(`data/${name}`);
const read = async (name: string): Promise<string> => (await fetch(file(name))).text();

const styleFile = "mark.css";

/** The engine and the glossary, in the extension's own process: nothing that is read leaves the browser, and a page cannot see what is here. */
function startBackground(): void {
  let made: Promise<{ engine: Engine; glossary: ReadonlyMap<string, CardEntry> }> | undefined;
  const open = async () => {
    const [parts, glossary] = await Promise.all([
      fetchParts({
        dictionary: file("cedict.bin"),
        trie: file("terms-trie.bin"),
        data: file("engine.json"),
        model: file("readings.bin"),
        pairs: file("pairs.bin"),
      }),
      read("glossary.json"),
    ]);
    // Our own packing's file.
    const data: GlossaryData = JSON.parse(glossary);
    return { engine: createEngine(parts), glossary: new Map(Object.entries(data.terms)) };
  };
  const engineOf = () => {
    made ??= open().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
  const annotate = (engine: Engine, text: string): Placed[] =>
    placeSegments(text, engine.split(text)).map(({ start, text: segment }) => ({ start, segment: engine.annotate(segment) }));

  /** What was packed with it, and which of its languages the browser speaks. */
  const readPacked = async (): Promise<Packed & { language: string }> => {
    // Our own packing's file.
    const packed: Packed = JSON.parse(await read("extension.json"));
    return { ...packed, language: chrome.i18n.getUILanguage().toLowerCase().startsWith("zh") ? "zh-CN" : "en" };
  };

  const answers: { [Kind in Ask["kind"]]: (question: Extract<Ask, { kind: Kind }>, tab: number, frame: number) => Promise<Answers[Kind]> } = {
    async start(_, tabId, frame) {
      const [{ site, languages, language }, style] = await Promise.all([readPacked(), read("card.css")]);
      const said = languages[language] ?? languages.en;
      if (!said) throw new Error("the extension is packed without words");
      await chrome.scripting.insertCSS({ target: { tabId, frameIds: [frame] }, files: [styleFile] });
      return { ...said, style, entries: `${site}${language}/glossary/`, language };
    },
    async mark({ texts }) {
      const { engine, glossary } = await engineOf();
      const marks = [];
      for (const text of texts) {
        marks.push(marksOf(annotate(engine, text), (id) => glossary.get(id)?.everyday === true));
        await breathe();
      }
      return marks;
    },
    async look({ text, offset }) {
      const { engine, glossary } = await engineOf();
      return lookAt(annotate(engine, text), offset, glossary, engine.define);
    },
    async term({ id }) {
      const { engine, glossary } = await engineOf();
      const entry = glossary.get(id);
      return entry && lookAt(annotate(engine, entry.zh), 0, glossary, engine.define);
    },
    async characters({ characters }) {
      const { engine } = await engineOf();
      return [...characters].map((zh) => ({ zh, entries: engine.define(zh).map(({ pinyin, senses }) => ({ pinyin, senses })) }));
    },
    async open({ title, address, text }) {
      const { site, language } = await readPacked();
      const carried = packText({ title, address, text });
      if (carried === undefined) return false;
      await chrome.tabs.create({ url: `${site}${language}/texts/#page=${carried}` });
      return true;
    },
    async layers({ shown }, tabId) {
      await chrome.tabs.sendMessage(tabId, { kind: "layers", shown });
      return true;
    },
    async stop({ everywhere }, tabId, frame) {
      await chrome.scripting.removeCSS({ target: { tabId, frameIds: [frame] }, files: [styleFile] });
      if (everywhere) await chrome.tabs.sendMessage(tabId, { kind: "stop" }).catch(() => undefined);
      return true;
    },
  };
  const answerTo = <Kind extends Ask["kind"]>(question: Extract<Ask, { kind: Kind }>, tab: number, frame: number): Promise<unknown> =>
    answers[question.kind as Kind](question, tab, frame);

  chrome.runtime.onMessage.addListener((message, { tab, frameId = 0 }, answer) => {
    if (!isAsk(message) || tab?.id === undefined) return undefined;
    answerTo(message, tab.id, frameId).then(
      (given) => answer({ given }),
      (error: unknown) => answer({ failed: error instanceof Error ? error.message : String(error) }),
    );
    // The answer comes later.
    return true;
  });
  // Pressed once it marks the page, pressed again it undoes that: the page's part knows which (content.ts).
  chrome.action.onClicked.addListener(({ id }) => {
    if (id === undefined) return;
    // Pages of the browser itself and its shop cannot be read by an extension: there is nowhere to say so.
    chrome.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: ["content.js"] }).catch(() => undefined);
  });
}

startBackground();
