import { fill as fillWords } from "@/core/text/fill";
import { collectBlocks, isRead, rangeIn, type TextBlock } from "./blocks";
import { followChanges } from "./follow";
import { MarkedPage } from "./marked";
import { ask, type Layer, layers, usualLayers } from "./messages";
import { createPanel, type Panel } from "./panel";

/**
 * The extension in a page, put in when its button is pressed. Terms are marked as highlights, which are no part of the document: the page's own scripts and its source
 * are left as they are, and nothing remains when it is taken out again.
 */

/** Characters that are asked for at a time: the first fill the window. */
const firstPart = 3000;
const laterPart = 12000;
const nameOf = (layer: Layer): string => `tifa-${layer}`;

interface Running {
  stop(everywhere: boolean): void;
}

declare global {
  interface Window {
    /** Of the extension's own world, which no page sees: what runs in this frame. */
    tifaRunning?: Running | undefined;
  }
}

const isInSight = ({ pieces }: TextBlock): boolean => {
  const rect = pieces[0]?.node.parentElement?.getBoundingClientRect();
  return rect !== undefined && rect.bottom > 0 && rect.top < innerHeight;
};

/** Those that are in sight first, the others as they stand. */
function inSightFirst(blocks: readonly TextBlock[]): TextBlock[] {
  const seen = new Set(blocks.filter(isInSight));
  return [...seen, ...blocks.filter((block) => !seen.has(block))];
}

function* batches(blocks: readonly TextBlock[]): Generator<TextBlock[]> {
  let batch: TextBlock[] = [];
  let size = 0;
  let most = firstPart;
  for (const block of blocks) {
    batch.push(block);
    size += block.text.length;
    if (size < most) continue;
    yield batch;
    batch = [];
    size = 0;
    most = laterPart;
  }
  if (batch.length) yield batch;
}

