import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CorpusEngine } from "@/core/corpus/contract";
import type { TermsNamed } from "@/core/corpus/resolve";
import type { Edition } from "@/core/edition";
import { InUseError } from "./lock";
import { openPglite } from "./pglite";
import { openPostgres } from "./postgres";
import { openCorpus } from "./sql";

/** Where a corpus lies: a PostgreSQL server by its address, else a folder of this machine. */
export interface Place {
  url?: string | undefined;
  folder: string;
}

export const placeOf = (environment: Readonly<Record<string, string | undefined>>, folder: string | undefined): Place => ({
  url: environment.TIFA_CORPUS_URL,
  folder: folder ?? environment.TIFA_CORPUS ?? ".tifa/corpus",
});

/** Whether a corpus was ever begun there; of a server that is only known by asking it. */
export const isPlace = ({ url, folder }: Place): boolean => Boolean(url) || existsSync(join(folder, "PG_VERSION"));

export interface OpenOptions {
  /** Who has it open, for others that ask for it. */
  holder?: string;
  /** Nothing is written but saved questions, and those only where the role may. */
  readOnly?: boolean;
}

/** Opens a corpus; a folder that is not there is begun. Rejects with InUseError where another process has the folder open. */
export async function openEngine({ url, folder }: Place, { readOnly = false, holder = "tifa corpus" }: OpenOptions = {}): Promise<CorpusEngine> {
  // In a folder of one's own the tables of an older version are mended on the way.
  return url ? openCorpus(openPostgres(url, readOnly), readOnly) : openCorpus(await openPglite(folder, { holder, readOnly }));
}

/** Who has a folder open for the page, and lets go of it by itself. */
export const pageHolder = "npm start";
/** Longer than the page keeps a folder that nobody asks (web/web.ts), in milliseconds. */
const patience = 20_000;
const pause = 500;

/** Opens a corpus, and waits where the page has its folder: `waiting` is told once. Rejects as openEngine does where somebody else has it, or the page is asked all the time. */
export async function openWhenFree(place: Place, options: OpenOptions, waiting: () => void): Promise<CorpusEngine> {
  for (let waited = 0; ; waited += pause) {
    try {
      return await openEngine(place, options);
    } catch (error) {
      if (!(error instanceof InUseError) || error.holder !== pageHolder || waited >= patience) throw error;
      if (waited === 0) waiting();
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Grows by one where the records of a segment are made otherwise: everything is read anew then. */
const engineVersion = 2;

/** Names what annotated a document: another glossary finds other terms. */
export const versionOf = ({ terms, register, readings }: Edition): string =>
  createHash("sha256")
    .update(
      JSON.stringify([engineVersion, terms.map(({ id, zh, aliases, scope, within }) => [id, zh, aliases, scope, within]), register, [...readings]]),
    )
    .digest("hex")
    .slice(0, 16);

/** Terms by id, headword or alias. */
export function namesOf({
  terms,
}: {
  terms: readonly { id: string; zh: string; hant?: string | undefined; aliases: readonly { zh: string }[] }[];
}): TermsNamed {
  const byName = new Map<string, { ids: string[]; forms: string[] }>();
  for (const { id, zh, hant, aliases } of terms) {
    const forms = [zh, ...(hant ? [hant] : []), ...aliases.map((alias) => alias.zh)];
    for (const name of new Set([id, ...forms])) {
      const known = byName.get(name) ?? { ids: [], forms: [] };
      byName.set(name, { ids: [...known.ids, id], forms: [...new Set([...known.forms, ...forms])] });
    }
  }
  return (name) => byName.get(name);
}
