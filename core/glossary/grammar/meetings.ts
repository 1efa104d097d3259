import { isAbroadBefore } from "./abroad";
import { numeral as N, ordinal, ordinalWord, capital, readNumber } from "./numerals";
import { type Place, placeWithin, qualifier } from "./places";
import type { Passage, Proposal, Rule } from "./rule";

/** Year of the Party's nth congress, which elects the nth Central Committee. */
const congressYears = [0, 1921, 1922, 1923, 1925, 1927, 1928, 1945, 1956, 1969, 1973, 1977];
const congressYear = (n: number): number => congressYears[n] ?? 1977 + 5 * (n - 11);

/** Year in which the nth National People's Congress and CPPCC National Committee began (from the 7th on, every five years). */
const npcYear = (n: number): number => 1988 + 5 * (n - 7);

const lastTerm = 40;
const isTerm = (n: number): boolean => n >= 1 && n <= lastTerm;

/** 四中 → Fourth; several are joined: Second, Third and Fourth. */
function sessions(text: string): string {
  const words = [...text.matchAll(new RegExp(N, "gu"))].map(([one]) => capital(ordinalWord(readNumber(one))));
  const last = words.pop() ?? "";
  return `${words.length > 0 ? `${words.join(", ")} and ` : ""}${last} Plenary Session${words.length > 0 ? "s" : ""}`;
}

type Found = RegExpMatchArray & { index: number };
const all = (text: string, pattern: RegExp): Found[] => [...text.matchAll(pattern)].map((found) => Object.assign(found, { index: found.index }));

/** A meeting and, where 精神 follows, what its guiding principles are called. */
function* withSpirit({ text }: Passage, meeting: Proposal): Generator<Proposal> {
  yield meeting;
  if (text.startsWith("精神", meeting.end))
    yield {
      ...meeting,
      end: meeting.end + 2,
      rule: "spirit",
      en: `guiding principles of ${meeting.en.startsWith("all ") ? meeting.en : `the ${meeting.en}`}`,
      gloss: "What the meeting decided and how it is to be understood; all are told to study it",
      parent: meeting.en,
    };
}

const listed = `${N}(?:[中次][、和及与]${N})*`;
const central = new RegExp(`(?:中国共产党|党的)?第?(${N})届(?:(${listed})中全会|中央委员会第(${N})次全体会议|(历次)全会)`, "gu");
const bare = new RegExp(`(?<![届${"一二三四五六七八九十"}、])(${N})中全会`, "gu");
const discipline = new RegExp(`(?:第?(${N})届)?中央(?:纪委|纪律检查委员会)(?:(${N})届)?(?:第?(${listed})次全(?:体会议|会)|(历次)全会)`, "gu");

/** Plenary sessions of the Central Committee and of the Central Commission for Discipline Inspection. */
export const plenums: Rule = {
  trigger: "全",
  words: ["全会", "全体会议"],
  *find(passage) {
    const { text } = passage;
    for (const found of all(text, central)) {
      const [written, term = "", short, long, every] = found;
      const n = readNumber(term);
      if (!isTerm(n)) continue;
      const body = `${ordinal(n)} CPC Central Committee`;
      const session = every ? "all plenary sessions" : sessions(short ?? long ?? "");
      yield* withSpirit(passage, {
        start: found.index,
        end: found.index + written.length,
        rule: "plenum",
        en: `${session} of the ${body}`,
        gloss: `${every ? "Meetings" : "A meeting"} of the whole Central Committee elected in ${congressYear(n)}`,
        rank: "central",
        full: every || short === undefined || /[、和及与]/u.test(short) ? "" : `中国共产党第${term}届中央委员会第${short}次全体会议`,
        parent: body,
      });
    }
    for (const found of all(text, bare)) {
      if (!passage.isSeam(found.index)) continue;
      yield* withSpirit(passage, {
        start: found.index,
        end: found.index + found[0].length,
        rule: "plenum",
        en: `${sessions(found[1] ?? "")} of the Central Committee`,
        gloss: "A meeting of the whole Central Committee; which term is said elsewhere in the text",
        rank: "central",
        parent: "CPC Central Committee",
      });
    }
    for (const found of all(text, discipline)) {
      const [written, before, after, which, every] = found;
      const n = readNumber(before ?? after ?? "");
      const body = `${isTerm(n) ? `${ordinal(n)} ` : ""}CPC Central Commission for Discipline Inspection`;
      yield* withSpirit(passage, {
        start: found.index,
        end: found.index + written.length,
        rule: "plenum",
        en: `${every ? "all plenary sessions" : sessions(which ?? "")} of the ${body}`,
        gloss: "A meeting of the Party's top discipline body, where the year's anti-corruption work is set, usually in January",
        rank: "central",
        parent: body,
      });
    }
  },
};

