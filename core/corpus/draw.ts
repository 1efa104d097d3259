import { html, type SafeHtml } from "@/core/html";
import { icons } from "@/core/icons";
import { fill } from "@/core/text/fill";
import { measured, type PictureWords, withoutGaps, writtenMeasure } from "./picture";
import { type Measure, pageLength, type View, type ViewName, writeView } from "./address";
import type { BesideAnswer, CompareAnswer, FirstAnswer, LinesAnswer, Named, NewAnswer } from "./answers";
import { withBeside } from "./beside";
import { type Part, quoted } from "./conditions";
import type { Grouping, Group, Watch } from "./contract";
import { type CorpusContext, type CorpusWords, drawIcon, drawLevel, whoOf, zh } from "./draw-parts";
import { drawTable } from "./draw-line";
import { isLevel, levelNamed } from "./levels";
import type { DateRange } from "./query";
import { daysBetween, spreadOf } from "./spread";

/** The corpus's page, drawn from its server's answers: every text in it comes from documents that anybody may have written, and is only ever text. */

export const levelName = (level: string, words: CorpusWords): string => (isLevel(level) ? words[level] : words.noLevel);

/** What is hidden in one question's lines is not hidden in another's. */
const addressOf = (view: View, change: Partial<View>): string =>
  writeView({ ...view, hide: change.q === undefined || change.q === view.q ? view.hide : "", ...change }) || "?";

/** What is searched for to see a formulation's lines. */
const queryOf = ({ term, zh: characters }: Named): string =>
  term ? `term:${quoted(characters)}` : `"${characters.replace(/["“”「」『』＂]/g, "")}"`;

function writtenDates({ from, to }: DateRange, words: CorpusWords): string {
  if (from === undefined) return fill(words.until, { to: to ?? "" });
  if (to === undefined) return fill(words.since, { from });
  return from === to ? from : fill(words.fromTo, { from, to });
}

/** A condition as a chip says it: its kind, and what it is. */
function chipWords({ condition }: Part, words: CorpusWords): { kind: string; value: string; isChinese: boolean } {
  switch (condition.kind) {
    case "near":
      return {
        kind: words.near,
        value: `${condition.left.text} · ${condition.right.text} · ${fill(words.within, { n: condition.within })}`,
        isChinese: true,
      };
    case "date":
      return { kind: words.date, value: writtenDates(condition, words), isChinese: false };
    case "about": {
      const level = condition.field === "level" ? levelNamed(condition.value) : undefined;
      return { kind: words[condition.field], value: level ? words[level] : condition.value, isChinese: level === undefined };
    }
    case "folder":
      return { kind: words.folder, value: condition.name, isChinese: true };
    default:
      return { kind: words[condition.kind], value: condition.text, isChinese: true };
  }
}

/** The question's conditions: pressed they are edited, and each has a button that takes it out. */
export const drawChips = (parts: readonly Part[], words: CorpusWords): SafeHtml =>
  html`${parts.map((part, i) => {
    const { kind, value, isChinese } = chipWords(part, words);
    return html`<li class="condition ${part.condition.kind}"><button type="button" class="edit" data-edit="${i}" aria-label="${fill(words.chipEdit, { text: part.text })}"><span>${part.condition.not ? `${words.not} · ` : ""}${kind}</span> <b ${isChinese ? html`lang="${zh}"` : ""}>${value}</b></button><button type="button" class="remove" data-remove="${i}" aria-label="${fill(words.chipRemove, { text: part.text })}">${drawIcon(icons.close)}</button></li>`;
  })}`;

/** Buttons that hand over what a view shows. */
export const drawTake = (kinds: readonly ("csv" | "json" | "svg" | "png")[], words: CorpusWords): SafeHtml => {
  const label = { csv: words.takeCsv, json: words.takeJson, svg: words.takeSvg, png: words.takePng };
  return html`<p class="take">${words.take} ${kinds.map((kind) => html`<button type="button" class="as-link" data-take-corpus="${kind}">${label[kind]}</button> `)}</p>`;
};

