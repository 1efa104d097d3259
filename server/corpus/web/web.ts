import type { IncomingMessage, ServerResponse } from "node:http";
import type { Refusal, RefusalCode } from "@/core/corpus/answers";
import { type CorpusEngine, LimitError } from "@/core/corpus/contract";
import { FullError } from "../full";
import { InUseError } from "../lock";
import { openEngine, pageHolder, type Place } from "../open";
import { refusalOf } from "./door";
import { leaseOf } from "./lease";
import { namesFrom } from "./names";
import { type Ask, deeds, questions, Refused } from "./questions";

/** So many questions at once; more are sent away. */
const mostAtOnce = 16;
/** A question may take so long, in milliseconds. */
const usualLimit = 20_000;
/** A folder that nobody has asked for so long is let go of, in milliseconds. */
const usualIdle = 15_000;
/** Bytes that can be sent with a deed. */
const mostSent = 16_384;

const statusOf: Record<RefusalCode, number> = {
  query: 422,
  parameters: 400,
  "nothing-here": 404,
  token: 401,
  origin: 403,
  "may-not": 403,
  limit: 504,
  "in-use": 503,
  empty: 503,
  busy: 503,
  full: 507,
  failed: 500,
};

export interface WebOptions {
  place: Place;
  /** The project folder, for the names of terms. */
  root: string;
  /** What must come with each question; without one only this machine may ask. */
  token?: string | undefined;
  milliseconds?: number;
  idle?: number;
  /** For tests: what is asked instead of what lies at `place`. */
  open?: () => Promise<CorpusEngine>;
}

/** What the server of the pages hands over to: everything below `…/api/corpus/`. `name` is what follows that. */
export interface CorpusWeb {
  answer(request: IncomingMessage, response: ServerResponse, name: string): Promise<void>;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    const read = Buffer.from(part);
    bytes += read.length;
    if (bytes > mostSent) throw new Refused({ code: "parameters" });
    parts.push(read);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString("utf8"));
  } catch {
    throw new Refused({ code: "parameters" });
  }
}

/** PostgreSQL's codes for what is not there yet: a table, a column of a later version. */
const unmade = new Set(["42P01", "42703"]);

function refusalFor(error: unknown, milliseconds: number): Refusal {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof LimitError) return { code: "limit", milliseconds };
  if (error instanceof InUseError) return { code: "in-use" };
  if (error instanceof FullError) return { code: "full" };
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (unmade.has(code)) return { code: "empty" };
  return { code: "failed" };
}

export function openCorpusWeb({ place, root, token, milliseconds = usualLimit, idle = usualIdle, open }: WebOptions): CorpusWeb {
  const lease = leaseOf(open ?? (() => openEngine(place, { holder: pageHolder, readOnly: true })), place.url ? 600_000 : idle);
  const names = namesFrom(root);
  let running = 0;

  function send(response: ServerResponse, status: number, body: unknown): void {
    if (response.destroyed) return;
    response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" });
    response.end(JSON.stringify(body));
  }

  const named = (list: Readonly<Record<string, Ask>>, name: string): Ask | undefined => (Object.hasOwn(list, name) ? list[name] : undefined);

  return {
    async answer(request, response, name) {
      const refuse = (refusal: Refusal) => send(response, statusOf[refusal.code], refusal);
      const closed = refusalOf(request, token);
      if (closed) return refuse({ code: closed } as Refusal);
      const isDeed = named(deeds, name) !== undefined;
      const ask = named(isDeed ? deeds : questions, name);
      if (!ask) return refuse({ code: "nothing-here" });
      if (request.method !== (isDeed ? "POST" : "GET")) {
        response.setHeader("Allow", isDeed ? "POST" : "GET");
        return send(response, 405, { code: "parameters" });
      }
      if (running >= mostAtOnce) return refuse({ code: "busy" });
      running++;
      const left = new AbortController();
      response.once("close", () => {
        if (!response.writableFinished) left.abort(new Error("nobody waits for the answer any more"));
      });
      try {
        const given = isDeed ? await bodyOf(request) : Object.fromEntries(new URL(request.url ?? "", "http://localhost").searchParams);
        send(response, 200, await lease.use((engine) => ask({ engine, names, limits: { milliseconds, signal: left.signal } }, given)));
      } catch (error) {
        const refusal = refusalFor(error, milliseconds);
        if (refusal.code === "failed" && !left.signal.aborted)
          process.stderr.write(`corpus: ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
        refuse(refusal);
      } finally {
        running--;
      }
    },
    close: () => lease.close(),
  };
}
