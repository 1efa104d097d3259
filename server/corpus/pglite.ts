import { Worker } from "node:worker_threads";
import { z } from "zod";
import { type Limits, LimitError } from "@/core/corpus/contract";
import { DatabaseError, isFull, saidFull } from "./full";
import { takeLock } from "./lock";
import type { Row, Sql } from "./sql";

/** So long a question that was called off may still run before its thread is ended, in milliseconds: most are over by then, and a new thread takes a second to open. */
const grace = 250;
/** After so many writes what is in the journal goes to the tables: without a server nothing else does that, and the journal would grow without end. */
const writesUntilCheckpoint = 20;
/**
 * Tables that have grown by a fifth since it was last counted what stands in them: nothing else counts here either, and without the counts a question may be planned as if tables were
 * small (86,600 documents: a level and a phrase took over a minute, and 0.3 seconds once they were counted).
 */
const uncounted = `select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
  and pg_relation_size(oid) / current_setting('block_size')::int > 1.2 * greatest(relpages, 0) + 10`;

const reply = z.object({
  turn: z.number(),
  rows: z.array(z.record(z.string(), z.unknown())).optional(),
  error: z.object({ message: z.string(), code: z.string() }).optional(),
});

/** The thread that runs PGlite, from its start to its end. */
class Thread {
  #turn = 0;
  readonly #waiting = new Map<number, { done: (rows: Row[]) => void; failed: (error: Error) => void }>();
  readonly #worker: Worker;
  readonly ready: Promise<unknown>;

  constructor(folder: string, first: readonly string[]) {
    this.#worker = new Worker(new URL("./pglite-thread.mjs", import.meta.url), { workerData: { folder, first } });
    this.#worker.on("message", (message: unknown) => {
      const { turn, rows = [], error } = reply.parse(message);
      const waits = this.#waiting.get(turn);
      this.#waiting.delete(turn);
      if (error) waits?.failed(new DatabaseError(error.message, error.code));
      else waits?.done(rows);
    });
    const end = (error: Error) => {
      for (const { failed } of this.#waiting.values()) failed(error);
      this.#waiting.clear();
    };
    this.#worker.on("error", end);
    this.#worker.on("exit", () => end(new DatabaseError("the database's thread has ended", "")));
    this.ready = this.#wait(0);
    // Who asks first hears of it.
    this.ready.catch(() => undefined);
  }
  #wait(turn: number): Promise<Row[]> {
    return new Promise((done, failed) => this.#waiting.set(turn, { done, failed }));
  }
  /** Without a statement the database closes. */
  async ask(sql?: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    await this.ready;
    const turn = ++this.#turn;
    const answer = this.#wait(turn);
    this.#worker.postMessage({ turn, sql, parameters });
    return answer;
  }
  end(): Promise<unknown> {
    return this.#worker.terminate();
  }
}

export interface PgliteOptions {
  /** Who holds the folder, for others that ask for it. */
  holder?: string;
  /** Statements that write are refused but inside `write`. */
  readOnly?: boolean;
}

/**
 * PostgreSQL in this process, its files in a folder that nobody else may have open meanwhile (InUseError says who has). One question runs at a time, in a thread: one that takes too long
 * or is called off is stopped with its thread, and the next opens another. A write is never stopped.
 */
export async function openPglite(folder: string, { holder = "tifa corpus", readOnly = false }: PgliteOptions = {}): Promise<Sql> {
  const release = takeLock(folder, holder);
  const start = () => new Thread(folder, readOnly ? ["set default_transaction_read_only = on"] : []);
  let thread: Thread | undefined = start();
  let last: Promise<unknown> = Promise.resolve();
  let writes = 0;
  let isClosed = false;

  /** One after another, whatever became of those before. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
  const opened = (): Thread => {
    if (isClosed) throw new Error("the corpus is closed");
    thread ??= start();
    return thread;
  };
  const stop = async () => {
    const ended = thread;
    thread = undefined;
    await ended?.end();
  };
  const count = async (asked: Thread): Promise<void> => {
    for (const { name } of await asked.ask(uncounted)) await asked.ask(`analyze ${String(name)}`);
  };
  /** A thread that has failed as a whole is not asked again. */
  const saying = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof DatabaseError && error.code === "") await stop();
      throw isFull(error, folder) ? saidFull() : error;
    }
  };

  const limited = async (sql: string, parameters: readonly unknown[], { milliseconds, signal }: Limits, until: number): Promise<Row[]> => {
    signal?.throwIfAborted();
    const late = () =>
      new LimitError(
        `the question took more than ${milliseconds} ms and was stopped; ask a narrower one or use a PostgreSQL server (TIFA_CORPUS_URL)`,
      );
    if (performance.now() > until) throw late();
    let timer: NodeJS.Timeout | undefined;
    let graceTimer: NodeJS.Timeout | undefined;
    let onAbort: (() => void) | undefined;
    const answer = opened().ask(sql, parameters);
    answer.catch(() => undefined);
    const stopped = new Promise<"late" | "off">((resolve) => {
      timer = setTimeout(resolve, until - performance.now(), "late");
      onAbort = () => {
        graceTimer = setTimeout(resolve, grace, "off");
      };
      signal?.addEventListener("abort", onAbort, { once: true });
    });
    try {
      const first = await Promise.race([answer, stopped]);
      if (typeof first === "string") await stop();
      signal?.throwIfAborted();
      if (typeof first === "string") throw late();
      return first;
    } finally {
      clearTimeout(timer);
      clearTimeout(graceTimer);
      if (onAbort) signal?.removeEventListener("abort", onAbort);
    }
  };

  try {
    await saying(() => opened().ready);
  } catch (error) {
    await stop();
    release();
    throw error;
  }
  return {
    name: "pglite",
    run(sql, parameters = [], limits) {
      const until = performance.now() + (limits?.milliseconds ?? 0);
      return inTurn(() => saying(() => (limits ? limited(sql, parameters, limits, until) : opened().ask(sql, parameters))));
    },
    write: (work) =>
      inTurn(() =>
        saying(async () => {
          const asked = opened();
          await asked.ask("begin read write");
          try {
            await work((sql, parameters) => asked.ask(sql, parameters));
            await asked.ask("commit");
          } catch (error) {
            await asked.ask("rollback").catch(() => undefined);
            throw error;
          }
          if (++writes % writesUntilCheckpoint !== 0) return;
          await asked.ask("checkpoint");
          await count(asked);
        }),
      ),
    close: () =>
      inTurn(async () => {
        if (isClosed) return;
        if (thread && writes > 0) await count(thread).catch(() => undefined);
        // What cannot be closed in order is mended when it is opened again.
        await thread?.ask().catch(() => undefined);
        isClosed = true;
        await stop();
        release();
      }),
  };
}