/** Nothing is found: how many lines there would be without each condition. */
export function drawFewer(without: readonly { text: string; q: string; lines: number }[], { words, view }: CorpusContext): SafeHtml {
  const ways = without.filter(({ lines }) => lines > 0).sort((a, b) => b.lines - a.lines);
  return html`<h2 tabindex="-1">${words.noLines}</h2><p>${words.fewer}</p>${
    ways.length > 0
      ? html`<ul class="fewer">${ways.map(({ text, q, lines }) => html`<li><a href="${addressOf(view, { q, offset: 0, open: 0 })}">${fill(words.without, { text })}</a> <small>${lines === 1 ? words.lineOne : fill(words.lines, { n: lines })}</small></li>`)}</ul>`
      : ""
  }`;
}

/** What a page of lines is drawn with: documents held, lines that are hidden on it, and which are a level's first. */
export interface Around {
  all: number;
  hidden: number;
  firsts: ReadonlySet<string>;
}

/** What is found: how much, the ways to sort and sample it, the lines, the way to more. */
export function drawLines({ segments, documents, lines }: LinesAnswer, { all, hidden, firsts }: Around, context: CorpusContext): SafeHtml {
  const { words, view } = context;
  const sorts = [
    ["date", words.sortDate],
    ["newest", words.sortNewest],
    ["issuer", words.sortIssuer],
    ["left", words.sortLeft],
    ["right", words.sortRight],
  ] as const;
  const sample = Math.min(view.sample || 50, 1000);
  const isSorted = (name: string): boolean => view.sample === 0 && view.sort === name;
  const total = view.sample > 0 ? Math.min(view.sample, segments) : segments;
  const [from, to] = [view.offset + 1, view.offset + lines.length + hidden];
  const before = Math.max(0, view.offset - pageLength);
  return html`<div class="found-head"><h2 tabindex="-1">${segments === 1 ? words.lineOne : fill(words.lines, { n: segments })}</h2><span>${fill(words.inTexts, { m: documents, all })}</span>
    <span class="sorts">${words.sort} ${sorts.map(([name, label]) => html`<a href="${addressOf(view, { sort: name, sample: 0, offset: 0, open: 0 })}" ${isSorted(name) ? html`aria-current="true"` : ""}>${label}</a> `)}</span>
    <span class="samples"><a href="${addressOf(view, { sample, seed: view.sample > 0 ? view.seed + 1 : 1, offset: 0, open: 0 })}">${view.sample > 0 ? words.sampleOther : fill(words.sampleOf, { n: sample })}</a>${view.sample > 0 ? html` <a href="${addressOf(view, { sample: 0, seed: 1, offset: 0, open: 0 })}">${words.sampleAll}</a>` : ""}</span></div>
    ${(view.sort === "left" || view.sort === "right") && view.sample === 0 && segments > 5000 ? html`<p class="note">${words.besides}</p>` : ""}
    ${view.hide === "" ? "" : html`<p class="note hidden-lines">${hidden === 1 ? words.hiddenOne : fill(words.hidden, { n: hidden })} <a href="${addressOf(view, { hide: "", open: 0 })}">${words.hiddenShow}</a></p>`}
    ${drawTable(lines, firsts, context)}
    <nav class="pages" aria-label="${fill(words.range, { from, to, all: total })}"><span>${fill(words.range, { from, to, all: total })}</span>${view.offset > 0 ? html` <a href="${addressOf(view, { offset: before, open: 0 })}">${fill(words.previous, { n: pageLength })}</a>` : ""}${to < total && to >= from ? html` <a href="${addressOf(view, { offset: view.offset + pageLength, open: 0 })}">${fill(words.next, { n: Math.min(pageLength, total - to) })}</a>` : ""}</nav>
    ${drawTake(["csv", "json"], words)}`;
}

/** What a part of the corpus is called. */
export const partName = (key: string, by: Grouping, words: CorpusWords): string =>
  by === "level" ? levelName(key, words) : key || (by === "month" || by === "year" ? words.noDate : words.nothingSaid);

const percent = (n: number, of: number): string => (of === 0 ? "" : writtenMeasure(n / of, "share"));

/** A picture's numbers as a table. */
export function drawTrendTable(groups: readonly Group[], by: Grouping, words: CorpusWords): SafeHtml {
  const heads = [words.colPart, words.colLines, words.colDocuments, words.colOf, words.colShare];
  return html`<details class="as-table"><summary>${words.table}</summary><div class="wide"><table class="numbers"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${withoutGaps(groups, by).map((group) => html`<tr><th scope="row">${partName(group.key, by, words)}</th><td>${group.segments}</td><td>${group.documents}</td><td>${group.of}</td><td>${percent(group.documents, group.of)}</td></tr>`)}</tbody></table></div></details>`;
}

