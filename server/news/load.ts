import { z } from "zod";
import type { HeardTable } from "@/core/glossary/heard";
import { readJson } from "../content/parse";

export const heardFile = "glossary/heard.json";

const days = z.int().nonnegative();
const table = z.object({
  source: z.string(),
  months: z.array(z.tuple([z.string(), days])),
  terms: z.record(z.string(), z.tuple([z.iso.date(), z.iso.date(), z.array(days)]).nullable()),
});

/** The committed counts. Throws ContentError where the file is not what `server/news/count.ts` writes. */
export const heardTable = (root: string = process.cwd()): HeardTable => readJson(root, heardFile, table);
