import { newMemory } from "@/core/study/card";
import type { Moment } from "@/core/study/day";
import { type CardKind, cardId } from "@/core/study/kinds";
import { ankiFields, deckName, guidOf, notetypeName, stableNumber, toAnkiFields } from "./anki-note";
import { ankiAnswer, ankiSchedule, firstDay } from "./anki-schedule";
import { glossaryRights } from "./rights";
import { sha256 } from "./sha256";
import type { StudyData } from "./study-data";

/** Anki's own schema, version 11: the one that every Anki since 2012 reads from an .apkg. */
export const ankiSchema = `
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn on notes (usn);
CREATE INDEX ix_cards_usn on cards (usn);
CREATE INDEX ix_revlog_usn on revlog (usn);
CREATE INDEX ix_cards_nid on cards (nid);
CREATE INDEX ix_cards_sched on cards (did, queue, due);
CREATE INDEX ix_revlog_cid on revlog (cid);
CREATE INDEX ix_notes_csum on notes (csum);
`;

/** Never changed: a note type or deck of another id would be a second one in the reader's Anki. */
const modelId = 1_764_000_000_001;
const deckId = 1_764_000_000_002;

const answer =
  '{{FrontSide}}<hr id="answer"><div class="zh">{{Chinese}}</div><div class="pinyin">{{Pinyin}}</div><div>{{English}}</div><div class="gloss">{{Gloss}}</div><div class="zh sentence">{{Sentence}}</div><div>{{SentenceEnglish}}</div><div>{{Link}}</div>';
/** Each of Anki's cards goes on where the card of the same kind is here. */
const templates: readonly { name: string; kind: CardKind; qfmt: string }[] = [
  { name: "Recognize", kind: "recognize", qfmt: '<div class="zh">{{Chinese}}</div>' },
  { name: "Recall", kind: "recall", qfmt: '{{#English}}<div>{{English}}</div><div class="gloss">{{Gloss}}</div>{{type:Chinese}}{{/English}}' },
];
const css =
  ".card { font-family: serif; font-size: 20px; text-align: center; } .zh { font-size: 28px; } .sentence { font-size: 20px; margin-top: 1em; } .pinyin, .gloss { color: #666; }";

/** The note type, as Anki keeps it in col.models. */
const model = (seconds: number) => ({
  [modelId]: {
    id: modelId,
    name: notetypeName,
    type: 0,
    mod: seconds,
    usn: -1,
    sortf: 0,
    did: deckId,
    css,
    latexPre: "",
    latexPost: "",
    vers: [],
    tags: [],
    req: [
      [0, "any", [0]],
      [1, "any", [2]],
    ],
    flds: ankiFields.map((name, ord) => ({ name, ord, sticky: false, rtl: false, font: "Arial", size: 20, media: [] })),
    tmpls: templates.map(({ name, qfmt }, ord) => ({ name, ord, qfmt, afmt: answer, did: null, bqfmt: "", bafmt: "" })),
  },
});

const deck = (id: number, name: string, seconds: number, desc = "") => ({
  id,
  name,
  mod: seconds,
  usn: -1,
  desc,
  dyn: 0,
  conf: 1,
  collapsed: false,
  browserCollapsed: false,
  extendNew: 10,
  extendRev: 50,
  newToday: [0, 0],
  revToday: [0, 0],
  lrnToday: [0, 0],
  timeToday: [0, 0],
});
const deckOptions = {
  1: {
    id: 1,
    name: "Default",
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: { delays: [1, 10], ints: [1, 4, 7], initialFactor: 2500, order: 1, perDay: 20, bury: true },
    rev: { perDay: 200, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, bury: true, hardFactor: 1.2 },
    lapse: { delays: [10], mult: 0, minInt: 1, leechFails: 8, leechAction: 0 },
  },
};

/** One row of a table, in the order of its columns. */
export type SqlRow = (string | number)[];

