import type { Finding } from "@/core/review/finding";
import { severityOf } from "@/core/review/finding";
import type { Review } from "@/core/review/review";
import type { Mark, Note, Row } from "./row";

function toNote({ code, zh, en, said, term }: Finding): Note {
  const marks: Mark[] = [...(zh ? [{ side: "a" as const, ...zh }] : []), ...(en ? [{ side: "b" as const, ...en }] : [])];
  return {
    group: severityOf[code],
    // What stands instead of a lost figure has words of its own.
    code: code === "figure-lost" && said.en !== undefined ? "figure-differs" : code,
    said: { ...said },
    ...(term ? { term } : {}),
    marks,
    isSet: term !== undefined,
    dim: false,
    official: false,
  };
}

const order = ["must", "otherwise", "look"];

/** A review as rows; what must be mended comes first in a row. */
export function reviewRows({ pairs, findings }: Review): Row[] {
  const rows = pairs.map(({ zh, en, zhText, enText }): Row => ({ lines: { a: zh, b: en }, text: { a: zhText, b: enText }, moved: false, notes: [] }));
  for (const finding of findings) rows[finding.pair]?.notes.push(toNote(finding));
  for (const row of rows) row.notes.sort((x, y) => order.indexOf(x.group) - order.indexOf(y.group));
  return rows;
}
