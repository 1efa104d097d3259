import { z } from "zod";
import type {
  BesideAnswer,
  CompareAnswer,
  ContextAnswer,
  DocumentAnswer,
  FirstAnswer,
  KwicLine,
  LinesAnswer,
  LineSource,
  Named,
  NewAnswer,
  NewsAnswer,
  Refusal,
  StatusAnswer,
  TrendAnswer,
  WatchesAnswer,
} from "@/core/corpus/answers";
import { type CorpusDocument, type CorpusEngine, groupings, type Limits, type Line, sorts, type Wanted } from "@/core/corpus/contract";
import { neighboursOf } from "@/core/corpus/beside";
import { resolveQuery, type TermsNamed } from "@/core/corpus/resolve";

/** Why a question is not asked. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** What answers need to know of the glossary; it is read when it is first wanted. */
export interface Names {
  termsNamed: TermsNamed;
  /** A key's characters and English. */
  nameOf(key: string): Named;
}

export interface Asked {
  engine: CorpusEngine;
  names: () => Names;
  limits: Limits;
}

/** Rows that one answer may have, and how far into a list it may begin. */
const mostRows = 5000;
const furthest = 1_000_000;
/** Lines that are looked at for what stands beside: of more, so many drawn by chance. */
const mostBeside = 5000;
/** A document of more sentences is cut there. */
const mostSentences = 20_000;
/** Characters on each side of a hit. */
const around = 60;

const whole = (otherwise: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().max(most))
    .optional()
    .transform((value) => value ?? otherwise);
const query = z.string().max(2000).default("");
const path = z.string().min(1).max(4000);

const sourceOf = ({ path, title, date, issuer, place, level, kind }: CorpusDocument): LineSource => ({
  path,
  title,
  date,
  issuer,
  place,
  level,
  kind,
});

/** Cuts between characters, not inside one. */
const end = (text: string, length: number): string => (text.length <= length ? text : text.slice(-length).replace(/^[\uDC00-\uDFFF]/u, ""));
const start = (text: string, length: number): string => (text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, ""));

function kwicOf({ document, position, zh, en, hit }: Line, isWhole: boolean): KwicLine {
  const [left, right] = [zh.slice(0, hit.start), zh.slice(hit.end)];
  return {
    ...sourceOf(document),
    position,
    left: isWhole ? left : end(left, around),
    hit: zh.slice(hit.start, hit.end),
    right: isWhole ? right : start(right, around),
    en: isWhole ? en : "",
  };
}

function wantedOf({ names }: Asked, text: string, which: "q" | "a" | "b" = "q"): Wanted[] {
  const question = resolveQuery(text, (name) => names().termsNamed(name));
  if (!question.ok) throw new Refused({ code: "query", which, problem: question.problem });
  return question.wanted;
}

/** A question: the parameters it takes, and what it answers. */
interface Question<Parameters, Answer> {
  parameters: z.ZodType<Parameters>;
  answer: (asked: Asked, parameters: Parameters) => Promise<Answer>;
}
/** A question from the address's own strings, or what was sent. Throws Refused where they are not what it takes. */
export type Ask = (asked: Asked, given: unknown) => Promise<unknown>;

const question =
  <Parameters, Answer>({ parameters, answer }: Question<Parameters, Answer>): Ask =>
  (asked, given) => {
    const read = parameters.safeParse(given);
    if (!read.success) throw new Refused({ code: "parameters" });
    return answer(asked, read.data);
  };