/** What goes out: all there is, or the notes alone as new cards. */
export type Outgoing = Pick<StudyData, "notes" | "cards" | "reviews"> & {
  /** What the deck says of itself: under which terms it may be used. */
  about?: string;
};

/** All rows of a collection. The same note has the same ids and guid each time; `mod`, when it was last edited here, tells Anki which is newer. A second import updates notes and leaves Anki's own schedule. */
export function ankiRows(
  { notes, cards, reviews, about = glossaryRights }: Outgoing,
  base: string,
  { now, offset }: Moment,
): { col: SqlRow; notes: SqlRow[]; cards: SqlRow[]; revlog: SqlRow[] } {
  const seconds = Math.floor(now / 1000);
  const first = firstDay([now, ...notes.map(({ added }) => added), ...reviews.map(({ at }) => at)], offset);
  const conf = {
    nextPos: notes.length + 1,
    schedVer: 2,
    creationOffset: offset,
    activeDecks: [1],
    curDeck: 1,
    newSpread: 0,
    collapseTime: 1200,
    timeLim: 0,
    estTimes: true,
    dueCounts: true,
    curModel: String(modelId),
    sortType: "noteFld",
    sortBackwards: false,
    addToCur: true,
    dayLearnFirst: false,
  };
  const decks = { 1: deck(1, "Default", 0), [deckId]: deck(deckId, deckName, seconds, about) };
  const col = [
    1,
    first,
    now,
    now,
    11,
    0,
    0,
    0,
    JSON.stringify(conf),
    JSON.stringify(model(seconds)),
    JSON.stringify(decks),
    JSON.stringify(deckOptions),
    "{}",
  ];
  // Milliseconds of a past year plus a number of the note's own: as Anki's ids are, and never those of cards made in Anki today.
  const idOf = (key: string) => 1_000_000_000_000 + (stableNumber(key) % 400_000_000_000);
  const noteRows: SqlRow[] = [];
  const cardRows: SqlRow[] = [];
  const freeOf =
    (taken: Set<number>) =>
    (wanted: number): number => {
      let id = wanted;
      while (taken.has(id)) id++;
      taken.add(id);
      return id;
    };
  const free = freeOf(new Set());
  const own = new Map(cards.map((card) => [card.id, card]));
  const numbers = new Map<string, number>();
  notes.forEach((note, i) => {
    const fields = toAnkiFields(note, base);
    const id = free(idOf(note.id));
    const tags = note.tags.length ? ` ${note.tags.map((tag) => tag.replace(/\s+/g, "_")).join(" ")} ` : "";
    // Anki's sum is of SHA-1; it serves only to find duplicates while typing and is made anew by Anki's own check.
    noteRows.push([
      id,
      guidOf(note),
      modelId,
      Math.floor(note.edited / 1000),
      -1,
      tags,
      fields.join("\u001f"),
      note.zh,
      Number.parseInt(sha256(note.zh).slice(0, 8), 16),
      0,
      "",
    ]);
    for (const [ord, { kind }] of templates.entries()) {
      if (ord > 0 && note.en === "") continue;
      const number = free(idOf(`${note.id}|${ord}`));
      numbers.set(cardId(note.id, kind), number);
      const known = own.get(cardId(note.id, kind)) ?? { memory: newMemory(note.added), suspended: false };
      const { type, queue, due, ivl, factor, reps, lapses, left, data } = ankiSchedule(known, i + 1, first, offset);
      cardRows.push([number, id, deckId, ord, seconds, -1, type, queue, due, ivl, factor, reps, lapses, left, 0, 0, 0, data]);
    }
  });
  const freeTime = freeOf(new Set());
  const revlog = reviews.flatMap((review): SqlRow[] => {
    const number = numbers.get(review.card);
    return number === undefined || review.undone ? [] : [ankiAnswer(review, freeTime(review.at), number)];
  });
  return { col, notes: noteRows, cards: cardRows, revlog };
}
