import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { openDatabase } from "@/browser/storage/database";
import { loadCards, loadToday, recordAnswer, saveNotes, undo } from "@/browser/storage/study";
import { readBackup, writeBackup } from "@/core/exchange/backup";
import { answerDay, dayOf, type Moment, today } from "@/core/study/day";
import { yearOfDays } from "@/core/study/pictures";
import { doneToday } from "@/core/study/queue";
import { answered, sampleData, scheduler } from "../exchange/sample";

/** How far a place's clocks are from UTC at a time, in minutes as Date.getTimezoneOffset has them; by the time zone database of Node. */
function offsetIn(zone: string, at: number): number {
  const part = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" })
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName");
  const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d\d):(\d\d)/.exec(part?.value ?? "") ?? [];
  return (sign === "+" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) || 0;
}

/** A moment by the wall clock of a place. */
function at(zone: string, date: string): number {
  const utc = Date.parse(`${date}Z`);
  const guess = utc + offsetIn(zone, utc) * 60_000;
  return utc + offsetIn(zone, guess) * 60_000;
}
const momentIn = (zone: string, date: string): Moment => {
  const now = at(zone, date);
  return { now, offset: offsetIn(zone, now), offsetAt: (time) => offsetIn(zone, time) };
};
const dayNumber = (date: string): number => Date.parse(`${date}T00:00Z`) / 86_400_000;

/** Where and when it was answered, where and when one looks, and the study day it is. */
const cases: [what: string, given: [zone: string, date: string], looked: [zone: string, date: string], day: string][] = [
  ["the same place and day", ["Asia/Shanghai", "2026-11-30T10:00"], ["Asia/Shanghai", "2026-11-30T11:00"], "2026-11-30"],
  ["past midnight is the evening before", ["Asia/Shanghai", "2026-12-01T03:59"], ["Asia/Shanghai", "2026-12-01T12:00"], "2026-11-30"],
  ["in summer, seen in winter (Berlin)", ["Europe/Berlin", "2026-10-24T04:30"], ["Europe/Berlin", "2026-10-26T10:00"], "2026-10-24"],
  ["in winter, seen in summer (Berlin)", ["Europe/Berlin", "2026-03-28T03:30"], ["Europe/Berlin", "2026-03-30T10:00"], "2026-03-27"],
  ["in summer, seen in winter (New York)", ["America/New_York", "2026-10-31T04:15"], ["America/New_York", "2026-11-02T09:00"], "2026-10-31"],
  ["in winter, seen in summer (New York)", ["America/New_York", "2026-03-07T03:45"], ["America/New_York", "2026-03-09T09:00"], "2026-03-06"],
  ["in the south (Sydney)", ["Australia/Sydney", "2026-10-03T03:30"], ["Australia/Sydney", "2026-10-05T09:00"], "2026-10-02"],
  ["half an hour (Lord Howe)", ["Australia/Lord_Howe", "2026-04-04T04:15"], ["Australia/Lord_Howe", "2026-04-06T09:00"], "2026-04-04"],
  ["from Shanghai to Los Angeles", ["Asia/Shanghai", "2026-11-30T09:00"], ["America/Los_Angeles", "2026-11-30T07:00"], "2026-11-30"],
  ["from Los Angeles to Shanghai", ["America/Los_Angeles", "2026-11-29T20:00"], ["Asia/Shanghai", "2026-12-01T09:00"], "2026-11-29"],
  ["over the date line", ["Pacific/Auckland", "2026-11-30T09:00"], ["Pacific/Honolulu", "2026-11-30T07:00"], "2026-11-30"],
  ["and back", ["Pacific/Honolulu", "2026-11-29T22:00"], ["Pacific/Auckland", "2026-12-01T09:00"], "2026-11-29"],
  ["from London to Kathmandu", ["Europe/London", "2026-06-10T23:00"], ["Asia/Kathmandu", "2026-06-12T09:00"], "2026-06-10"],
];

describe("the study day of an answer", () => {
  it.each(cases)("%s", (_, [zone, date], [where, when], day) => {
    const time = at(zone, date);
    expect(answerDay({ at: time, offset: offsetIn(zone, time) }, momentIn(where, when))).toBe(dayNumber(day));
  });

  const stay = cases.filter(([, [zone], [where]]) => zone === where);
  it.each(stay)("of an old answer, which has no place, by the clock of this place as it stood: %s", (_, [zone, date], [where, when], day) =>
    expect(answerDay({ at: at(zone, date) }, momentIn(where, when))).toBe(dayNumber(day)),
  );
  it("of an old answer where nothing is known of clocks, by the clock of now", () =>
    expect(answerDay({ at: Date.parse("2026-11-30T03:30Z") }, { now: 0, offset: -60 })).toBe(dayNumber("2026-11-30")));
});

describe("what an answer given elsewhere counts for", () => {
  const given = at("Asia/Shanghai", "2026-11-30T09:00");
  const here = momentIn("America/Los_Angeles", "2026-11-30T07:00");
  const { reviews } = answered(sampleData(), [[0, 3, given, "a"]]);
  const carried = reviews.map((review) => ({ ...review, offset: -480 }));
  it("today’s limits", () => {
    expect(dayOf(given, here.offset)).not.toBe(today(here));
    expect(doneToday(carried, here).fresh).toBe(1);
    expect(doneToday(reviews, here).fresh).toBe(0);
  });
  it("the picture of the year", () => expect(yearOfDays(carried, here).at(-1)?.value).toBe(1));
  it("is carried by a backup, and an old answer goes without", () => {
    const data = { ...sampleData(), reviews: [...carried, ...answered(sampleData(), [[1, 3, given, "b"]]).reviews] };
    expect(readBackup(writeBackup({ made: given, data })).data.reviews.map(({ offset }) => offset)).toEqual([-480, undefined]);
  });
  it("is recorded, found as today’s and taken back as today’s", async () => {
    const database = await openDatabase(given, "travel");
    await saveNotes(database, sampleData().notes);
    const [card] = await loadCards(database);
    if (!card) throw new Error("no card");
    const there = momentIn("Asia/Shanghai", "2026-11-30T09:00");
    const { review } = await recordAnswer(database, card, { id: "a", rating: 3, took: 1 }, there, scheduler, false);
    expect(review.offset).toBe(-480);
    expect((await loadToday(database, here)).map(({ id }) => id)).toEqual(["a"]);
    expect(await loadToday(database, momentIn("Asia/Shanghai", "2026-12-01T09:00"))).toEqual([]);
    expect((await undo(database, undefined, here, scheduler))?.review.id).toBe("a");
    database.close();
  });
});