const atParty = new RegExp(`(?:党的|中国共产党)第?(${N})(?:大(?![精力众型局小多会讲])|大(?=[精]神)|次全国代表大会)`, "gu");
const known =
  /(?<![\p{Script=Han}])(十八|十九|二十|二十一)大(?!精准|力|众|型|局|类|项|件|家)|(?<=[在自从向和及对、])(十八|十九|二十|二十一)大(?=以来|精神|报告|召开|闭幕|代表|[、,。;])/gu;
const localCongress = new RegExp(`第(${N})次(?:党代会|代表大会)|(${N})次党代会`, "gu");

/** Congresses of the Party, national and local. */
export const congresses: Rule = {
  trigger: "大代",
  words: ["党的", "共产党", "十", "次"],
  *find(passage) {
    const { text } = passage;
    const congress = (start: number, end: number, n: number): Proposal => ({
      start,
      end,
      rule: "congress",
      en: `${ordinal(n)} National Congress of the Communist Party of China`,
      gloss: `Held in ${congressYear(n)}: elects the Central Committee and sets the Party's line, every five years`,
      rank: "central",
      full: "",
    });
    for (const found of [...all(text, atParty), ...all(text, known)]) {
      const n = readNumber(found[1] ?? found[2] ?? "");
      if (isTerm(n)) yield* withSpirit(passage, congress(found.index, found.index + found[0].length, n));
    }
    for (const found of all(text, localCongress)) {
      const n = readNumber(found[1] ?? found[2] ?? "");
      const place = placeWithin(passage, text.endsWith("中国共产党", found.index) ? found.index - 5 : found.index);
      if (!place || !isTerm(n)) continue;
      yield* withSpirit(passage, {
        start: place.start,
        end: found.index + found[0].length,
        rule: "congress",
        en: `${ordinal(n)} Party Congress of ${named(place)}`,
        gloss: "Elects the local Party committee and sets its five-year program",
        rank: place.rank,
        full: `中国共产党${text.slice(place.start, found.index)}第${found[1] ?? found[2]}次代表大会`,
        parent: `CPC ${qualifier(place)} Committee`,
        local: true,
      });
    }
  },
};

/** A place in a meeting's name: Jiangsu Province; the province where none is named. */
const named = ({ full, noun }: Place): string => full || `the ${noun.toLowerCase()}`;

const npc = new RegExp(
  `(?:第?(${N})届)?全国(人大|人民代表大会)(常委会|常务委员会)?(?:第?(${N})次会议)|第?(${N})届全国(人大|人民代表大会)(常委会|常务委员会)?`,
  "gu",
);
const cppcc = new RegExp(
  `(?:全国政协(?:第?(${N})届)?|政协第?(${N})届全国委员会|第?(${N})届全国政协)(常委会|常务委员会)?第?(${N})次会议|第?(${N})届全国政协`,
  "gu",
);
const localSession = new RegExp(
  `(?:第?(${N})届)?(人大|人民代表大会|政协)(?:第?(${N})届)?(常委会|常务委员会)?第?(${N})次会议|第?(${N})届(人大|人民代表大会|政协)(?=常委会|[,。、;])`,
  "gu",
);

