import { readDelimited } from "./delimited";

/** The signs that part fields in ordinary files, the surest first. */
const candidates = ["\t", ",", ";", "|"] as const;

/** What a file's name says of its separator. */
const named: Record<string, string> = { csv: ",", tsv: "\t", tab: "\t" };

/** How much of a text speaks for a separator: the share of its rows that it cuts into the same number of fields, at least 2. */
function share(text: string, separator: string): number {
  const counts = readDelimited(text, separator).map((row) => row.length);
  const several = counts.filter((count) => count > 1);
  // A tab stands in no prose, so that rows of unlike length speak for it as well.
  if (separator === "\t") return several.length / counts.length;
  const times = new Map<number, number>();
  for (const count of several) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times.values()].reduce((a, b) => Math.max(a, b), 0) / counts.length;
}

/** The sign that parts the fields of a text: the one that cuts its rows most alike. The file's name decides where two do so equally. */
export function guessSeparator(text: string, fileName = ""): string {
  // The semicolon of &nbsp; parts nothing.
  const bare = text.replace(/&#?\w{1,10};/g, " ");
  const first = named[fileName.split(".").at(-1)?.toLowerCase() ?? ""];
  const shares = [...(first ? [first] : []), ...candidates].map((separator) => ({ separator, share: share(bare, separator) }));
  return shares.reduce((best, next) => (next.share > best.share ? next : best)).separator;
}
