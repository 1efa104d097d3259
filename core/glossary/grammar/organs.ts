import { buildTrie, openTrie, type Trie } from "@/core/text/trie";
import { isAbroadBefore } from "./abroad";
import { type Body, governmentBodies, partyBodies } from "./bodies";
import { type CentralBody, centralBodies } from "./central";
import { type Place, placeWithin, qualifier } from "./places";
import { titleAfter } from "./posts";
import type { Passage, Proposal, Rule } from "./rule";

/** Party committees themselves: 江苏省委, 县委; the characters that 委 begins another word with. */
const committee = /[省市县区州盟旗]委(?![员托会派任屈婉实培靠顿以])/gu;

/** What stands before a body of another country: 美国国防部, 各国外交部. */
const foreign = /(?:[美俄日韩英法德印越朝欧澳加菲泰该]|[^我中全]国|两国|对方|联邦|外方)$/u;
/** Central bodies whose names say of which country they are. */
const ours = /^(?:国务院|国家|中国|中央|中共|全国|中华|最高|军委|国台|国新|国管|国合|中科|中宣|中组|中联)/u;

function isForeign(passage: Passage, start: number, form: string): boolean {
  // 以国防部 is Israel's, but 以国防部为依托 is not.
  if (
    /^(?:国防部|外交部|财政部)/u.test(form) &&
    /[以伊叙黎乌土埃沙]$/u.test(passage.text.slice(0, start)) &&
    !/^[^,。;:]{0,12}为/u.test(passage.text.slice(start))
  )
    return true;
  if (/^(?:中央|全国|最高|国务)/u.test(form) && isAbroadBefore(passage.text.slice(Math.max(0, start - 20), start))) return true;
  if (ours.test(form)) return false;
  const before = passage.text.slice(Math.max(0, start - 4), start);
  if (foreign.test(before)) return true;
  const name = passage.nameBefore(start);
  return name !== undefined && !/^(?:中国|中华人民共和国)$/u.test(passage.text.slice(name, start));
}

/** Committees at a place that are not the Party's: 团省委, 民盟市委. */
const others: Readonly<Record<string, string>> = {
  团: "Communist Youth League",
  共青团: "Communist Youth League",
  民革: "Revolutionary Committee of the Chinese Kuomintang",
  民盟: "China Democratic League",
  民建: "China National Democratic Construction Association",
  民进: "China Association for Promoting Democracy",
  农工党: "Chinese Peasants' and Workers' Democratic Party",
  致公党: "China Zhi Gong Party",
  九三学社: "Jiusan Society",
  台盟: "Taiwan Democratic Self-government League",
};
const otherBefore = new RegExp(`(?:${Object.keys(others).join("|")})$`, "u");
const otherAt = ({ text }: Passage, start: number): string | undefined => otherBefore.exec(text.slice(Math.max(0, start - 4), start))?.[0];
/** Whether a committee that begins here is one of those. */
export const isOthersCommittee = (before: string): boolean => otherBefore.test(before);

const committeeOf = (place: Place): string => `CPC ${qualifier(place)} Committee`;
const governmentOf = (place: Place): string => `${qualifier(place)} People's Government`;

/** The place goes before what it is the place of: Standing Committee of the Jiangsu Provincial People's Congress; courts are named by the place alone. */
function named(place: Place, en: string): string {
  if (/^(?:Higher|Intermediate) People/.test(en) && place.name !== "") return `${place.name} ${en}`;
  return en.includes(" of the ") ? en.replace(" of the ", ` of the ${qualifier(place)} `) : `${qualifier(place)} ${en}`;
}

interface Organ extends Proposal {
  /** What a post in it is said to be of. */
  body: string;
}

const local = (place: Place, start: number, end: number, en: string, gloss: string, full: string, parent: string): Organ => ({
  start,
  end,
  rule: "organ",
  en,
  body: en,
  gloss: `${gloss[0]?.toUpperCase()}${gloss.slice(1)}`,
  rank: place.rank,
  full,
  parent,
  local: true,
});

/** 中共 before a committee is part of its name. */
const withParty = (text: string, start: number): number => (text.endsWith("中共", start) ? start - 2 : start);

/** 省委|组织部, 镇党委|办公室. */
function partyBody(passage: Passage, at: number, end: number, { en, gloss, full }: Body): Organ | undefined {
  const { text } = passage;
  if (!text.endsWith("委", at) || text.endsWith("党委", at) || text.endsWith("工委", at)) return undefined;
  const place = placeWithin(passage, at - 1);
  if (!place || otherAt(passage, place.start) !== undefined) return undefined;
  const start = withParty(text, place.start);
  const of = committeeOf(place);
  return local(place, start, end, `${en} of the ${of}`, gloss, text.slice(place.start, at) + full, of);
}