const sessionOf = (n: number): string => `${capital(ordinalWord(n))} Session`;

/** Sessions and terms of people's congresses and of the CPPCC. */
export const sittings: Rule = {
  trigger: "届次",
  *find(passage) {
    const { text } = passage;
    const sitting = (found: Found, en: string, gloss: string, parent: string): Proposal => ({
      start: found.index,
      end: found.index + found[0].length,
      rule: "session",
      en,
      gloss,
      rank: "central",
      parent,
    });
    for (const found of all(text, npc)) {
      const [, t1, , standing1, times, t2, , standing2] = found;
      const term = readNumber(t1 ?? t2 ?? "");
      const body = `${(standing1 ?? standing2) ? "Standing Committee of the " : ""}${isTerm(term) ? `${ordinal(term)} ` : ""}National People's Congress`;
      const since = isTerm(term) && term >= 7 ? `, elected for five years from ${npcYear(term)}` : "";
      yield* withSpirit(
        passage,
        times === undefined
          ? sitting(found, body, `A term of the national legislature${since}`, "National People's Congress")
          : sitting(
              found,
              `${sessionOf(readNumber(times))} of the ${body}`,
              standing1 ? "A sitting of the legislature's permanent body, every two months" : `A yearly session of the national legislature${since}`,
              body,
            ),
      );
    }
    for (const found of all(text, cppcc)) {
      const [, a, b, c, standing, times, d] = found;
      const term = readNumber(a ?? b ?? c ?? d ?? "");
      const body = `${standing ? "Standing Committee of the " : ""}${isTerm(term) ? `${ordinal(term)} ` : ""}National Committee of the CPPCC`;
      yield times === undefined
        ? sitting(found, body, "A term of the national advisory body of parties and groups", "CPPCC")
        : sitting(found, `${sessionOf(readNumber(times))} of the ${body}`, "A session of the national advisory body of parties and groups", body);
    }
    for (const found of all(text, localSession)) {
      const [written, a, what1, b, standing, times, c, what2] = found;
      const isAdvisory = (what1 ?? what2) === "政协";
      const term = readNumber(a ?? b ?? c ?? "");
      const place = placeWithin(passage, found.index);
      if (!place) continue;
      const body = `${standing ? "Standing Committee of the " : ""}${isTerm(term) ? `${ordinal(term)} ` : ""}${qualifier(place)} ${isAdvisory ? "CPPCC Committee" : "People's Congress"}`;
      yield* withSpirit(passage, {
        start: place.start,
        end: found.index + written.length,
        rule: "session",
        en: times === undefined ? body : `${sessionOf(readNumber(times))} of the ${body}`,
        gloss: isAdvisory ? "A session of the local advisory body of parties and groups" : "A session of the local legislature",
        rank: place.rank,
        parent: body,
        local: true,
      });
    }
  },
};

const localPlenum = new RegExp(`委(纪委)?(?:(${N})届)?第?(${listed})次全(?:体会议|会)|委(历次)全会`, "gu");
const termFirst = new RegExp(`第?(${N})届([^。,;:届]{0,12}?[省市县区州盟旗](?:委|纪委))第?(${listed})次全(?:体会议|会)`, "gu");
const localDiscipline = new RegExp(`(?:第?(${N})届)?纪委(?:(${N})届)?第?(${listed})次全(?:体会议|会)`, "gu");