export const hasTrend = (groups: readonly Group[], measure: Measure): boolean => groups.some((group) => measured(group, measure) > 0);

export const trendWords = (documents: number, { words, view }: CorpusContext, by: Grouping): PictureWords => ({
  title: fill(view.measure === "share" ? words.trendShare : words.trendLines, { q: view.q || "—", by: words[by] }),
  source: fill(words.source, { documents }),
});

function drawDays(days: number, isAbout: boolean, words: CorpusWords): string {
  const text =
    days === 0 ? words.sameDay : days === 1 ? words.dayOn : days > 0 ? fill(words.daysOn, { n: days }) : fill(words.daysBefore, { n: -days });
  return isAbout ? fill(words.about, { text }) : text;
}

/** One step a level: who said it first there, and how long after the level before. */
export function drawLadder({ uses }: FirstAnswer, { words }: CorpusContext): SafeHtml {
  const steps = spreadOf(uses);
  const reached = steps.flatMap(({ use }) => (use ? [use] : []));
  const [first, last] = [reached[0], reached.at(-1)];
  const span = first && last && reached.length > 1 ? daysBetween(first.date, last.date) : undefined;
  return html`<ol class="ladder">${steps.map(
    ({ level, use, days, isAbout = false }, i) =>
      html`<li class="step-${i} ${use ? "" : "none"}"><b>${words[level]}</b> ${use ? html`<span lang="${zh}">${whoOf(use.source)}</span><small>${use.date}${days === undefined ? "" : ` · ${drawDays(days, isAbout, words)}`}</small>` : html`<small>${words.notYet}</small>`}</li>`,
  )}</ol><p class="note">${words.firstIn} ${span && span.days > 0 ? fill(words.span, { n: span.days }) : ""}</p>`;
}

/** Every issuer's first use, the earliest first. */
export function drawIssuers({ uses }: FirstAnswer, { words, view }: CorpusContext): SafeHtml {
  const heads = [words.colDate, words.colLevel, words.colIssuer, words.colFirst];
  return html`<h3>${words.issuers} <small>${uses.length}</small></h3><div class="wide"><table class="numbers firsts"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${uses.map(
    ({ date, source, zh: sentence }) =>
      html`<tr><td>${date}</td><td>${drawLevel(source.level, words)}</td><th scope="row"><a lang="${zh}" href="${addressOf(view, { view: "lines", q: `${view.q} ${source.issuer ? `issuer:${quoted(source.issuer)}` : ""}`.trim() })}">${whoOf(source)}</a></th><td lang="${zh}" class="sentence">${sentence}</td></tr>`,
  )}</tbody></table></div>`;
}

function drawName({ key, zh: characters, en, term }: Named, { words, glossary }: CorpusContext): SafeHtml {
  const note = key.startsWith("d:") ? words.derived : key.startsWith("q:") ? words.quotedKey : "";
  return html`${term ? html`<a href="${glossary}${term}/" lang="${zh}">${characters}</a>` : html`<span lang="${zh}">${characters}</span>`} <small>${en || note}</small>`;
}

const showLink = (named: Named, { words, view }: CorpusContext): SafeHtml =>
  html`<a href="${addressOf(view, { view: "lines", q: queryOf(named), offset: 0, open: 0 })}" aria-label="${words.colShow}: ${named.zh}">${words.show}</a>`;

export function drawNew({ arrivals }: NewAnswer, context: CorpusContext): SafeHtml {
  const { words, view } = context;
  if (arrivals.length === 0) return html`<h2 tabindex="-1">${words.newNone}</h2>`;
  const heads = [words.colFirst, words.colFormulation, words.colDocuments, words.colFirstBy, words.colShow];
  return html`<h2 tabindex="-1">${fill(words.newTitle, { since: view.since })}</h2><div class="wide"><table class="numbers"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${arrivals.map(
    (each) =>
      html`<tr><td>${each.date}</td><th scope="row">${drawName(each, context)}</th><td>${each.documents}</td><td lang="${zh}">${drawLevel(each.first.level, words)} ${whoOf(each.first)}</td><td>${showLink(each, context)}</td></tr>`,
  )}</tbody></table></div>${drawTake(["csv", "json"], words)}`;
}

