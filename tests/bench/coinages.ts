import { chooseHidden, findWithout, plainForm, readCorpus } from "@/server/coinages/hide";
import { loadEdition } from "@/server/content/load";

/**
 * `npx tsx tests/bench/coinages.ts [SEED …]`: 100 terms of the corpus are hidden from the glossary; how many of them come back among the first 40 candidates
 * of an article that they stand in. Seeds are others than those that the weights were fitted with (server/coinages/fit.ts).
 */

const seeds = process.argv.slice(2).map(Number);
const first = 40;
const edition = loadEdition();
const corpus = readCorpus(edition);

for (const seed of seeds.length > 0 ? seeds : [1, 2, 3, 4, 5]) {
  const hidden = chooseHidden(corpus, 100, seed);
  const found = findWithout(edition, new Set(hidden));
  const lists = new Map([...found].map(([slug, finder]) => [slug, finder.candidates(first).map(({ text }) => plainForm(text))]));
  const missed = hidden.filter((id) => {
    const forms = corpus.forms(id);
    return !(corpus.terms.get(id) ?? []).some((slug) => lists.get(slug)?.some((text) => forms.includes(text)));
  });
  process.stdout.write(`seed ${seed}: ${hidden.length - missed.length} of ${hidden.length} among the first ${first}\n`);
  if (process.env.SHOW) {
    process.stdout.write(`  missed: ${missed.map((id) => corpus.forms(id)[0]).join(" ")}\n`);
    const forms = new Set(hidden.flatMap((id) => corpus.forms(id)));
    for (const [slug, list] of lists) process.stdout.write(`  ${slug}: ${list.map((text) => (forms.has(text) ? `[${text}]` : text)).join(" ")}\n`);
  }
}
