/**
 * Calls from a page to a worker: each has a number, may be answered in parts as they come, and may be called off. Both sides are plain functions over a
 * port, so that they are tried without a worker.
 */

/** What the page sends. */
export type ToWorker<Call> = { kind: "call"; id: number; call: Call } | { kind: "cancel"; id: number };

/** What the worker sends: parts in order, then one `done` or `failed`; nothing after a `cancel` has arrived. */
export type FromWorker<Part> =
  | { kind: "part"; id: number; part: Part }
  | { kind: "done"; id: number }
  | { kind: "failed"; id: number; reason: string };

/** The page's side. */
export interface Caller<Call, Part> {
  /**
   * Calls; `take` gets each part. Resolves when all is answered. Rejects with what the worker says that failed, or with the signal's reason where it is
   * called off: then no more parts come.
   */
  call(call: Call, take: (part: Part) => void, signal?: AbortSignal): Promise<void>;
  /** Takes in what the worker has sent. */
  hear(message: FromWorker<Part>): void;
  /** Rejects all calls that are open: the worker is no more. */
  fail(reason: string): void;
}

interface Open<Part> {
  take(part: Part): void;
  resolve(): void;
  reject(reason: unknown): void;
}

/** Makes the page's side of a worker to which `post` sends. */
export function createCaller<Call, Part>(post: (message: ToWorker<Call>) => void): Caller<Call, Part> {
  const open = new Map<number, Open<Part>>();
  let last = 0;
  return {
    call(call, take, signal) {
      if (signal?.aborted) return Promise.reject(signal.reason);
      const id = ++last;
      return new Promise((resolve, reject) => {
        const cancel = (): void => {
          close();
          post({ kind: "cancel", id });
          reject(signal?.reason);
        };
        const close = (): void => {
          open.delete(id);
          signal?.removeEventListener("abort", cancel);
        };
        signal?.addEventListener("abort", cancel);
        open.set(id, {
          take,
          resolve: () => {
            close();
            resolve();
          },
          reject: (reason) => {
            close();
            reject(reason);
          },
        });
        post({ kind: "call", id, call });
      });
    },
    hear(message) {
      const asked = open.get(message.id);
      if (message.kind === "part") asked?.take(message.part);
      else if (message.kind === "done") asked?.resolve();
      else asked?.reject(new Error(message.reason));
    },
    fail(reason) {
      for (const { reject } of [...open.values()]) reject(new Error(reason));
    },
  };
}

/** Answers one call: gives its parts to `part`, looks at the signal between them. What it throws is the call's failure. */
export type Answer<Call, Part> = (call: Call, part: (part: Part) => void, signal: AbortSignal) => Promise<void>;

/** Makes the worker's side; gives what takes in the page's messages. */
export function serveCalls<Call, Part>(post: (message: FromWorker<Part>) => void, answer: Answer<Call, Part>): (message: ToWorker<Call>) => void {
  const running = new Map<number, AbortController>();
  const run = async (id: number, call: Call, { signal }: AbortController): Promise<void> => {
    const say = (message: FromWorker<Part>): void => {
      if (!signal.aborted) post(message);
    };
    try {
      await answer(call, (part) => say({ kind: "part", id, part }), signal);
      say({ kind: "done", id });
    } catch (error) {
      say({ kind: "failed", id, reason: error instanceof Error ? error.message : String(error) });
    } finally {
      running.delete(id);
    }
  };
  return (message) => {
    if (message.kind === "cancel") {
      running.get(message.id)?.abort();
      return;
    }
    const controller = new AbortController();
    running.set(message.id, controller);
    void run(message.id, message.call, controller);
  };
}