export function drawCompare({ before, after, differences }: CompareAnswer, context: CorpusContext): SafeHtml {
  const { words, view } = context;
  if (before === 0 || after === 0) return html`<h2 tabindex="-1">${words.compareNone}</h2><p>${fill(words.compareHeld, { before, after })}</p>`;
  const heads = [words.colFormulation, view.a || "1", view.b || "2", words.colChange, words.colShow];
  const change = (each: { before: number; after: number }): string => {
    const points = Math.round((each.after / after - each.before / before) * 100);
    return fill(words.points, { n: points > 0 ? `+${points}` : String(points).replace("-", "−") });
  };
  return html`<h2 tabindex="-1">${fill(words.compareTitle, { a: view.a || "1", b: view.b || "2" })}</h2><p class="note">${fill(words.compareHeld, { before, after })}</p><div class="wide"><table class="numbers"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${differences.map(
    (each) =>
      html`<tr><th scope="row">${drawName(each, context)}</th><td>${each.before} <small>${percent(each.before, before)}</small></td><td>${each.after} <small>${percent(each.after, after)}</small></td><td>${change(each)}</td><td>${showLink(each, context)}</td></tr>`,
  )}</tbody></table></div>${drawTake(["csv", "json"], words)}`;
}

/** Saved questions; how many lines each has that are new comes when it has been asked (`data-news`). */
export function drawWatches(watches: readonly Watch[], may: boolean, { words, view }: CorpusContext): SafeHtml {
  const canAdd = may && view.q !== "" && !watches.some(({ query }) => query === view.q);
  return html`${
    watches.length === 0
      ? html`<p class="note">${words.watchNone}</p>`
      : html`<ul class="watches">${watches.map(
          ({ name, query }) =>
            html`<li><a lang="${zh}" href="${addressOf(view, { view: "lines", q: query, offset: 0, open: 0 })}">${name}</a> <a class="news" data-news="${name}" href="${addressOf(view, { view: "watch", watch: name })}"></a>${may ? html` <button type="button" class="remove" data-unwatch="${name}" aria-label="${fill(words.watchRemove, { name })}">${drawIcon(icons.close)}</button>` : ""}</li>`,
        )}</ul>`
  }${canAdd ? html`<p><button type="button" class="button small" data-watch="">${words.watchThis}</button></p>` : ""}${may ? "" : html`<p class="note">${words.watchMayNot}</p>`}`;
}

/** The links from view to view, the question kept. */
export const viewAddress = (view: View, name: ViewName): string => addressOf(view, { view: name, offset: 0, open: 0 });

const groupingsIn = (words: CorpusWords): [Grouping, string][] =>
  (["month", "year", "issuer", "level", "kind", "place"] as const).map((by) => [by, words[by]]);

/** What a trend is counted by, and what is counted. */
export function drawTrendForm({ words, view }: CorpusContext): SafeHtml {
  const options = (all: readonly (readonly [string, string])[], chosen: string): SafeHtml[] =>
    all.map(([value, label]) => html`<option value="${value}" ${value === chosen ? html`selected` : ""}>${label}</option>`);
  const measures = [
    ["lines", words.measureLines],
    ["share", words.measureShare],
  ] as const;
  return html`<form class="trend-form"><label>${words.by} <select name="by">${options(groupingsIn(words), view.by)}</select></label> <label>${words.measure} <select name="measure">${options(measures, view.measure)}</select></label></form>`;
}

/** What stands beside it, before and after, with a link to those lines. */
export function drawBeside({ lines, all, before, after }: BesideAnswer, parts: readonly Part[], { words, view }: CorpusContext): SafeHtml {
  const sides = [
    ["before", words.colBefore, before],
    ["after", words.colAfter, after],
  ] as const;
  if (before.length + after.length === 0) return html``;
  return html`<h2>${words.besideTitle}</h2>${sides.map(([side, label, found]) =>
    found.length === 0
      ? ""
      : html`<h3>${label}</h3><ul class="tally">${found.map(({ zh: run, lines: n }) => html`<li><a lang="${zh}" href="${addressOf(view, { q: withBeside(parts, run, side), offset: 0, open: 0, sample: 0 })}">${run}</a> <b>${n}</b></li>`)}</ul>`,
  )}${lines < all ? html`<p class="note">${fill(words.besideSample, { n: lines, all })}</p>` : ""}`;
}
