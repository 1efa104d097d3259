import { countEach } from "@/core/collections";
import { codes, severityOf } from "@/core/review/finding";
import { reviewTexts } from "@/core/review/review";
import { loadAnnotator } from "@/server/annotate";
import { loadEdition } from "@/server/content/load";
import { documents, readParagraphs } from "@/server/renderings/documents";
import { loadTexts } from "@/server/texts";
import { readFolders } from "./measure";
import { toLines } from "./review/lines";

/**
 * The divergence lens over official documents in Chinese and English, where what must be mended is presumed a false alarm:
 *   npx tsx tests/bench/review.ts DATA_FOLDER [--show=CODE] [--document=NAME]
 * Prints for each document how many pairs have a finding of each severity, and how often each code fires; with --show the pairs of one code.
 */
const { data } = readFolders("review");
const option = (name: string): string | undefined => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const [show, only] = [option("show"), option("document")];
const edition = loadEdition();
const knowledge = loadTexts(edition, loadAnnotator(edition));
const print = (text: string) => process.stdout.write(`${text}\n`);

const all: string[] = [];
let [pairs, must] = [0, 0];
print("document                    pairs   must otherwise   look  per 100 pairs: must");
for (const { file } of documents.filter((document) => only === undefined || document.file === only)) {
  const { zh, en } = toLines(readParagraphs(data, file).filter(({ summary }) => !summary));
  const review = reviewTexts(zh, en, knowledge);
  const of = (severity: string): number => review.findings.filter(({ code }) => severityOf[code] === severity).length;
  pairs += review.pairs.length;
  must += of("must");
  const cell = (value: number) => String(value).padStart(6);
  print(
    `  ${file.padEnd(24)} ${cell(review.pairs.length)} ${cell(of("must"))}    ${cell(of("otherwise"))} ${cell(of("look"))}   ${((100 * of("must")) / review.pairs.length).toFixed(2)}`,
  );
  all.push(...review.findings.map(({ code }) => code));
  for (const { code, pair, said, zh: at, en: there } of review.findings.filter((finding) => finding.code === show)) {
    const { zhText, enText } = review.pairs[pair] ?? { zhText: "", enText: "" };
    print(
      `\n${code} ${JSON.stringify(said)} ${at ? `${at.start}–${at.end}` : ""} ${there ? `${there.start}–${there.end}` : ""}\n  ${zhText}\n  ${enText}`,
    );
  }
}
print(`\n${pairs} pairs, ${must} to mend: ${((100 * must) / pairs).toFixed(2)} per 100 pairs\n`);
const counts = new Map(countEach(all));
for (const code of codes) print(`  ${code.padEnd(20)} ${severityOf[code].padEnd(10)} ${String(counts.get(code) ?? 0).padStart(6)}`);