/** What can be asked, by the last part of the address. */
export const questions: Readonly<Record<string, Ask>> = {
  status: question({
    parameters: z.object({}),
    answer: async ({ engine, limits }): Promise<StatusAnswer> => ({
      status: await engine.status(),
      mayWatch: await engine.mayWatch(),
      facets: await engine.facets(200, limits),
    }),
  }),
  search: question({
    parameters: z.object({
      q: query,
      sort: z.enum(sorts).default("date"),
      limit: whole(30, mostRows),
      offset: whole(0, furthest),
      sample: whole(0, mostRows),
      seed: whole(1, 999_999_999),
      whole: z.enum(["0", "1"]).default("0"),
    }),
    answer: async (asked, { q, sort, limit, offset, sample, seed, whole: isWhole }): Promise<LinesAnswer> => {
      const page = { limit, offset, sort, ...(sample > 0 ? { sample: { size: sample, seed } } : {}) };
      const { segments, documents, lines } = await asked.engine.search(wantedOf(asked, q), page, asked.limits);
      return { segments, documents, lines: lines.map((line) => kwicOf(line, isWhole === "1")) };
    },
  }),
  beside: question({
    parameters: z.object({ q: query }),
    answer: async (asked, { q }): Promise<BesideAnswer> => {
      const page = { limit: mostBeside, offset: 0, sort: "date" as const, sample: { size: mostBeside, seed: 1 } };
      const { segments, lines } = await asked.engine.search(wantedOf(asked, q), page, asked.limits);
      return {
        lines: lines.length,
        all: segments,
        before: neighboursOf(
          lines.map(({ zh, hit }) => zh.slice(Math.max(0, hit.start - around), hit.start)),
          "before",
        ),
        after: neighboursOf(
          lines.map(({ zh, hit }) => zh.slice(hit.end, hit.end + around)),
          "after",
        ),
      };
    },
  }),
  context: question({
    parameters: z.object({ path, position: whole(0, 2_000_000_000), around: whole(1, 10) }),
    answer: async ({ engine }, { path: name, position, around: side }): Promise<ContextAnswer> => {
      const from = Math.max(0, position - side);
      const segments = await engine.read(name, from, position + side);
      if (segments.length === 0) throw new Refused({ code: "nothing-here" });
      return { sentences: segments.map(({ paragraph, zh, en }, i) => ({ position: from + i, paragraph, zh, en })) };
    },
  }),
  trend: question({
    parameters: z.object({ q: query, by: z.enum(groupings).default("month") }),
    answer: async (asked, { q, by }): Promise<TrendAnswer> => ({
      groups: (await asked.engine.trend(wantedOf(asked, q), by, asked.limits)).slice(0, mostRows),
    }),
  }),
  first: question({
    parameters: z.object({ q: query, by: z.enum(["level", "issuer"]).default("level") }),
    answer: async (asked, { q, by }): Promise<FirstAnswer> => ({
      uses: (await asked.engine.firstUses(wantedOf(asked, q), by, asked.limits))
        .slice(0, mostRows)
        .map(({ level, date, document, position, zh }) => ({ level, date, source: sourceOf(document), position, zh: start(zh, 4 * around) })),
    }),
  }),
  new: question({
    parameters: z.object({ since: z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/), limit: whole(50, mostRows) }),
    answer: async ({ engine, names, limits }, { since, limit }): Promise<NewAnswer> => ({
      arrivals: (await engine.arrivals(since, limit, limits)).map(({ key, date, documents, first }) => ({
        ...names().nameOf(key),
        date,
        documents,
        first: sourceOf(first),
      })),
    }),
  }),
  compare: question({
    parameters: z.object({ a: query, b: query, limit: whole(50, mostRows) }),
    answer: async (asked, { a, b, limit }): Promise<CompareAnswer> => {
      const { before, after, differences } = await asked.engine.compare(wantedOf(asked, a, "a"), wantedOf(asked, b, "b"), limit, asked.limits);
      return { before, after, differences: differences.map(({ key, ...counts }) => ({ ...asked.names().nameOf(key), ...counts })) };
    },
  }),
  document: question({
    parameters: z.object({ path }),
    answer: async ({ engine }, { path: name }): Promise<DocumentAnswer> => {
      const document = await engine.document(name);
      if (!document) throw new Refused({ code: "nothing-here" });
      const segments = await engine.read(name, 0, mostSentences - 1);
      return { document: sourceOf(document), segments: segments.map(({ paragraph, zh, en }) => ({ paragraph, zh, en })) };
    },
  }),
  watches: question({
    parameters: z.object({}),
    answer: async ({ engine }): Promise<WatchesAnswer> => ({ may: await engine.mayWatch(), watches: await engine.watches() }),
  }),
  news: question({
    parameters: z.object({ name: z.string().min(1).max(200) }),
    answer: async (asked, { name }): Promise<NewsAnswer> => ({ lines: await newsOf(asked, name, true) }),
  }),
};

async function newsOf(asked: Asked, name: string, keep: boolean): Promise<KwicLine[]> {
  const watch = (await asked.engine.watches()).find((each) => each.name === name);
  if (!watch) throw new Refused({ code: "nothing-here" });
  return (await asked.engine.news(name, wantedOf(asked, watch.query), keep, asked.limits)).map((line) => kwicOf(line, false));
}

const writes =
  (ask: Ask): Ask =>
  async (asked, given) => {
    if (!(await asked.engine.mayWatch())) throw new Refused({ code: "may-not" });
    return ask(asked, given);
  };

/** What changes something, by the last part of the address: saved questions alone. */
export const deeds: Readonly<Record<string, Ask>> = {
  "save-watch": writes(
    question({
      parameters: z.object({ name: z.string().trim().min(1).max(200), query: z.string().min(1).max(1000) }),
      answer: async (asked, { name, query: text }): Promise<WatchesAnswer> => {
        wantedOf(asked, text);
        await asked.engine.saveWatch(name, text);
        return { may: true, watches: await asked.engine.watches() };
      },
    }),
  ),
  "remove-watch": writes(
    question({
      parameters: z.object({ name: z.string().min(1).max(200) }),
      answer: async ({ engine }, { name }): Promise<WatchesAnswer> => {
        await engine.removeWatch(name);
        return { may: true, watches: await engine.watches() };
      },
    }),
  ),
  /** Gives what is new, and it is new no longer. */
  "seen-watch": writes(
    question({
      parameters: z.object({ name: z.string().min(1).max(200) }),
      answer: async (asked, { name }): Promise<NewsAnswer> => ({ lines: await newsOf(asked, name, false) }),
    }),
  ),
};