/** 省|教育厅, 无锡市|人大常委会. */
function governmentBody(passage: Passage, at: number, end: number, { en, gloss, full, kind }: Body): Organ | undefined {
  const place = placeWithin(passage, at);
  if (!place) return undefined;
  // A province in its short form takes what is its own, and not what merely follows it (江苏|公安局 is no name).
  if (place.noun === "" && kind === "department" && !/(?:厅|委员会|委)$/u.test(passage.text.slice(at, end))) return undefined;
  // A village has no departments.
  if (place.rank === "community" && kind === "department") return undefined;
  if (full === "党委")
    return local(
      place,
      withParty(passage.text, place.start),
      end,
      committeeOf(place),
      gloss,
      `中国共产党${passage.text.slice(place.start, at)}委员会`,
      "Communist Party of China",
    );
  const isParty = /^(?:纪委|纪律|党)/u.test(full);
  const parent = isParty ? committeeOf(place) : kind === "department" ? governmentOf(place) : place.full || `the ${place.noun.toLowerCase()}`;
  return local(
    place,
    isParty ? withParty(passage.text, place.start) : place.start,
    end,
    named(place, en),
    gloss,
    passage.text.slice(place.start, at) + full,
    parent,
  );
}

function centralBody(passage: Passage, start: number, end: number, form: string, { en, gloss, full, rank }: CentralBody): Organ | undefined {
  const from = /^中央/u.test(form) ? withParty(passage.text, start) : start;
  if (!passage.isSeam(from) || isForeign(passage, start, form)) return undefined;
  return {
    start: from,
    end,
    rule: "organ",
    en,
    body: en,
    gloss: `${gloss[0]?.toUpperCase()}${gloss.slice(1)}`,
    rank,
    ...(full === form ? {} : { full }),
  };
}

/** Party committees by their place: 无锡市委. Of a level alone (省委) only what no entry has is worth the while; the entry goes before it anyway. */
function* committees(passage: Passage): Generator<Organ> {
  for (const { index } of passage.text.matchAll(committee)) {
    const written = placeWithin(passage, index + 1);
    if (!written) continue;
    // 民盟|市委: the league is not the name of a league.
    const own = Object.keys(others).find((name) => name.length === index - written.start && passage.text.startsWith(name, written.start));
    const place = own === undefined ? written : { ...written, start: index, name: "", full: "" };
    const end = index + 2;
    const other = otherAt(passage, place.start);
    if (other !== undefined) {
      const whose = (other === "团" && passage.text.endsWith("共青团", place.start) ? "共青团" : other) as keyof typeof others;
      const name = others[whose] ?? "";
      const inPlace = `${qualifier(place)} Committee of the ${name}`;
      yield {
        ...local(
          place,
          place.start - whose.length,
          end,
          inPlace,
          `the ${name}'s leading body at this level`,
          passage.text.slice(place.start - whose.length, end),
          name,
        ),
        rule: "organ",
      };
      continue;
    }
    const gloss = `the Party's leading body in ${place.full || `a ${place.noun.toLowerCase()}`}`;
    yield local(
      place,
      withParty(passage.text, place.start),
      end,
      committeeOf(place),
      gloss,
      `中国共产党${passage.text.slice(place.start, index + 1)}委员会`,
      "Communist Party of China",
    );
  }
}

/** A body that ends where a word ends, or before the character that makes of it its head (外交部|长). */
const endsWell = (passage: Passage, end: number): boolean =>
  passage.isSeam(end) || (passage.text[end] === "长" && (passage.isSeam(end - 1) || passage.isSeam(end + 1)));

const forms = [...new Set([...centralBodies.keys(), ...partyBodies.keys(), ...governmentBodies.keys()])];

function* findOrgans(passage: Passage, { findAll }: Trie): Generator<Organ> {
  const { hits, length } = findAll(passage.units);
  const found = Array.from({ length: length / 3 }, (_, i) => [hits[3 * i] ?? 0, hits[3 * i + 1] ?? 0, hits[3 * i + 2] ?? 0] as const);
  for (const [start, end, key] of found) {
    if (!endsWell(passage, end)) continue;
    const form = forms[key] ?? "";
    const central = centralBodies.get(form);
    const party = partyBodies.get(form);
    const government = governmentBodies.get(form);
    const organs = [
      central && centralBody(passage, start, end, form, central),
      party && partyBody(passage, start, end, party),
      government && governmentBody(passage, start, end, government),
    ];
    for (const organ of organs) if (organ) yield organ;
  }
  yield* committees(passage);
}

/** Bodies with their level, by the tables of bodies; and the posts in them. */
export function createOrgans(): Rule {
  const trie = openTrie(buildTrie(forms));
  return {
    trigger: "办部委院会府大协局厅署联社台区高法检监组央党校室行团队总理员",
    *find(passage) {
      // The longest is the body; what it overlaps is part of its name.
      const all = [...findOrgans(passage, trie)].sort((a, b) => b.end - b.start - (a.end - a.start));
      const kept: Organ[] = [];
      for (const organ of all) if (!kept.some(({ start, end }) => start < organ.end && organ.start < end)) kept.push(organ);
      for (const { body, ...proposal } of kept) {
        yield proposal;
        const title = titleAfter(passage, proposal.end, body);
        if (title) yield { ...proposal, end: title.end, rule: "post", en: title.en, gloss: title.gloss, parent: body };
      }
    },
  };
}
