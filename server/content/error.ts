/** A file that cannot be used, in one sentence: what, where and what to do. */
export class ContentError extends Error {
  constructor(
    readonly file: string,
    readonly where: string,
    readonly problem: string,
    readonly hint: string,
  ) {
    super(`${file}${where ? ` (${where})` : ""}: ${problem}. ${hint}`);
  }
}
