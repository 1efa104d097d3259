import { z } from "zod";
import { type Term, termFile, termPath } from "./schema";

/** An entry's words in another language than English: the shape of `glossary/terms/<letter>/<id>.<language>.yaml` (ADR 11). What it leaves out stays English. */

const { renderings, gloss, sense, context, usage, study } = termFile.shape;

const text = z.string().min(1);

export const overlayFile = z.strictObject({
  renderings,
  gloss,
  sense,
  context,
  usage,
  study,
  /** By a member's Chinese. */
  members: z.record(text, text).default({}),
  /** In the order of the entry's claims. */
  claims: z.array(text).default([]),
});
export type Overlay = z.infer<typeof overlayFile>;

/** Where an entry's words in a language lie, from the project's root. */
export const overlayPath = (id: string, language: string): string => termPath(id).replace(/\.yaml$/, `.${language}.yaml`);

/** The entry with its words in the overlay's language; identity, relations, evidence are the entry's own. */
export function overlay(term: Term, { members = {}, claims, ...words }: Overlay): Term {
  return {
    ...term,
    ...words,
    ...(term.members?.listed && {
      members: { ...term.members, items: term.members.items.map((item) => ({ ...item, en: members[item.zh] ?? item.en })) },
    }),
    claims: term.claims.map((claim, i) => ({ ...claim, text: claims[i] ?? claim.text })),
  };
}
