import type { Match } from "@/core/annotation";

/**
 * The matches without echoes: a form of a term inside a longer form of the same term (两新 in 两新组织) is found, as every form is, but is no second
 * occurrence and no part. For counting and for showing. Depths are left as they are.
 */
export function withoutEchoes(matches: readonly Match[]): Match[] {
  return matches.filter(
    (inner) =>
      !matches.some(
        (outer) =>
          outer.term === inner.term && outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start,
      ),
  );
}
