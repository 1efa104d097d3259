import { el } from "@/browser/site/el";
import { markDrawn, write } from "@/browser/site/languages";
import { nodesOf } from "@/browser/site/trusted";
import { openDatabase } from "@/browser/storage/database";
import { loadGlossary, removeEntry, saveEntry } from "@/browser/storage/entries";
import { problemOf } from "@/browser/storage/problem";
import { changeText, loadText, removeTexts } from "@/browser/storage/texts";
import { joinTabs } from "@/browser/storage/tabs";
import type { AnnotatedSegment } from "@/core/annotation";
import { layOut } from "@/core/intake/lay-out";
import { applyRepairs } from "@/core/intake/repairs/repair";
import { cutBlocks, drawReviewBlock, drawStrip, type Marked, placeRepairs, type RepairWords, type Shown } from "@/core/own/draw-review";
import { makeEntry, type OwnEntry } from "@/core/own/entry";
import type { NewPhrase } from "@/core/own/new-here";
import { sentencesOf } from "@/core/own/blocks";
import type { OwnRepair, OwnText } from "@/core/own/text";
import { inTurns } from "./drawing";
import { engineTerms, TextEngine } from "./engine";
import { documentOf, layOutAgain, withTitle } from "./intake";
import { hasOwn, noteOwn } from "@/browser/site/own-flag";
import { fillIn, findIn, newId, readWords, textInAddress, warnOf } from "./page";

/** What is new is ranked: so many are shown, but those for which no form of theirs speaks. */
const mostNew = 20;

