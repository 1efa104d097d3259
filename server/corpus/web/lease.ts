import type { CorpusEngine } from "@/core/corpus/contract";

/** An engine that is opened when it is asked and let go of when nobody has asked for a while, so that `tifa corpus add` can have a folder that one process may have. */
export interface Lease {
  use<T>(work: (engine: CorpusEngine) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function leaseOf(open: () => Promise<CorpusEngine>, idle: number): Lease {
  let opened: Promise<CorpusEngine> | undefined;
  let closing: Promise<void> = Promise.resolve();
  let users = 0;
  let timer: NodeJS.Timeout | undefined;

  const letGo = (): Promise<void> => {
    const was = opened;
    opened = undefined;
    // One that could not be opened needs no closing.
    closing = was ? was.then((engine) => engine.close()).catch(() => undefined) : closing;
    return closing;
  };
  return {
    async use(work) {
      clearTimeout(timer);
      users++;
      try {
        opened ??= closing.then(open);
        const mine = opened;
        try {
          return await work(await mine);
        } catch (error) {
          // What could not be opened is tried anew the next time.
          mine.catch(() => {
            if (opened === mine) opened = undefined;
          });
          throw error;
        }
      } finally {
        users--;
        if (users === 0) {
          timer = setTimeout(() => void letGo(), idle);
          timer.unref();
        }
      }
    },
    close() {
      clearTimeout(timer);
      return letGo();
    },
  };
}
