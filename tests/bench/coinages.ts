import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { drawExcerpts, findInExcerpts } from "@/server/coinages/excerpts";
import { chooseHidden, findWithout, missedOf, plainForm, readCorpus } from "@/server/coinages/hide";
import { loadEdition } from "@/server/content/load";

/**
 * `npx tsx tests/bench/coinages.ts [SEED …]`: 100 terms of the corpus are hidden from the glossary; how many of them come back among the first 40 candidates
 * of an article that they stand in, and how many with those that are most of a candidate or have most of one. Then the precision of the first 20, as judged in
 * tests/fixtures/coinages (judgement.yaml by the weights before, on texts of local government). The weights were fitted to all terms of the corpus, hidden
 * otherwise: the figure by weights that have not seen the hidden terms is that of `npx tsx server/coinages/fit.ts DATA_FOLDER --folds`. With `--draw DATA_FOLDER SEED` only the
 * first 20 of five excerpts that nothing is fitted to, to be judged.
 */

const first = 40;
const edition = loadEdition();
const [, , asked, folder = "", drawnBy] = process.argv;
if (asked === "--draw") {
  const excerpts = drawExcerpts(folder, 5, 1500, Number(drawnBy), true);
  for (const [i, finder] of findInExcerpts(edition, excerpts).entries())
    process.stdout.write(
      `"broadcast-${excerpts[i]?.from}":\n${finder
        .candidates(20)
        .map(({ text }) => `  - "?${text}"\n`)
        .join("")}`,
    );
  process.exit(0);
}
const seeds = process.argv.slice(2).map(Number);
const corpus = readCorpus(edition);

for (const seed of seeds.length > 0 ? seeds : [1, 2, 3, 4, 5]) {
  const hidden = chooseHidden(corpus, 100, seed);
  const found = findWithout(edition, new Set(hidden));
  const lists = new Map([...found].map(([slug, finder]) => [slug, finder.candidates(first).map(({ text }) => plainForm(text))]));
  const missed = missedOf(corpus, hidden, lists);
  /** Not itself, but six tenths of it or with it. */
  const near = missed.filter((id) =>
    (corpus.terms.get(id) ?? []).some((slug) =>
      lists
        .get(slug)
        ?.some((text) =>
          corpus
            .forms(id)
            .some((form) => (text.includes(form) && form.length >= text.length * 0.6) || (form.includes(text) && text.length >= form.length * 0.6)),
        ),
    ),
  );
  const found40 = hidden.length - missed.length;
  process.stdout.write(`seed ${seed}: ${found40} of ${hidden.length} among the first ${first}; ${found40 + near.length} with near ones\n`);
  if (process.env.SHOW) {
    process.stdout.write(`  missed: ${missed.map((id) => corpus.forms(id)[0]).join(" ")}\n`);
    const forms = new Set(hidden.flatMap((id) => corpus.forms(id)));
    for (const [slug, list] of lists) process.stdout.write(`  ${slug}: ${list.map((text) => (forms.has(text) ? `[${text}]` : text)).join(" ")}\n`);
  }
}

const isGood = (line: string): boolean => line.startsWith("+");
for (const name of ["judgement.yaml", "judgement-news.yaml"]) {
  const judged = z.record(z.string(), z.array(z.string())).parse(parse(readFileSync(`tests/fixtures/coinages/${name}`, "utf8")));
  for (const [text, lines] of Object.entries(judged))
    process.stdout.write(`${text}: ${lines.filter(isGood).length} of ${lines.length} are set phrases, as judged\n`);
  const every = Object.values(judged).flat();
  process.stdout.write(`${name}: precision of the first 20: ${(every.filter(isGood).length / every.length).toFixed(3)} of ${every.length} judged\n`);
}