async function start(root: HTMLElement): Promise<void> {
  const words = readWords(root);
  const warn = warnOf(root, words);
  const id = textInAddress();
  const engine = new TextEngine(JSON.parse(root.dataset.engine ?? "{}"));
  if (!hasOwn()) engine.warm([]);
  try {
    const database = await openDatabase(Date.now());
    const [found, glossary] = await Promise.all([loadText(database, id), loadGlossary(database)]);
    if (!found) {
      findIn(root, ".texts-missing").hidden = false;
      root.dataset.ready = "";
      return;
    }
    let text: OwnText = found;
    const entries: OwnEntry[] = glossary;
    const tabs = joinTabs(() => undefined);
    const sheet = findIn(root, ".sheet");
    const repairWords: RepairWords = { ...words, lang: document.documentElement.lang };
    findIn(root, ".review").hidden = false;

    const change = async (how: (now: OwnText) => OwnText): Promise<boolean> => {
      try {
        text = await changeText(database, id, (now) => {
          const changed = how(now);
          return { ...changed, head: { ...changed.head, edited: Date.now() } };
        });
        tabs.announce();
        warn(undefined);
        return true;
      } catch (error) {
        warn(problemOf(error));
        return false;
      }
    };

    // ---- the text with its repairs ----
    let shown: Shown[] = [];
    let marked: Marked[][] = [];
    let fresh: NewPhrase[] = [];
    let drawing = new AbortController();

    const drawOne = (i: number): DocumentFragment => {
      const one = shown[i];
      if (!one) return document.createDocumentFragment();
      if (one.kind === "strip") return nodesOf(drawStrip(one.mark, repairWords));
      return nodesOf(drawReviewBlock(one.block, one.marks, marked[i] ?? [], repairWords));
    };
    const count = (): void => {
      const of = (kind: (kind: string, undone: boolean) => boolean) => text.body.repairs.filter((repair) => kind(repair.kind, repair.undone)).length;
      const sums = {
        joined: of((kind, undone) => !undone && ["join", "break", "hyphen"].includes(kind)),
        closed: of((kind, undone) => !undone && ["spaces", "punctuation"].includes(kind)),
        out: text.body.repairs.filter(({ kind, why, undone }) => !undone && kind === "drop" && why !== "translation").length,
        beside: Object.values(text.body.en).filter(({ by }) => by === "file").length,
        kept: text.body.repairs.filter(({ why, undone }) => undone && why !== "translation").length,
      };
      showParted(sums.beside);
      for (const [name, n] of Object.entries(sums)) {
        const span = findIn(root, `[data-count=${name}]`);
        span.hidden = n === 0;
        findIn(span, "span").textContent = fillIn(words[`count-${name}`], { n });
      }
      findIn(root, ".as-it-came").hidden = text.body.repairs.length > 0;
      const all = findIn(root, "[data-do=undo-all]");
      all.hidden = text.body.repairs.length === 0;
      all.textContent = (text.body.repairs.some(({ undone }) => !undone) ? words.undoAll : words.redoAll) ?? "";
    };

    /** Whether the text has its English with it, and whether that is read beside it. */
    const showParted = (beside: number): void => {
      const isParted = text.body.repairs.some(({ why }) => why === "translation");
      const fact = findIn(root, ".parted");
      fact.hidden = !isParted && beside === 0;
      findIn(root, ".no-english").hidden = !fact.hidden;
      write(findIn(fact, "span"), beside ? fillIn(words.besideOf, { n: beside }) : (words.asOne ?? ""));
      const button = findIn(fact, "[data-do=part]");
      button.hidden = !isParted;
      button.textContent = (beside ? words.takeAsOne : words.takeApart) ?? "";
    };

    const draw = async (focus?: number): Promise<void> => {
      drawing.abort();
      drawing = new AbortController();
      const { signal } = drawing;
      const { document: taken, repairs, undone } = documentOf(text);
      const repaired = applyRepairs(taken.raw, repairs, undone);
      const blocks = cutBlocks(withTitle(layOut(taken, repairs, undone)), repaired);
      shown = placeRepairs(blocks, repairs, undone, repaired.toText);
      marked = [];
      const nodes: (ChildNode | undefined)[] = [];
      sheet.replaceChildren();
      count();
      await inTurns(
        shown.keys(),
        (i) => {
          const made = drawOne(i);
          nodes[i] = made.firstElementChild ?? undefined;
          sheet.append(made);
        },
        signal,
      );
      if (signal.aborted) return;
      if (focus !== undefined) sheet.querySelector<HTMLElement>(`[data-repair="${focus}"]`)?.focus();
      root.dataset.ready = "";
      await look(nodes, signal);
    };

    /** Lets the engine look at it: terms and what is new are marked in place. */
    const look = async (nodes: (ChildNode | undefined)[], signal: AbortSignal): Promise<void> => {
      const order = shown.flatMap((one, i) => (one.kind === "block" ? [i] : []));
      const blocks = order.flatMap((i) => {
        const one = shown[i];
        return one?.kind === "block" ? [{ id: String(i), kind: "paragraph" as const, zh: [one.block.text] }] : [];
      });
      const annotated: AnnotatedSegment[][] = [];
      const terms = new Set<string>();
      let found: NewPhrase[];
      try {
        const counted = await engine.annotate(
          blocks,
          false,
          engineTerms(entries),
          (next) => {
            const from = annotated.length;
            for (const segments of next) {
              for (const { matches } of segments) for (const { term } of matches) terms.add(term);
              annotated.push(segments);
            }
            findIn(root, "[data-sum=terms]").textContent = terms.size.toLocaleString("en");
            // What is in sight has its terms as soon as they are known.
            if (from === 0) void mark(annotated.keys());
          },
          signal,
          mostNew,
        );
        found = counted.fresh;
      } catch {
        if (!signal.aborted) {
          const notice = findIn(root, ".texts-notice");
          notice.hidden = false;
          write(notice, words.engineFailed ?? "");
        }
        return;
      }
      if (signal.aborted) return;
      const own = new Set(entries.flatMap(({ zh, aliases }) => [zh, ...aliases]));
      fresh = found.filter(({ zh, why }) => why.some(({ code }) => code !== "bound") && (!own.has(zh) || made.has(zh)));
      showFresh(annotated);
      await mark(annotated.keys());
      if (signal.aborted) return;
      root.dataset.looked = "";

      /** Draws blocks again with their terms and what is new in them. */
      async function mark(which: Iterable<number>): Promise<void> {
        await inTurns(
          which,
          (n) => {
            const i = order[n] ?? -1;
            const spans = marksOf(annotated[n] ?? []);
            if (!spans.length || sameMarks(spans, marked[i])) return;
            marked[i] = spans;
            const old = nodes[i];
            // A tie that has the focus keeps it.
            const focused = old?.contains(document.activeElement) ? document.activeElement?.getAttribute("data-repair") : null;
            const again = drawOne(i);
            nodes[i] = again.firstElementChild ?? undefined;
            old?.replaceWith(again);
            if (focused) sheet.querySelector<HTMLElement>(`[data-repair="${focused}"]`)?.focus();
          },
          signal,
        );
      }
    };
    /** Where terms and new phrases stand in a block. */
    const marksOf = (segments: readonly AnnotatedSegment[]): Marked[] => {
      let from = 0;
      return segments.flatMap(({ text: sentence, matches }) => {
        const start = from;
        from += sentence.length;
        const spans: Marked[] = matches
          .filter(({ depth }) => depth === 0)
          .map((match) => ({ start: start + match.start, end: start + match.end, as: "term" }));
        for (const { zh } of fresh)
          for (let at = sentence.indexOf(zh); at >= 0; at = sentence.indexOf(zh, at + zh.length))
            spans.push({ start: start + at, end: start + at + zh.length, as: "candidate" });
        return spans;
      });
    };
    const sameMarks = (spans: readonly Marked[], before: readonly Marked[] | undefined): boolean =>
      before !== undefined && before.length === spans.length && spans.every(({ start, as }, i) => before[i]?.start === start && before[i]?.as === as);

    // ---- what is new ----
    const made = new Map<string, string>();
    const showFresh = (annotated: readonly (readonly AnnotatedSegment[])[]): void => {
      findIn(root, "[data-sum=fresh]").textContent = String(fresh.length);
      const list = findIn(root, ".new-here ul");
      const rows = fresh.map((phrase) => {
        const row = el("li", {}, el("div", {}, el("b", { lang: "zh-Hans" }, phrase.zh), reason(phrase)));
        const deed = el("span", { class: "deed" });
        row.append(deed);
        const show = (): void => {
          const entry = made.get(phrase.zh);
          const button = el("button", { type: "button", class: entry ? "as-link" : "button small" }, (entry ? words.undo : words.makeEntry) ?? "");
          button.setAttribute("aria-label", fillIn(entry ? words.undoEntry : words.makeEntryFor, { zh: phrase.zh }));
          button.addEventListener("click", () => void (entry ? unmake(phrase, show) : make(phrase, annotated, show)));
          deed.replaceChildren(...(entry ? [el("span", { class: "made" }, `✓ ${words.entryMade ?? ""} `)] : []), button);
        };
        show();
        return row;
      });
      list.replaceChildren(...(rows.length ? rows : [el("li", { class: "nothing" }, words.nothingNew ?? "")]));
    };
    const reason = ({ why, count: n }: NewPhrase): HTMLElement => {
      const [first, ...others] = why.slice(0, 3).map((each) => {
        const said = words[`new-${each.code}`] ?? "";
        return each.detail ? `${said} (${each.detail})` : said;
      });
      const small = el("small", {}, el("em", {}, first ?? ""));
      for (const other of others) small.append(` · ${other}`);
      if (n > 1) small.append(` · ×${n}`);
      return small;
    };
    const make = async (phrase: NewPhrase, annotated: readonly (readonly AnnotatedSegment[])[], show: () => void): Promise<void> => {
      const now = Date.now();
      const sentence = annotated[phrase.block]?.[phrase.sentence]?.text ?? "";
      // The sentence's name as it will be once the text is kept: the engine cuts it alike then.
      const block = text.body.blocks[phrase.block];
      const evidence = { text: id, segment: block ? `${block.id}.${phrase.sentence + 1}` : "", zh: sentence.trim(), en: "" };
      const entry = makeEntry({ id: newId(), zh: phrase.zh, added: now, evidence });
      try {
        await saveEntry(database, entry);
        noteOwn(true);
        tabs.announce();
        made.set(phrase.zh, entry.id);
        show();
      } catch (error) {
        warn(problemOf(error));
      }
    };
    const unmake = async (phrase: NewPhrase, show: () => void): Promise<void> => {
      try {
        await removeEntry(database, made.get(phrase.zh) ?? "");
        tabs.announce();
        made.delete(phrase.zh);
        show();
      } catch (error) {
        warn(problemOf(error));
      }
    };

    // ---- deeds ----
    const repairAll = async (how: (repair: OwnRepair, i: number) => boolean, focus?: number): Promise<void> => {
      if (
        await change((now) =>
          layOutAgain(
            now,
            now.body.repairs.map((each, i) => ({ ...each, undone: how(each, i) })),
          ),
        )
      )
        await draw(focus);
    };
    sheet.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>("[data-repair]") : null;
      if (!button) return;
      const wanted = Number(button.dataset.repair);
      void repairAll(({ undone }, i) => (i === wanted ? !undone : undone), wanted);
    });
    const title = findIn<HTMLTextAreaElement>(root, "#text-title");
    const from = findIn<HTMLInputElement>(root, "#text-from");
    title.value = text.head.title;
    from.value = text.head.origin.from;
    findIn(root, ".where b").textContent = text.head.title;
    findIn(root, ".where span").textContent = text.head.origin.way === "file" ? text.head.origin.name : (words.pasted ?? "");
    const keepFields = () =>
      change(({ head, body }) => ({
        head: { ...head, title: title.value.replace(/\s+/g, " ").trim() || head.title, origin: { ...head.origin, from: from.value.trim() } },
        body,
      }));
    for (const field of [title, from]) field.addEventListener("change", () => void keepFields());
    const fact = (name: string, value: string) => {
      const row = findIn(root, `[data-fact=${name}]`);
      row.hidden = value === "";
      if (value) findIn(row, "dd").textContent = value;
    };
    fact("encoding", text.head.origin.encoding ? fillIn(words.encodingRead, { encoding: text.head.origin.encoding.toUpperCase() }) : "");
    findIn(root, "[data-sum=characters]").textContent = text.head.characters.toLocaleString("en");
    const unread = (text.body.raw.match(/\ufffd/g) ?? []).length;
    if (unread) {
      const row = findIn(root, ".warnings");
      row.hidden = false;
      findIn(row, "dd").textContent = fillIn(words.unreadable, { n: unread });
    }

    const read = async (query: string): Promise<void> => {
      await keepFields();
      if (await change(({ head, body }) => ({ head: { ...head, state: "kept", sentences: sentencesOf(body.blocks).length }, body })))
        location.assign(`${root.dataset.texts ?? ""}read/?t=${id}${query}`);
    };
    const raw = findIn(root, "pre.raw");
    const deeds: Record<string, () => void> = {
      "undo-all": () => {
        const undo = text.body.repairs.some(({ undone }) => !undone);
        void repairAll(() => undo);
      },
      keep: () => void read(Object.values(text.body.en).some(({ by }) => by === "file") ? "&english=match" : ""),
      part: () => {
        const undo = text.body.repairs.some(({ why, undone }) => why === "translation" && !undone);
        void repairAll(({ why, undone }) => (why === "translation" ? undo : undone));
      },
      give: () => void read("&english=give"),
      type: () => void read("&english=type"),
      discard: () =>
        void removeTexts(database, [id]).then(
          () => {
            tabs.announce();
            location.assign(root.dataset.texts ?? "");
          },
          (error: unknown) => warn(problemOf(error)),
        ),
    };
    root.addEventListener("click", ({ target }) => {
      const name = target instanceof Element ? target.closest<HTMLElement>("[data-do]")?.dataset.do : undefined;
      deeds[name ?? ""]?.();
    });
    for (const view of root.querySelectorAll<HTMLInputElement>("input[name=review-view]"))
      view.addEventListener("change", () => {
        const asPasted = view.checked && view.value === "pasted";
        raw.hidden = !asPasted;
        sheet.hidden = asPasted;
        if (asPasted && !raw.textContent) raw.textContent = text.body.raw;
      });
    markDrawn(findIn(root, ".panel"));
    await draw();
  } catch (error) {
    warn(problemOf(error));
  }
}

const root = document.querySelector<HTMLElement>("[data-review-page]");
if (root) void start(root);
