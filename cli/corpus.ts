import { existsSync, statSync, writeFileSync } from "node:fs";
import { type CorpusEngine, type Grouping, groupings, LimitError, type Line, type Sort, sorts, type Wanted } from "@/core/corpus/contract";
import { problemSentences, resolveQuery } from "@/core/corpus/resolve";
import { writeTable } from "@/core/exchange/table";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";
import { addFolder } from "@/server/corpus/add";
import { countFiles } from "@/server/corpus/documents";
import { FullError } from "@/server/corpus/full";
import { namesOf, openWhenFree, placeOf, versionOf } from "@/server/corpus/open";
import { printJson, readArgs, type Subcommand, UsageError } from "./command";

const options = {
  json: { type: "boolean" },
  csv: { type: "boolean" },
  corpus: { type: "string" },
  root: { type: "string", default: "." },
  limit: { type: "string" },
  offset: { type: "string" },
  sort: { type: "string", default: "date" },
  sample: { type: "string" },
  seed: { type: "string", default: "1" },
  by: { type: "string", default: "month" },
  since: { type: "string" },
  prune: { type: "boolean" },
  keep: { type: "boolean" },
  timeout: { type: "string", default: "60000" },
  out: { type: "string" },
} as const;

type Values = ReturnType<typeof readArgs<typeof options>>["values"];

function whole(values: Values, name: "limit" | "offset" | "sample" | "seed" | "timeout", otherwise: number): number {
  const given = values[name];
  if (given === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(given)) throw new UsageError(`--${name} wants a whole number, not ${given}`);
  return Number(given);
}

/** Rows as JSON, as CSV, or as lines for a person. */
function print(
  values: Values,
  rows: readonly object[],
  header: readonly string[],
  cells: (row: never) => string[],
  plain: (row: never) => string,
): void {
  if (values.json) printJson(rows);
  else if (values.csv) process.stdout.write(writeTable([header, ...rows.map((row) => cells(row as never))], "csv"));
  else process.stdout.write(rows.map((row) => `${plain(row as never)}\n`).join(""));
}

const lineRow = ({ document, position, zh, en, hit }: Line) => ({
  path: document.path,
  title: document.title,
  date: document.date,
  issuer: document.issuer,
  level: document.level,
  kind: document.kind,
  place: document.place,
  position,
  left: zh.slice(0, hit.start),
  hit: zh.slice(hit.start, hit.end),
  right: zh.slice(hit.end),
  en,
});
type LineRow = ReturnType<typeof lineRow>;

const printLines = (values: Values, lines: readonly Line[]): void =>
  print(
    values,
    lines.map(lineRow),
    ["path", "title", "date", "issuer", "level", "kind", "place", "position", "left", "hit", "right", "en"],
    (row: LineRow) => Object.values(row).map(String),
    (row: LineRow) =>
      `${row.date || "—"}  ${row.issuer || row.title}  …${row.left.slice(-20)}【${row.hit}】${row.right.slice(0, 20)}…  (${row.path}:${row.position})`,
  );

type Ask = (query: string) => Wanted[];
type Action = (engine: CorpusEngine, values: Values, rest: string[], ask: Ask) => Promise<number>;

const one = (rest: string[], what: string): string => {
  const [given, more] = rest;
  if (given === undefined) throw new UsageError(`corpus ${what}`);
  if (more !== undefined) throw new UsageError(`one argument too many: ${more}`);
  return given;
};

