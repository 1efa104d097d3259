import type { Rendering } from "./schema";

/** The kinds of English as a reader should meet them: what has authority first, what to avoid last. */
const kinds = ["official", "common", "house", "literal", "avoid"] as const satisfies readonly Rendering["kind"][];

/** Renderings in that order, the preferred one before all; within a kind as the entry has them. */
export const inOrder = <R extends Pick<Rendering, "kind" | "preferred">>(renderings: readonly R[]): R[] =>
  [...renderings].sort((a, b) => Number(b.preferred ?? false) - Number(a.preferred ?? false) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
