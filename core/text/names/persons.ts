import { codes } from "./codes";
import { addresses, doings, offices, openers, posts, tenure } from "./frames";
import type { NameGrammar } from "./grammar";
import { compound, everyday, inFrames, surnames } from "./surnames";

/** Hanzi that no given name begins or ends with in running text: function words, measures, numerals. */
const notGiven = codes(
  "的了在是不和与等对为以把被将从向到由于及或而并就都也还又很最更已曾所其之此这那每各某个名位种次年月日时上下里外中前后内说称道要会能可一二三四五六七八九十百千万亿两们者先总副市省县区乡镇村任当兼",
);
/** Last hanzi of organs, which have posts too. */
const organs = codes("式性化型类率府部委院司校局厅所站队社团会处室厂行党政企业集区市县乡镇村组科办");
const dot = "·".charCodeAt(0);

/**
 * Costs in hundredths of a nat: of a name with one and with two characters after the surname; what is added for a surname that is an everyday word,
 * and for one that is only taken in a frame (after a post; otherwise; otherwise and short, since 解决, 过去 and 车间 are words); what frames take off.
 */
export const personCosts = {
  given1: 1900,
  given2: 2300,
  everyday: 300,
  framed: 250,
  unposted: 700,
  brief: 520,
  post: -900,
  address: -800,
  doing: -550,
  office: -700,
  edge: -200,
  titled: 300,
};

/** The one function word that given names end in: 覃伟中. */
const middle = "中".charCodeAt(0);
const isActing = (units: Uint16Array, end: number): boolean => addresses.startsAt(units, end) || doings.startsAt(units, end);

/** A stop, a bracket, a figure, or the text's end. */
const isEdge = (unit: number | undefined): boolean => unit === undefined || openers.has(unit);

/** What the words around a name take off its cost, and whether there are any. */
function frame(units: Uint16Array, start: number, end: number, limit: number): number {
  const before = posts.endsAt(units, start) ? personCosts.post : 0;
  if (end >= units.length || end > limit) return before;
  const after = addresses.startsAt(units, end)
    ? personCosts.address
    : doings.startsAt(units, end)
      ? personCosts.doing
      : offices.startsAt(units, end)
        ? personCosts.office
        : 0;
  return before + (before ? after / 2 : after);
}

/** A surname with a title: 曾|书记, 老|任. Its reading and its capital are the surname's. */
function titled(units: Uint16Array, start: number, end: number, put: (end: number, cost: number) => void): void {
  const isTitle = addresses.startsAt(units, end) || offices.startsAt(units, end);
  if (!isTitle || !(start === 0 || isEdge(units[start - 1]))) return;
  for (let length = 2; length <= 4; length++) if (tenure.startsAt(units, end + length) && offices.startsAt(units, end)) return;
  put(end, personCosts.titled);
}

/** A hanzi that a given name may have at its edges. */
const isGiven = (unit: number): boolean => unit >= 0x4e00 && unit < 0xa000 && !notGiven.has(unit);

/** Persons that no list has: a surname with one or two hanzi, surer beside a post, a title or what a person does. */
export const persons: NameGrammar = (units, start, limit, put) => {
  const first = units[start] ?? 0;
  const isCommon = surnames.has(first);
  const isFramed = inFrames.has(first);
  if (isCommon || isFramed) {
    const more =
      (everyday.has(first) ? personCosts.everyday : 0) + (isCommon ? 0 : posts.endsAt(units, start) ? personCosts.framed : personCosts.unposted);
    for (const given of [1, 2]) {
      const end = start + 1 + given;
      if (end > limit || !isGiven(units[start + 1] ?? 0)) break;
      if (!isGiven(units[end - 1] ?? 0) && !(given === 2 && units[end - 1] === middle && isActing(units, end))) break;
      if (units[end] === dot) continue;
      const framed = frame(units, start, end, limit) + (isCommon || !isEdge(units[start - 1]) ? 0 : personCosts.edge);
      // 任|支部|书记 is an office and not a person.
      if (!isCommon && organs.has(units[end - 1] ?? 0) && !posts.endsAt(units, start)) continue;
      if (isCommon || framed < personCosts.edge)
        put(
          end,
          (given === 1 ? personCosts.given1 + (isCommon || posts.endsAt(units, start) ? 0 : personCosts.brief) : personCosts.given2) + more + framed,
          framed < personCosts.edge,
        );
    }
    titled(units, start, start + 1, put);
  }
  if (start + 2 < limit && compound.has(String.fromCharCode(first, units[start + 1] ?? 0))) {
    titled(units, start, start + 2, put);
    if (offices.startsAt(units, start + 2)) return;
    for (const given of [1, 2]) {
      const end = start + 2 + given;
      if (end > limit || !isGiven(units[end - 1] ?? 0) || !isGiven(units[start + 2] ?? 0)) break;
      put(end, personCosts.given2 - 400 + 300 * given + frame(units, start, end, limit));
    }
  }
};
