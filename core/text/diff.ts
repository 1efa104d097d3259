/** A run of what was written beside what was wanted. */
export interface Piece {
  kind: "same" | "missing" | "extra" | "tone";
  text: string;
  /** For `tone`: what was written. */
  wrote?: string;
}

/** What turns one sequence into the other with the fewest changes (longest common subsequence). `same` compares, `tone` says where two differ only in tone. */
export function diff(
  wanted: readonly string[],
  written: readonly string[],
  same = (a: string, b: string) => a === b,
  nearly = (_a: string, _b: string) => false,
): Piece[] {
  const width = written.length + 1;
  const lengths = new Uint16Array((wanted.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  const alike = (i: number, j: number) => same(wanted[i] ?? "", written[j] ?? "") || nearly(wanted[i] ?? "", written[j] ?? "");
  for (let i = wanted.length - 1; i >= 0; i--)
    for (let j = written.length - 1; j >= 0; j--) lengths[i * width + j] = alike(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < wanted.length || j < written.length) {
    const want = wanted[i] ?? "";
    const wrote = written[j] ?? "";
    if (i < wanted.length && j < written.length && alike(i, j)) {
      pieces.push(same(want, wrote) ? { kind: "same", text: want } : { kind: "tone", text: want, wrote });
      i++;
      j++;
    } else if (j >= written.length || (i < wanted.length && at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: "missing", text: want });
      i++;
    } else {
      pieces.push({ kind: "extra", text: wrote });
      j++;
    }
  }
  return pieces;
}
