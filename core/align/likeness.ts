import type { Side, Table } from "./side";

/**
 * How much better a line of one side is explained by a run of lines of the other than by chance, in nats: IBM model 1 against the frequency of each
 * token in its text (Moore 2002, Fast and Accurate Sentence Alignment of Bilingual Corpora). It adds up over the lines of a run that is explained, and a
 * run that explains is the thinner for every line that does not belong, so that runs of different sizes can be compared.
 */
export interface Explainer {
  /** Takes the next line to the run that explains. */
  add(line: number): void;
  /** Empties the run. */
  clear(): void;
  /** What the run makes of a line of the other side. */
  explain(line: number): number;
}

const none = new Int32Array();

/** Explains lines of `to` by lines of `from`. */
export function createExplainer(from: Side, to: Side, table: Table): Explainer {
  // log(1 - trust + trust × likely / share) as a part that any run leaves and a part that only a run with something of the token adds.
  const gain = to.trust.map((trust, token) => trust / (1 - trust) / (to.shares[token] ?? 1));
  const unexplained = to.lines.map((line) => line.reduce((sum, token) => sum + Math.log(1 - (to.trust[token] ?? 0)), 0));
  /** Of each token of `to`, the sum of how likely it is by each token of the run. */
  const mass = new Float64Array(to.shares.length);
  const touched: number[] = [];
  let size = 0;
  return {
    add(line) {
      const tokens = from.lines[line] ?? none;
      size += tokens.length;
      for (const token of tokens) {
        const row = table.get(token);
        if (!row) continue;
        for (let i = 0; i < row.to.length; i++) {
          const target = row.to[i] ?? 0;
          if (mass[target] === 0) touched.push(target);
          mass[target] = (mass[target] ?? 0) + (row.p[i] ?? 0);
        }
      }
    },
    clear() {
      for (const token of touched) mass[token] = 0;
      touched.length = 0;
      size = 0;
    },
    explain(line) {
      let sum = unexplained[line] ?? 0;
      for (const token of to.lines[line] ?? none) {
        const here = mass[token] ?? 0;
        if (here !== 0) sum += Math.log1p((here / size) * (gain[token] ?? 0));
      }
      return sum;
    },
  };
}