/** Plenary sessions of local committees: 省委十二届八次全会, 市委六届二次、三次全会, 十二届省委八次全会, 市纪委全会. */
export const localPlenums: Rule = {
  trigger: "委",
  words: ["全会", "全体会"],
  *find(passage) {
    const { text } = passage;
    const plenum = (start: number, end: number, place: Place, term: number, which: string | undefined, isDiscipline: boolean): Proposal => {
      const body = `${isTerm(term) ? `${ordinal(term)} ` : ""}CPC ${qualifier(place)} ${isDiscipline ? "Commission for Discipline Inspection" : "Committee"}`;
      return {
        start,
        end,
        rule: "plenum",
        en: `${which === undefined ? "all plenary sessions" : sessions(which)} of the ${body}`,
        gloss: isDiscipline ? "A meeting of the local Party's discipline body" : "A meeting of the whole local Party committee, once or twice a year",
        rank: place.rank,
        parent: body,
        local: true,
      };
    };
    for (const found of all(text, localPlenum)) {
      const place = placeWithin(passage, found.index);
      const [written, isDiscipline, term, which] = found;
      if (place)
        yield* withSpirit(
          passage,
          plenum(place.start, found.index + written.length, place, readNumber(term ?? ""), which, isDiscipline !== undefined),
        );
    }
    for (const found of all(text, localDiscipline)) {
      const place = placeWithin(passage, found.index);
      const [written, a, b, which] = found;
      if (place) yield* withSpirit(passage, plenum(place.start, found.index + written.length, place, readNumber(a ?? b ?? ""), which, true));
    }
    for (const found of all(text, termFirst)) {
      const [written, term = "", body = "", which] = found;
      const isDiscipline = body.endsWith("纪委");
      const place = placeWithin(passage, found.index + written.indexOf(body) + body.length - (isDiscipline ? 2 : 1));
      if (place) yield* withSpirit(passage, plenum(found.index, found.index + written.length, place, readNumber(term), which, isDiscipline));
    }
  },
};

const terms = new RegExp(`(?:党的|中国共产党)?第?(${N})届(中央委员会|中央纪委|中央纪律检查委员会|中央政治局)(?:第(${N})次(集体学习|会议))?`, "gu");
/** Other parties and leagues count their committees' terms too: 台湾民主自治同盟第六届、|七届中央委员会. */
const otherParty =
  /(?:民革|民盟|民建|民进|农工党|农工民主党|致公党|九三学社|台盟|同盟|国民党革命委员会|民主建国会|民主促进会|共青团|共产主义青年团)[^,。;:!?\n]{0,24}$/u;
const study = new RegExp(`中央政治局第(${N})次集体学习`, "gu");

/** Terms of office of the Party's bodies, and the Politburo's study sessions. */
export const partyTerms: Rule = {
  trigger: "届集",
  *find({ text }) {
    const bodies: Record<string, string> = {
      中央委员会: "CPC Central Committee",
      中央纪委: "CPC Central Commission for Discipline Inspection",
      中央纪律检查委员会: "CPC Central Commission for Discipline Inspection",
      中央政治局: "Political Bureau of the CPC Central Committee",
    };
    const group = (n: number): string => `${ordinal(n)} group study session of the Political Bureau of the CPC Central Committee`;
    const lesson = "The Politburo listens to a lecture on one subject, about once a month";
    for (const found of all(text, terms)) {
      const [written, term = "", body = "", times, what] = found;
      const n = readNumber(term);
      const en = `${bodies[body] ?? ""} (${ordinal(n)} term)`;
      const said = text.slice(Math.max(0, found.index - 40), found.index);
      if (!isTerm(n) || otherParty.test(said) || isAbroadBefore(said)) continue;
      const base = { start: found.index, end: found.index + written.length, rule: "term", rank: "central" } as const;
      if (times !== undefined && what === "集体学习") yield { ...base, rule: "session", en: group(readNumber(times)), gloss: lesson, parent: en };
      else yield { ...base, en, gloss: `In office for five years from ${congressYear(n)}`, parent: bodies[body] ?? "" };
    }
    for (const found of all(text, study))
      yield {
        start: found.index,
        end: found.index + found[0].length,
        rule: "session",
        en: group(readNumber(found[1] ?? "")),
        gloss: lesson,
        rank: "central",
        parent: "Political Bureau of the CPC Central Committee",
      };
  },
};
