import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { TrajectoryTable } from "@/core/glossary/trajectory";
import { ContentError } from "../content/error";
import { forFolder } from "../for-folder";

const file = "glossary/trajectory.json";
const count = z.tuple([z.int().nonnegative(), z.int().positive()]);
const schema = z.object({
  source: z.string(),
  reports: z.array(z.object({ kind: z.enum(["work", "congress"]), year: z.int(), title: z.string(), characters: z.int().positive() })),
  terms: z.record(z.string(), z.array(count)),
});

/** The committed counts. Throws ContentError where the file is not what `server/trajectory/count.ts` writes. */
export const trajectoryTable = forFolder((root): TrajectoryTable => {
  if (!existsSync(`${root}/${file}`))
    throw new ContentError(file, "", "the file is missing", "Count again: npx tsx server/trajectory/count.ts FOLDER.");
  const parsed = schema.safeParse(JSON.parse(readFileSync(`${root}/${file}`, "utf8")));
  if (!parsed.success)
    throw new ContentError(file, "", "the counts do not fit their schema", "Count again: npx tsx server/trajectory/count.ts FOLDER.");
  return parsed.data;
});
