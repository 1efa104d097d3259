import { readDelimited } from "./delimited";
import { chineseIn, isOneField } from "./guess";

/** The signs that part fields in ordinary files, the surest first; then those that people put between a word and its meaning, which stand in texts as well. */
const ordinary = ["\t", ",", ";", "|"];
const unusual = ["，", "；", "｜", "：", ":", "=", " - ", " – ", " — ", "  "];
/** In no text: leaves every row one field. */
const none = "\t";

/** What a file's name says of its separator. */
const named: Record<string, string> = { csv: ",", tsv: "\t", tab: "\t" };

/** So much of a text tells how it is parted. */
const enough = 100_000;

/** The share of the rows that are cut into the same number of fields, at least 2. */
function share(rows: readonly string[][], separator: string): number {
  const counts = rows.map((row) => row.length);
  const several = counts.filter((count) => count > 1);
  // A tab stands in no prose, so that rows of unlike length speak for it as well.
  if (separator === "\t") return several.length / Math.max(1, counts.length);
  const times = new Map<number, number>();
  for (const count of several) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times.values()].reduce((a, b) => Math.max(a, b), 0) / Math.max(1, counts.length);
}

/** The share of the rows with Chinese in which it has a field of its own and something else stands beside it: a comma inside the English cuts just as often, but not there. */
function clean(rows: readonly string[][]): number {
  const chinese = rows.filter((row) => row.some((field) => chineseIn(field) !== "none"));
  const parted = chinese.filter((row) => row.length > 1 && row.some((field) => chineseIn(field) === "only"));
  return parted.length / Math.max(1, chinese.length);
}

/** A text without the line that it was cut in. Searched from the end: a pattern would go over a long line once for each of its signs. */
const wholeLines = (text: string): string => text.slice(0, Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1);

/** The sign that parts the fields of a text: the one that cuts its rows most alike and leaves the Chinese by itself. The file's name decides where two do so equally. */
export function guessSeparator(text: string, fileName = ""): string {
  // The semicolon of &nbsp; parts nothing.
  const start = text.length > enough ? wholeLines(text.slice(0, enough)) : text;
  const bare = start.replace(/&#?\w{1,10};/g, " ");
  const hint = named[fileName.split(".").at(-1)?.toLowerCase() ?? ""];
  const weigh = (separator: string): number => {
    const rows = readDelimited(bare, separator);
    const [alike, parted] = [share(rows, separator), clean(rows)];
    if (unusual.includes(separator)) return parted > 0 ? alike + parted - 0.5 : 0;
    // In a file that says it is CSV a tab has to show it; elsewhere it is the surest sign.
    const sure = separator === "\t" && hint !== "," ? 1.5 * alike : 0;
    return alike === 0 ? 0 : alike + parted + sure + (separator === hint ? 0.25 : 0);
  };
  const lines = readDelimited(bare, "\n").map(([line = ""]) => line);
  const asOne = 1.25 * (lines.filter(isOneField).length / Math.max(1, lines.length));
  const weights = [...ordinary, ...unusual].map((separator) => ({ separator, weight: weigh(separator) }));
  return [{ separator: none, weight: asOne }, ...weights].reduce((best, next) => (next.weight > best.weight ? next : best)).separator;
}
