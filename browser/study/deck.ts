import type { Database } from "@/browser/storage/schema";
import { noteCount } from "@/browser/storage/status";
import {
  loadCards,
  loadSettings,
  loadToday,
  putBack,
  recordAnswer,
  removeNote,
  saveNotes,
  saveSettings,
  setSuspended,
  undo,
  wakeAll,
} from "@/browser/storage/study";
import { joinTabs } from "@/browser/storage/tabs";
import type { Rating, Review, StudyCard } from "@/core/study/card";
import type { Moment } from "@/core/study/day";
import type { CardKind } from "@/core/study/kinds";
import type { Note } from "@/core/study/note";
import { type Queue, buildQueue, doneToday } from "@/core/study/queue";
import type { Removed } from "@/core/study/session";
import { type Scheduler, createScheduler } from "@/core/study/schedule";
import { type StudySettings, defaultSettings } from "@/core/study/settings";
import { takeTurns } from "./one-at-a-time";
import { mandarinVoice } from "@/browser/site/speech";

const offsetAt = (at: number): number => new Date(at).getTimezoneOffset();
export const momentNow = (now = Date.now()): Moment => ({ now, offset: offsetAt(now), offsetAt });

/** The cards as this tab sees them, kept in step with storage: every change is on the disk before it is seen. */
export class Deck {
  cards = new Map<string, StudyCard>();
  reviews: Review[] = [];
  settings: StudySettings = defaultSettings;
  scheduler: Scheduler = createScheduler(defaultSettings);
  private readonly tabs: { announce(): void };
  /** What is read while an answer is being written would be old before it is here. */
  private readonly inTurn = takeTurns();

  constructor(
    readonly database: Database,
    private readonly onChange: () => void,
  ) {
    // Where storage has gone meanwhile, the next thing that is done here says so.
    this.tabs = joinTabs(() => void this.load().catch(() => undefined));
  }

  /** Reads everything anew: at the start, after a restore, when another tab has changed something. */
  load(): Promise<void> {
    return this.inTurn(() => this.read());
  }

  private async read(): Promise<void> {
    const [cards, settings, reviews] = await Promise.all([
      loadCards(this.database),
      loadSettings(this.database),
      loadToday(this.database, momentNow()),
    ]);
    this.cards = new Map(cards.map((card) => [card.id, card]));
    this.settings = settings;
    this.scheduler = createScheduler(settings);
    this.reviews = reviews;
    this.onChange();
  }

  /** The kinds that are asked: what cannot be heard is not. */
  get kinds(): readonly CardKind[] {
    return mandarinVoice() ? this.settings.kinds : this.settings.kinds.filter((kind) => kind !== "listen");
  }

  queue(moment = momentNow()): Queue {
    return buildQueue(this.cards.values(), moment, { ...this.settings, kinds: [...this.kinds] }, doneToday(this.reviews, moment));
  }

  private take(changed: readonly StudyCard[]): void {
    for (const card of changed) this.cards.set(card.id, card);
    this.tabs.announce();
    this.onChange();
  }

  /** The id of the answer. */
  answer(card: StudyCard, rating: Rating, took: number): Promise<string> {
    return this.inTurn(async () => {
      const moment = momentNow();
      const id = `${moment.now.toString(36)}-${Math.random().toString(36).slice(2, 12)}`;
      const { changed, review } = await recordAnswer(this.database, card, { id, rating, took }, moment, this.scheduler, this.settings.burySiblings);
      this.reviews.push(review);
      this.take(changed);
      return id;
    });
  }

  /** Takes back an answer, or without an id the last of today; gives its card. */
  undo(answer?: string): Promise<StudyCard | undefined> {
    return this.inTurn(async () => {
      const back = await undo(this.database, answer, momentNow(), this.scheduler);
      if (!back) return undefined;
      this.reviews = this.reviews.map((review) => (review.id === back.review.id ? back.review : review));
      this.take(back.changed);
      return back.changed[0];
    });
  }

  /** The card as it is then; undefined where it is gone. */
  suspend(id: string, suspended: boolean): Promise<StudyCard | undefined> {
    return this.inTurn(async () => {
      const changed = await setSuspended(this.database, id, suspended);
      if (changed) this.take([changed]);
      return changed;
    });
  }

  /** Wakes all cards that rest. */
  wake(): Promise<void> {
    return this.inTurn(async () => this.take(await wakeAll(this.database)));
  }

  /** What was removed, for putBack. */
  remove(note: string): Promise<Removed> {
    return this.inTurn(async () => {
      const removed = await removeNote(this.database, note);
      for (const { id } of removed.cards) this.cards.delete(id);
      noteCount(await this.database.count("notes"));
      this.take([]);
      return removed;
    });
  }

  putBack(removed: Removed): Promise<void> {
    return this.inTurn(async () => {
      await putBack(this.database, removed);
      noteCount(await this.database.count("notes"));
      this.take(removed.cards);
    });
  }

  /** Saves notes; says how many were new. */
  save(notes: readonly Note[]): Promise<number> {
    return this.inTurn(async () => {
      const { added, written } = await saveNotes(this.database, notes);
      if (written === 0) return added;
      noteCount(await this.database.count("notes"));
      await this.read();
      this.tabs.announce();
      return added;
    });
  }

  /** Adds only notes that are not here yet: what is imported never takes the place of a fuller note. Says how many were new. */
  async add(notes: readonly Note[]): Promise<number> {
    const known = new Set(await this.database.getAllKeys("notes"));
    return this.save(notes.filter(({ id }) => !known.has(id)));
  }

  /** Does what changes storage as a whole (a restore), and sees it, as other tabs do. */
  replace(work: () => Promise<void>): Promise<void> {
    return this.inTurn(async () => {
      await work();
      noteCount(await this.database.count("notes"));
      await this.read();
      this.tabs.announce();
    });
  }

  keepSettings(settings: StudySettings): Promise<void> {
    return this.inTurn(async () => {
      await saveSettings(this.database, settings);
      await this.read();
      this.tabs.announce();
    });
  }
}
