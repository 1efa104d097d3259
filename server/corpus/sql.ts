import type { At } from "@/core/corpus/query";
import { isLevel } from "@/core/corpus/levels";
import type {
  Arrival,
  Counted,
  CorpusDocument,
  CorpusEngine,
  CorpusSegment,
  Difference,
  Facet,
  FirstUse,
  Found,
  Group,
  Grouping,
  Limits,
  Line,
  Page,
  Sought,
  Status,
  Use,
  Wanted,
  Watch,
} from "@/core/corpus/contract";
import { gramsOf } from "./grams";
import { idOf } from "./ids";
import { schema } from "./schema";

/** A row as a driver gives it. */
export type Row = Record<string, unknown>;

/** What a driver does: questions with bound parameters, and several as one. `run` rejects with LimitError where a limit is passed. */
export interface Sql {
  name: string;
  run(sql: string, parameters?: readonly unknown[], limits?: Limits): Promise<Row[]>;
  /** All of it or nothing; the only statements that write. */
  write(work: (run: (sql: string, parameters?: readonly unknown[]) => Promise<Row[]>) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

const text = (value: unknown): string => (typeof value === "string" ? value : value === null || value === undefined ? "" : String(value));
const number = (value: unknown): number => Number(value ?? 0);

function documentOf(row: Row): CorpusDocument {
  const level = text(row.level);
  return {
    path: text(row.path),
    title: text(row.title),
    date: text(row.date),
    issuer: text(row.issuer),
    place: text(row.place),
    kind: text(row.kind),
    level: isLevel(level) ? level : "",
    hash: text(row.hash),
  };
}

/** Spans are stored as one array of [key, start, end]. */
function usesOf(value: unknown): Use[] {
  const list: unknown = typeof value === "string" ? JSON.parse(value) : value;
  if (!Array.isArray(list)) return [];
  return list.flatMap((use: unknown) => (Array.isArray(use) ? [{ key: text(use[0]), start: number(use[1]), end: number(use[2]) }] : []));
}

const escapeRegex = (phrase: string): string => phrase.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&");

/** Where something asked for stands first in a segment; undefined where it does not. */
function findIn(sought: Sought, zh: string, uses: readonly Use[]): At | undefined {
  if (sought.kind === "phrase") {
    const start = zh.indexOf(sought.text);
    return start < 0 ? undefined : { start, end: start + sought.text.length };
  }
  const use = uses.find(({ key }) => sought.ids.includes(key));
  return use && { start: use.start, end: use.end };
}

function hitOf(wanted: readonly Wanted[], zh: string, uses: readonly Use[]): At {
  for (const condition of wanted) {
    if (condition.not) continue;
    if (condition.kind === "phrase" || condition.kind === "term") return findIn(condition, zh, uses) ?? { start: 0, end: 0 };
    if (condition.kind === "near") {
      const match = new RegExp(nearPattern(condition.left, condition.right, condition.within), "u").exec(zh);
      if (match) return { start: match.index, end: match.index + match[0].length };
    }
  }
  return { start: 0, end: 0 };
}

const alternatives = (sought: Sought): string => (sought.kind === "phrase" ? [sought.text] : sought.forms).map(escapeRegex).join("|");

const nearPattern = (left: Sought, right: Sought, within: number): string => {
  const [a, b] = [`(?:${alternatives(left)})`, `(?:${alternatives(right)})`];
  const gap = `[\\s\\S]{0,${within}}?`;
  return `${a}${gap}${b}|${b}${gap}${a}`;
};

/** Conditions as SQL over `s` (segments) and `d` (documents), with the parameters they bind. */
class Where {
  readonly parameters: unknown[] = [];
  readonly parts: string[] = [];
  /** Whether a segment is asked for, not documents alone. */
  asksSegments = false;

  constructor(wanted: readonly Wanted[]) {
    for (const condition of wanted) {
      const part = this.part(condition);
      this.parts.push(condition.not ? `not (${part})` : part);
    }
  }
  bind(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }
  private sought(sought: Sought): string {
    this.asksSegments = true;
    if (sought.kind === "term") return `s.keys && ${this.bind(sought.ids)}::text[]`;
    const stands = `position(${this.bind(sought.text)} in s.zh) > 0`;
    // One character has no pair: the segments are gone through.
    const grams = gramsOf(sought.text);
    return grams.length === 0 ? stands : `(s.grams @> ${this.bind(grams)}::int[] and ${stands})`;
  }
  private part(condition: Wanted): string {
    switch (condition.kind) {
      case "phrase":
      case "term":
        return this.sought(condition);
      case "near":
        return `(${this.sought(condition.left)} and ${this.sought(condition.right)} and s.zh ~ ${this.bind(nearPattern(condition.left, condition.right, condition.within).replaceAll("[\\s\\S]", "."))})`;
      case "date": {
        const { from, to } = condition;
        // What is known of both is compared: 2024 is in 2024-03..2024-05.
        const known = (end: string) => `left(d.date, ${end.length})`;
        const lower = from === undefined ? "true" : `${known(from)} >= left(${this.bind(from)}, length(d.date))`;
        const upper = to === undefined ? "true" : `${known(to)} <= left(${this.bind(to)}, length(d.date))`;
        return `(d.date <> '' and ${lower} and ${upper})`;
      }
      case "about":
        return condition.field === "level"
          ? `d.level = ${this.bind(condition.value)}`
          : `position(${this.bind(condition.value)} in d.${condition.field}) > 0`;
      case "folder":
        return `starts_with(d.path, ${this.bind(`${condition.name.replace(/\/+$/, "")}/`)})`;
    }
  }
  get sql(): string {
    return this.parts.length ? this.parts.join(" and ") : "true";
  }
}

const columns = "d.path, d.title, d.date, d.issuer, d.place, d.kind, d.level, d.hash";
const join = "from segments s join documents d on d.id = s.doc";

const keyOf: Record<Grouping, string> = {
  month: "left(d.date, 7)",
  year: "left(d.date, 4)",
  issuer: "d.issuer",
  level: "d.level",
  kind: "d.kind",
  place: "d.place",
};

/** So many lines are sorted by what stands beside the hit; of more, the first by date. */
const mostSorted = 5000;
/** Characters of context that sorting looks at. */
const sortWidth = 20;

const orders = { date: "d.date, d.path, s.pos", newest: "d.date desc, d.path, s.pos", issuer: "d.issuer, d.date, d.path, s.pos" } as const;

/** A corpus in an SQL database: PostgreSQL's dialect, on whatever speaks it. */
export async function openCorpus(sql: Sql, readOnly = false): Promise<CorpusEngine> {
  if (!readOnly)
    await sql.write(
      async (run) => void (await schema.reduce<Promise<unknown>>((before, statement) => before.then(() => run(statement)), Promise.resolve())),
    );

  const lineOf = (wanted: readonly Wanted[], row: Row): Line => {
    const zh = text(row.zh);
    const uses = usesOf(row.uses);
    return { document: documentOf(row), position: number(row.pos), zh, en: text(row.en), uses, hit: hitOf(wanted, zh, uses) };
  };

  const search = async (wanted: readonly Wanted[], page: Page, limits?: Limits): Promise<Found> => {
    const where = new Where(wanted);
    const [count] = await sql.run(
      `select count(*) as segments, count(distinct s.doc) as documents ${join} where ${where.sql}`,
      where.parameters,
      limits,
    );
    const select = `select ${columns}, s.pos, s.zh, s.en, s.uses ${join} where ${where.sql}`;
    const { sample, sort, limit, offset } = page;
    const order = sample
      ? `md5(s.doc::text || ':' || s.pos::text || ':' || ${where.bind(String(sample.seed))})`
      : sort === "newest" || sort === "issuer"
        ? orders[sort]
        : orders.date;
    const besides = !sample && (sort === "left" || sort === "right");
    const rows = await sql.run(
      `${select} order by ${order} limit ${where.bind(besides ? mostSorted : sample ? Math.min(limit, sample.size) : limit)} offset ${where.bind(besides ? 0 : offset)}`,
      where.parameters,
      limits,
    );
    let lines = rows.map((row) => lineOf(wanted, row));
    if (besides) {
      const beside = ({ zh, hit }: Line): string =>
        sort === "right" ? zh.slice(hit.end, hit.end + sortWidth) : [...zh.slice(Math.max(0, hit.start - sortWidth), hit.start)].reverse().join("");
      lines = lines
        .map((line) => ({ line, key: beside(line) }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
        .slice(offset, offset + limit)
        .map(({ line }) => line);
    }
    return { segments: number(count?.segments), documents: number(count?.documents), lines };
  };

  const read = async (path: string, from = 0, to = 2_147_483_647): Promise<CorpusSegment[]> => {
    const rows = await sql.run("select par, zh, en, uses from segments where doc = $1 and pos between $2 and $3 order by pos", [
      idOf(path),
      from,
      to,
    ]);
    return rows.map((row) => ({ paragraph: number(row.par), zh: text(row.zh), en: text(row.en), uses: usesOf(row.uses) }));
  };

  return {
    async put(documents) {
      await sql.write(async (run) => {
        const ids = documents.map(({ document }) => idOf(document.path));
        await run("delete from uses where doc = any($1::bigint[])", [ids]);
        await run("delete from segments where doc = any($1::bigint[])", [ids]);
        await run("delete from documents where id = any($1::bigint[])", [ids]);
        await run(
          `insert into documents (id, path, title, date, issuer, place, kind, level, hash, characters, segments, added)
           select x.id, x.path, x.title, x.date, x.issuer, x.place, x.kind, x.level, x.hash, x.characters, x.segments, (select coalesce(max(added), 0) + 1 from documents)
           from jsonb_to_recordset($1::text::jsonb) as x(id bigint, path text, title text, date text, issuer text, place text, kind text, level text, hash text, characters int, segments int)`,
          [
            JSON.stringify(
              documents.map(({ document, segments }, i) => ({
                ...document,
                id: ids[i],
                characters: segments.reduce((sum, { zh }) => sum + zh.length, 0),
                segments: segments.length,
              })),
            ),
          ],
        );
        const rows = documents.flatMap(({ segments }, i) =>
          segments.map(({ paragraph, zh, en, uses }, pos) => ({
            doc: ids[i],
            pos,
            par: paragraph,
            zh,
            en,
            grams: gramsOf(zh),
            keys: [...new Set(uses.map(({ key }) => key))],
            uses: uses.map(({ key, start, end }) => [key, start, end]),
          })),
        );
        await run(
          `insert into segments (doc, pos, par, zh, en, grams, keys, uses)
           select x.doc, x.pos, x.par, x.zh, x.en, x.grams, x.keys, x.uses
           from jsonb_to_recordset($1::text::jsonb) as x(doc bigint, pos int, par int, zh text, en text, grams int[], keys text[], uses jsonb)`,
          [JSON.stringify(rows)],
        );
        const counts = documents.flatMap(({ segments }, i) => {
          const counted = new Map<string, number>();
          for (const { uses } of segments) for (const { key } of uses) counted.set(key, (counted.get(key) ?? 0) + 1);
          return [...counted].map(([key, count]) => ({ doc: ids[i], key, count }));
        });
        await run(
          "insert into uses (doc, key, count) select x.doc, x.key, x.count from jsonb_to_recordset($1::text::jsonb) as x(doc bigint, key text, count int)",
          [JSON.stringify(counts)],
        );
      });
    },
    async remove(paths) {
      const ids = paths.map(idOf);
      let there = 0;
      await sql.write(async (run) => {
        const [row] = await run("select count(*) as n from documents where id = any($1::bigint[])", [ids]);
        there = number(row?.n);
        for (const [table, column] of [
          ["uses", "doc"],
          ["segments", "doc"],
          ["documents", "id"],
        ])
          await run(`delete from ${table} where ${column} = any($1::bigint[])`, [ids]);
      });
      return there;
    },
    async hashes() {
      const rows = await sql.run("select path, hash from documents");
      return new Map(rows.map((row) => [text(row.path), text(row.hash)]));
    },
    async status(): Promise<Status> {
      const [row] = await sql.run(
        `select count(*) as documents, coalesce(sum(segments), 0) as segments, coalesce(sum(characters), 0) as characters,
           coalesce(min(nullif(date, '')), '') as first, coalesce(max(date), '') as last, count(distinct issuer) as issuers from documents`,
      );
      return {
        engine: sql.name,
        documents: number(row?.documents),
        segments: number(row?.segments),
        characters: number(row?.characters),
        from: text(row?.first),
        to: text(row?.last),
        issuers: number(row?.issuers),
      };
    },
    search,
    async trend(wanted, by, limits): Promise<Group[]> {
      const where = new Where(wanted);
      const key = keyOf[by];
      const rows = await sql.run(
        `with found as (select ${key} as key, count(*) as segments, count(distinct s.doc) as documents ${join} where ${where.sql} group by 1),
           held as (select ${key} as key, count(*) as held from documents d group by 1)
         select held.key, coalesce(found.segments, 0) as segments, coalesce(found.documents, 0) as documents, held.held
         from held left join found on found.key = held.key order by held.key`,
        where.parameters,
        limits,
      );
      return rows.map((row) => ({ key: text(row.key), segments: number(row.segments), documents: number(row.documents), of: number(row.held) }));
    },
    async firstUses(wanted, by, limits): Promise<FirstUse[]> {
      const where = new Where(wanted);
      const part = by === "level" ? "d.level" : "d.issuer";
      const rows = await sql.run(
        `select distinct on (${part}) ${columns}, s.pos, s.zh ${join} where ${where.sql} and d.date <> '' order by ${part}, d.date, d.path, s.pos`,
        where.parameters,
        limits,
      );
      return rows
        .map((row) => {
          const document = documentOf(row);
          return { level: document.level, date: document.date, document, position: number(row.pos), zh: text(row.zh) };
        })
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.document.path < b.document.path ? -1 : 1));
    },
    async arrivals(since, most, limits): Promise<Arrival[]> {
      const rows = await sql.run(
        `with first as (select u.key, min(d.date) as first_date, count(*) as documents from uses u join documents d on d.id = u.doc where d.date <> '' group by u.key having min(d.date) >= $1
           order by documents desc, u.key limit $2)
         select distinct on (first.key) first.key as use_key, first.first_date, first.documents, ${columns} from first join uses u on u.key = first.key join documents d on d.id = u.doc and d.date = first.first_date
         order by first.key, d.path`,
        [since, most],
        limits,
      );
      return rows
        .map((row) => ({ key: text(row.use_key), date: text(row.first_date), documents: number(row.documents), first: documentOf(row) }))
        .sort((a, b) => b.documents - a.documents || (a.key < b.key ? -1 : 1));
    },
    async compare(before, after, most, limits) {
      const slice = async (wanted: readonly Wanted[]): Promise<{ held: number; counts: Map<string, number> }> => {
        const where = new Where(wanted);
        const documents = where.asksSegments
          ? `select distinct s.doc as id ${join} where ${where.sql}`
          : `select d.id from documents d where ${where.sql}`;
        const [row] = await sql.run(`select count(*) as n from (${documents}) held`, where.parameters, limits);
        const rows = await sql.run(
          `select u.key, count(*) as n from uses u join (${documents}) held on held.id = u.doc group by u.key`,
          where.parameters,
          limits,
        );
        return { held: number(row?.n), counts: new Map(rows.map(({ key, n }) => [text(key), number(n)])) };
      };
      const [first, second] = [await slice(before), await slice(after)];
      const differences: Difference[] = [...new Set([...first.counts.keys(), ...second.counts.keys()])].map((key) => ({
        key,
        before: first.counts.get(key) ?? 0,
        after: second.counts.get(key) ?? 0,
      }));
      const share = (count: number, held: number) => (held === 0 ? 0 : count / held);
      const change = (each: Difference) => Math.abs(share(each.after, second.held) - share(each.before, first.held));
      differences.sort((a, b) => change(b) - change(a) || (a.key < b.key ? -1 : 1));
      return { before: first.held, after: second.held, differences: differences.slice(0, most) };
    },
    read,
    async document(path) {
      const [row] = await sql.run(`select ${columns} from documents d where d.id = $1`, [idOf(path)]);
      return row && documentOf(row);
    },
    async facets(most, limits) {
      const of = async (facet: Facet): Promise<Counted[]> => {
        const rows = await sql.run(
          `select ${facet} as value, count(*) as documents from documents where ${facet} <> '' group by 1 order by 2 desc, 1 limit $1`,
          [most],
          limits,
        );
        return rows.map((row) => ({ value: text(row.value), documents: number(row.documents) }));
      };
      return { issuer: await of("issuer"), kind: await of("kind"), place: await of("place") };
    },
    async watches(): Promise<Watch[]> {
      const rows = await sql.run("select name, query, seen from watches order by name");
      return rows.map((row) => ({ name: text(row.name), query: text(row.query), seen: number(row.seen) }));
    },
    async saveWatch(name, query) {
      await sql.write(async (run) => {
        await run("delete from watches where name = $1", [name]);
        await run("insert into watches (name, query, seen) select $1, $2, coalesce(max(added), 0) from documents", [name, query]);
      });
    },
    async removeWatch(name) {
      let there = false;
      await sql.write(async (run) => {
        there = (await run("select 1 from watches where name = $1", [name])).length > 0;
        await run("delete from watches where name = $1", [name]);
      });
      return there;
    },
    async mayWatch() {
      const [row] = await sql.run("select has_table_privilege('watches', 'insert, update, delete') as may");
      return row?.may === true;
    },
    async news(name, wanted, keep, limits) {
      const where = new Where(wanted);
      const rows = await sql.run(
        `select ${columns}, s.pos, s.zh, s.en, s.uses ${join} where ${where.sql} and d.added > (select seen from watches where name = ${where.bind(name)}) order by ${orders.newest} limit 1000`,
        where.parameters,
        limits,
      );
      if (!keep)
        await sql.write(async (run) => {
          await run("update watches set seen = (select coalesce(max(added), 0) from documents) where name = $1", [name]);
        });
      return rows.map((row) => lineOf(wanted, row));
    },
    async *all() {
      let after = "";
      for (;;) {
        const rows = await sql.run(`select ${columns} from documents d where d.path > $1 order by d.path limit 200`, [after]);
        if (rows.length === 0) return;
        for (const row of rows) {
          const document = documentOf(row);
          yield { document, segments: await read(document.path) };
          after = document.path;
        }
      }
    },
    close: () => sql.close(),
  };
}
