import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coveredBy, isColumnSeen, isSeen, placeCard, placeInMargin } from "@/browser/reader/card/geometry";

const line = (left: number, top: number, bottom = top + 24) => ({ left, top, bottom });
const desk = { left: 0, top: 0, width: 1100, height: 800 };
const phone = { left: 0, top: 0, width: 390, height: 844 };
/** Pinched to 2.5: a part of the window, away from its corner. */
const pinched = { left: 200, top: 300, width: 440, height: 320 };
const natural = { width: 416, height: 300 };

describe("where a card stands", () => {
  it.each([
    ["below its word", [line(100, 200)], desk, { left: 100, top: 230 }],
    ["above it where there is more room", [line(100, 600)], desk, { left: 100, top: 276 }],
    ["within the window at the right", [line(1000, 200)], desk, { left: 678, top: 230 }],
    ["within a narrow window, from its left edge", [line(200, 100)], phone, { left: 0, top: 130 }],
    [
      "below the last line of a word that wraps, beside the line that is meant",
      [line(300, 224), line(20, 200), line(300, 224)],
      desk,
      { left: 300, top: 254 },
    ],
    ["within what is seen of a pinched page", [line(210, 320)], pinched, { left: 210, top: 350 }],
  ])("%s", (_, lines, seen, place) => expect(placeCard(lines, seen, natural)).toMatchObject(place));
  it("never over its lines, and as high as there is room", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 760 }),
        fc.integer({ min: 0, max: 1100 }),
        fc.integer({ min: 40, max: 900 }),
        fc.constantFrom(desk, phone, pinched),
        (top, left, height, seen) => {
          const lines = [line(left, top)];
          const placed = placeCard(lines, seen, { width: 300, height });
          const high = Math.min(height, placed.maxHeight);
          expect(placed.top >= top + 24 || placed.top + high <= top).toBe(true);
          expect(placed.left).toBeGreaterThanOrEqual(seen.left);
        },
      ),
    ));
  it.each([
    [-100, false],
    [-10, true],
    [400, true],
    [799, true],
    [800, false],
    [-1462, false],
  ])("a line at %i is seen: %s", (top, seen) => expect(isSeen([line(0, top)], desk)).toBe(seen));
});

describe("where a card stands in the margin", () => {
  const margin = { left: 1120 };
  it.each([
    ["level with its line, a little above", 400, 300, 388],
    ["never so low that it ends below the window", 760, 300, 488],
    ["below the bar", 20, 300, 54],
    ["a card higher than the window, from the bar on", 300, 2000, 54],
  ])("%s", (_, top, height, placed) => expect(placeInMargin(line(100, top), desk, margin, 48, height)).toMatchObject({ left: 1112, top: placed }));
  it("always whole in what is seen", () =>
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 1500 }), fc.integer({ min: 40, max: 3000 }), (top, height) => {
        const placed = placeInMargin(line(0, top), desk, margin, 48, height);
        expect(placed.top).toBeGreaterThanOrEqual(48);
        expect(placed.top + Math.min(height, placed.maxHeight)).toBeLessThanOrEqual(desk.height);
      }),
    ));
});

describe("a sheet at the window's lower edge", () => {
  it.each([
    ["covers no line above it", [line(0, 100)], 340, 0],
    ["nor one that ends a gap above it", [line(0, 474, 498)], 340, 0],
    ["scrolls a line clear that it would touch", [line(0, 476, 500)], 340, 8],
    ["and the lowest of several", [line(0, 476, 500), line(0, 700, 724)], 340, 232],
    ["a higher sheet, further", [line(0, 476, 500)], 700, 368],
  ])("%s", (_, lines, height, by) => expect(coveredBy(lines, 844, height)).toBe(by));
});

describe("a column of the page", () => {
  it.each([
    ["within the window", { left: 700, right: 1000 }, desk, true],
    ["that ends with it, but for a fraction", { left: 700, right: 1100.6 }, desk, true],
    ["cut at the right", { left: 900, right: 1200 }, desk, false],
    ["cut at the left", { left: -4, right: 300 }, desk, false],
    ["beside what a pinch shows", { left: 700, right: 1000 }, pinched, false],
    ["in what a pinch shows", { left: 220, right: 600 }, pinched, true],
  ])("%s", (_, column, seen, isSeenWhole) => expect(isColumnSeen(column, seen)).toBe(isSeenWhole));
});
