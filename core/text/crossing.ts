import type { Annotate } from "@/core/annotation";
import type { Crosses } from "./sentences";

/** Says by annotating both sides together whether a word or a term lies across a line end. */
export const crossesBy =
  (annotate: Annotate): Crosses =>
  (before, after) => {
    const { tokens, matches } = annotate(`${before}\n${after}`);
    const isAcross = ({ start, end }: { start: number; end: number }) => start < before.length && end > before.length + 1;
    return tokens.some(isAcross) || matches.some(isAcross);
  };