/** The place in the text under a point. */
function caretAt(x: number, y: number): { node: Node; offset: number } | undefined {
  const position = document.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  // Chromium before 128.
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

const isOn = (range: Range, x: number, y: number): boolean =>
  [...range.getClientRects()].some((rect) => x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 1 && y <= rect.bottom + 1);

async function start(): Promise<Running> {
  const uppermost = window === top;
  const started = await ask<"start">({ kind: "start" });
  const { words } = started;
  const body = (): Element => document.body ?? document.documentElement;
  const marks = { term: new Highlight(), derived: new Highlight(), everyday: new Highlight() };
  const page = new MarkedPage(marks);
  const shown = new Set<Layer>();
  const showLayers = (wanted: readonly Layer[]): void => {
    for (const layer of layers) {
      if (wanted.includes(layer)) {
        shown.add(layer);
        CSS.highlights.set(nameOf(layer), marks[layer]);
      } else {
        shown.delete(layer);
        CSS.highlights.delete(nameOf(layer));
      }
    }
  };
  let ended = false;
  let at: Range | undefined;

  const look = async (block: TextBlock, offset: number): Promise<boolean> => {
    const found = await ask<"look">({ kind: "look", text: block.text, offset });
    const range = found && rangeIn(block, found.start, found.end);
    if (!found || !range || ended) return false;
    at = range;
    panel.show(found, range);
    return true;
  };
  const fail = (error: unknown): void => panel.say(`${words.failed} ${error instanceof Error ? error.message : ""}`.trim());

  /** Goes to the next marked term behind the one that was looked at, or before it. */
  const go = (step: 1 | -1): void => {
    const all = [...shown]
      .flatMap((layer) => [...marks[layer]])
      .filter((range): range is Range => range instanceof Range && range.startContainer.isConnected);
    all.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    const from = at;
    const ordered = step === 1 ? all : all.reverse();
    const next = from ? ordered.find((range) => range.compareBoundaryPoints(Range.START_TO_START, from) * step > 0) : ordered[0];
    const range = next ?? ordered[0];
    if (!range) return;
    range.startContainer.parentElement?.scrollIntoView({ block: "center" });
    const place = page.placeOf(range.startContainer, range.startOffset);
    if (place) void look(place.block, place.offset).catch(fail);
  };

  const open = (): void => {
    const text = page
      .inOrder()
      .map((block) => block.text.trim())
      .join("\n\n");
    void ask<"open">({ kind: "open", title: document.title, address: location.href, text }).then((fits) => {
      if (!fits) panel.say(words.tooLong);
    }, fail);
  };

  const onClick = (event: MouseEvent): void => {
    if (panel.holds(event)) return;
    panel.hide();
    // The page's own links and buttons stay its own; with Alt any word can be asked for.
    const target = event.target instanceof Element ? event.target : undefined;
    if (event.button !== 0 || (!event.altKey && target?.closest("a[href], button, input, select, textarea, summary, label, [contenteditable]")))
      return;
    if (!getSelection()?.isCollapsed) return;
    const caret = caretAt(event.clientX, event.clientY);
    const place = caret && page.placeOf(caret.node, caret.offset);
    if (!place) return;
    // The place is between two characters: the pointer is on one of them.
    for (const offset of [place.offset, place.offset - 1]) {
      const range = offset >= 0 && offset < place.block.text.length ? rangeIn(place.block, offset, offset + 1) : undefined;
      if (!range || !isOn(range, event.clientX, event.clientY)) continue;
      if (event.altKey) event.preventDefault();
      void look(place.block, offset).catch(fail);
      return;
    }
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape") panel.hide();
    else if (event.altKey && event.code === "Period") go(1);
    else if (event.altKey && event.code === "Comma") go(-1);
    else return;
    if (event.altKey) event.preventDefault();
  };
  const onMessage = (message: unknown): undefined => {
    if (typeof message !== "object" || message === null || !("kind" in message)) return undefined;
    if (message.kind === "stop") stop(false);
    else if (message.kind === "layers" && "shown" in message && Array.isArray(message.shown)) {
      const wanted: readonly unknown[] = message.shown;
      showLayers(layers.filter((layer) => wanted.includes(layer)));
      panel.showLayers(shown);
    }
    return undefined;
  };
  function stop(everywhere: boolean): void {
    if (ended) return;
    ended = true;
    window.tifaRunning = undefined;
    unfollow();
    removeEventListener("click", onClick, true);
    removeEventListener("keydown", onKey, true);
    chrome.runtime.onMessage.removeListener(onMessage);
    showLayers([]);
    panel.remove();
    // An extension that was updated meanwhile answers no more; there is nothing left of it to undo.
    void ask<"stop">({ kind: "stop", everywhere }).catch(() => undefined);
  }
  /** In all frames of the tab: what is shown is one thing for the page. */
  const toggle = (layer: Layer): void => {
    const wanted = layers.filter((each) => (each === layer ? !shown.has(each) : shown.has(each)));
    void ask<"layers">({ kind: "layers", shown: wanted }).catch(fail);
  };
  const panel: Panel = createPanel(started, uppermost, { open, off: () => stop(true), go, toggle });
  showLayers(usualLayers);
  panel.showLayers(shown);
  addEventListener("click", onClick, true);
  addEventListener("keydown", onKey, true);
  chrome.runtime.onMessage.addListener(onMessage);

  /** Marks blocks, the uppermost first; `told` hears how many characters are done. */
  const markAll = async (blocks: readonly TextBlock[], told: (done: number) => void): Promise<void> => {
    let done = 0;
    for (const batch of batches(inSightFirst(blocks))) {
      told(done);
      const found = await ask<"mark">({ kind: "mark", texts: batch.map(({ text }) => text) });
      if (ended) return;
      for (const [i, block] of batch.entries()) {
        page.mark(block, found[i] ?? []);
        done += block.text.length;
      }
    }
    sayCount();
  };
  const sayCount = (): void => {
    const count = marks.term.size + marks.derived.size;
    panel.say(count ? fillWords(words.found, { n: count.toLocaleString(started.language) }) : words.none);
  };
  const blocks = page.put(collectBlocks(body()));
  const whole = blocks.reduce((sum, { text }) => sum + text.length, 0);
  // What the page adds later is read as it comes, as long as this is on.
  const unfollow = followChanges(document.documentElement, (elements) => {
    page.sweep();
    const here = elements.filter((element) => body().contains(element));
    const blocks = here.filter((element) => isRead(element)).flatMap((element) => collectBlocks(element));
    const changed = page.put(blocks, here);
    if (changed.length) void markAll(changed, () => undefined).catch(fail);
    else sayCount();
  });
  void markAll(blocks, (done) => panel.say(fillWords(words.reading, { share: Math.floor((100 * done) / whole) }))).catch(fail);
  return { stop };
}

/** Put in a second time it undoes the first. */
if (window.tifaRunning) window.tifaRunning.stop(false);
else {
  let stopped = false;
  const starting: Running = {
    stop: () => {
      stopped = true;
    },
  };
  window.tifaRunning = starting;
  start().then(
    (running) => {
      if (window.tifaRunning === starting) window.tifaRunning = running;
      if (stopped) running.stop(false);
    },
    () => {
      window.tifaRunning = undefined;
    },
  );
}