const actions: Record<string, Action> = {
  async add(engine, values, rest) {
    const folder = one(rest, "add wants a folder");
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UsageError(`${folder} is no folder`);
    const edition = loadEdition(values.root);
    const files = countFiles(folder);
    const isTold = process.stderr.isTTY;
    const stop = new AbortController();
    const end = () => stop.abort(new Error("stopped: what is stored stays, and the next run goes on there"));
    process.once("SIGINT", end);
    try {
      const done = await addFolder(engine, folder, loadAnnotator(edition), versionOf(edition), {
        prune: values.prune === true,
        signal: stop.signal,
        progress: (read, path) => {
          if (isTold) process.stderr.write(`\r${read} documents of ${files} files: ${path.slice(0, 60).padEnd(60)}`);
        },
      });
      if (isTold) process.stderr.write("\n");
      if (values.json) printJson(done);
      else
        process.stdout.write(
          `added ${done.added}, updated ${done.updated}, unchanged ${done.unchanged}, removed ${done.removed}, not read ${done.unread.length}\n${done.unread.map(({ path, message }) => `  ${path}: ${message}\n`).join("")}`,
        );
      return done.unread.length > 0 ? 1 : 0;
    } finally {
      process.off("SIGINT", end);
    }
  },
  async remove(engine, values, rest) {
    if (rest.length === 0) throw new UsageError("corpus remove wants the paths of documents (as search prints them), or a folder and a slash");
    const stored = [...(await engine.hashes()).keys()];
    const paths = rest.flatMap((given) => (given.endsWith("/") ? stored.filter((path) => path.startsWith(given)) : [given]));
    const removed = await engine.remove(paths);
    if (values.json) printJson({ removed });
    else process.stdout.write(`removed ${removed}\n`);
    return removed > 0 ? 0 : 1;
  },
  async status(engine, values) {
    const status = await engine.status();
    if (values.json) printJson(status);
    else
      process.stdout.write(
        `${status.documents} documents, ${status.segments} segments, ${status.characters} characters, ${status.issuers} issuers, ${status.from || "—"} to ${status.to || "—"} (${status.engine})\n`,
      );
    return 0;
  },
  async search(engine, values, rest, ask) {
    const sort = sorts.find((each): each is Sort => each === values.sort);
    if (!sort) throw new UsageError(`--sort wants one of ${sorts.join(", ")}, not ${values.sort}`);
    const sample = values.sample === undefined ? undefined : { size: whole(values, "sample", 0), seed: whole(values, "seed", 1) };
    const found = await engine.search(
      ask(rest.join(" ")),
      { limit: whole(values, "limit", sample?.size ?? 20), offset: whole(values, "offset", 0), sort, sample },
      { milliseconds: whole(values, "timeout", 60_000) },
    );
    if (values.json) printJson({ segments: found.segments, documents: found.documents, lines: found.lines.map(lineRow) });
    else {
      printLines(values, found.lines);
      process.stderr.write(`${found.segments} segments in ${found.documents} documents\n`);
    }
    return found.segments > 0 ? 0 : 1;
  },
  async trend(engine, values, rest, ask) {
    const by = groupings.find((each): each is Grouping => each === values.by);
    if (!by) throw new UsageError(`--by wants one of ${groupings.join(", ")}, not ${values.by}`);
    const groups = await engine.trend(ask(rest.join(" ")), by, { milliseconds: whole(values, "timeout", 60_000) });
    print(
      values,
      groups,
      ["key", "segments", "documents", "of"],
      (row: (typeof groups)[number]) => Object.values(row).map(String),
      ({ key, segments, documents, of }: (typeof groups)[number]) => `${key || "—"}  ${segments} in ${documents} of ${of} documents`,
    );
    return 0;
  },
  async new(engine, values) {
    const { since } = values;
    if (!since || !/^\d{4}(-\d\d(-\d\d)?)?$/.test(since)) throw new UsageError("corpus new wants --since with a day, month or year, such as 2026-03");
    const arrivals = await engine.arrivals(since, whole(values, "limit", 50), { milliseconds: whole(values, "timeout", 60_000) });
    const rows = arrivals.map(({ key, date, documents, first }) => ({ key, date, documents, path: first.path, issuer: first.issuer }));
    print(
      values,
      rows,
      ["key", "date", "documents", "path", "issuer"],
      (row: (typeof rows)[number]) => Object.values(row).map(String),
      ({ key, date, documents, issuer, path }: (typeof rows)[number]) =>
        `${date}  ${key.replace(/^[dq]:/, "")}  ${documents} documents, first ${issuer || path}`,
    );
    return rows.length > 0 ? 0 : 1;
  },
  async first(engine, values, rest, ask) {
    const uses = await engine.firstUses(ask(rest.join(" ")), values.by === "issuer" ? "issuer" : "level", {
      milliseconds: whole(values, "timeout", 60_000),
    });
    const rows = uses.map(({ level, date, document, zh }) => ({ level, date, path: document.path, issuer: document.issuer, zh }));
    print(
      values,
      rows,
      ["level", "date", "path", "issuer", "zh"],
      (row: (typeof rows)[number]) => Object.values(row).map(String),
      ({ level, date, issuer, zh }: (typeof rows)[number]) => `${date}  ${level || "—"}  ${issuer}  ${zh.slice(0, 60)}`,
    );
    return rows.length > 0 ? 0 : 1;
  },
  async compare(engine, values, rest, ask) {
    const [before, after, more] = rest;
    if (before === undefined || after === undefined || more !== undefined)
      throw new UsageError("corpus compare wants two questions, each in quotes, such as “date:2025” “date:2026”");
    const { differences, ...held } = await engine.compare(ask(before), ask(after), whole(values, "limit", 50), {
      milliseconds: whole(values, "timeout", 60_000),
    });
    if (values.json) printJson({ documents: held, differences });
    else
      print(
        values,
        differences,
        ["key", "before", "after"],
        (row: (typeof differences)[number]) => Object.values(row).map(String),
        (row: (typeof differences)[number]) => `${row.key.replace(/^[dq]:/, "")}  ${row.before} of ${held.before} → ${row.after} of ${held.after}`,
      );
    return 0;
  },
  async watch(engine, values, rest, ask) {
    const [verb, name = "", ...query] = rest;
    if (verb === undefined || verb === "list") {
      const watches = await engine.watches();
      print(
        values,
        watches,
        ["name", "query", "seen"],
        (row: (typeof watches)[number]) => Object.values(row).map(String),
        (row: (typeof watches)[number]) => `${row.name}: ${row.query}`,
      );
      return 0;
    }
    if (name === "") throw new UsageError("corpus watch wants: list | save NAME QUERY | run NAME | remove NAME");
    if (verb === "save") {
      if (query.length === 0) throw new UsageError("corpus watch save wants a name and a question");
      ask(query.join(" "));
      await engine.saveWatch(name, query.join(" "));
      return 0;
    }
    if (verb === "remove") return (await engine.removeWatch(name)) ? 0 : 1;
    if (verb !== "run") throw new UsageError(`corpus watch has no ${verb}; there are list, save, run, remove`);
    const watch = (await engine.watches()).find((each) => each.name === name);
    if (!watch) throw new UsageError(`there is no saved question ${name}`);
    const lines = await engine.news(name, ask(watch.query), values.keep === true);
    printLines(values, lines);
    return lines.length > 0 ? 0 : 1;
  },
  async export(engine, values) {
    const written: string[] = [];
    for await (const { document, segments } of engine.all()) {
      const line = `${JSON.stringify({ ...document, segments })}\n`;
      if (values.out === undefined) {
        if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once("drain", resolve));
      } else written.push(line);
    }
    if (values.out !== undefined) writeFileSync(values.out, written.join(""));
    return 0;
  },
};

export const corpus: Subcommand = {
  summary: "keeps a collection of documents and answers questions about it",
  help: `
tifa corpus add FOLDER [--prune]        takes in txt, md, html, docx, pdf, epub, jsonl; adding again updates what changed, and goes on where it was stopped
tifa corpus remove PATH…                 forgets documents (PATH/ for all below)
tifa corpus status
tifa corpus search QUERY [--sort date|newest|issuer|left|right] [--limit N] [--offset N] [--sample N --seed N]
tifa corpus trend QUERY [--by ${groupings.join("|")}]
tifa corpus first QUERY [--by issuer]    who said it first, at each level (or each issuer)
tifa corpus new --since 2026-03          formulations that were not seen before
tifa corpus compare QUERY QUERY          what stands more or less in the second slice
tifa corpus watch list | save NAME QUERY | run NAME [--keep] | remove NAME
tifa corpus export [--out FILE]          everything, a document a line (JSON)

QUERY: characters, "characters with spaces", term:NAME, A near/8 B, date:2025..2026-03, issuer:…, kind:…, level:县, place:…, folder:…; -… for not; all must hold.
What a document is comes from metadata.csv in the folder (path, date, issuer, place, level, kind, title), front matter, the fields of a jsonl, or its name.

  --json, --csv    a row a result
  --corpus FOLDER  where it is kept (default: TIFA_CORPUS, else .tifa/corpus); TIFA_CORPUS_URL names a PostgreSQL server instead
  --timeout MS     how long a question may take (default: 60000)
  --root FOLDER    the project folder (default: the current one)
Exit 0: done; 1: nothing found, or something could not be read; 2: wrong use.`,
  async run(args) {
    const { values, positionals } = readArgs(args, options, 1000);
    const [name, ...rest] = positionals;
    const action = name !== undefined && Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!action) throw new UsageError(`corpus wants one of ${Object.keys(actions).join(", ")}${name ? `, not ${name}` : ""}`);
    let named: ReturnType<typeof namesOf> | undefined;
    const ask: Ask = (query) => {
      const question = resolveQuery(query, (each) => {
        named ??= namesOf(loadEdition(values.root));
        return named(each);
      });
      if (question.ok) return question.wanted;
      const { code, start, end } = question.problem;
      throw new UsageError(`${problemSentences[code]}, at “${query.slice(start, end)}” (character ${start + 1})`);
    };
    const place = placeOf(process.env, values.corpus);
    let engine: CorpusEngine;
    try {
      engine = await openWhenFree(place, { holder: `tifa corpus ${name}` }, () =>
        process.stderr.write("the page of `npm start` has the corpus open: waiting until it lets go of it\n"),
      );
    } catch (error) {
      throw new UsageError(
        `the corpus ${place.url ? "at TIFA_CORPUS_URL" : `in ${place.folder}`} cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    try {
      return await action(engine, values, rest, ask);
    } catch (error) {
      if (error instanceof LimitError || error instanceof FullError) throw new UsageError(error.message);
      throw error;
    } finally {
      await engine.close();
    }
  },
};
