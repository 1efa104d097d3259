import { preferred } from "@/core/glossary/relations";
import type { Term } from "@/core/glossary/schema";
import { type StudyTerm, termNote } from "@/core/study/library";
import type { Note } from "@/core/study/note";
import { termsById } from "./edition";
import { relations } from "./glossary";
import { occurrences } from "./reading";

/** A sentence longer than this teaches little on a card. */
const longest = 120;

/** The shortest sentence of the articles that has a term. */
function contextOf(id: string): StudyTerm["context"] {
  const places = (occurrences().get(id) ?? []).map(({ article, segment }) => ({
    article: article.slug,
    segment,
    zh: article.zh[segment] ?? "",
    en: article.en[segment] ?? "",
  }));
  return (
    places
      .filter(({ zh, en }) => zh && en && zh.length <= longest)
      .sort((a, b) => Number(a.zh.length < 12) - Number(b.zh.length < 12) || a.zh.length - b.zh.length)[0] ?? null
  );
}

/** What the cards of a term need. */
export function studyTerm(term: Term): StudyTerm {
  const own = relations().get(term.id);
  const en = preferred(term);
  return {
    id: term.id,
    zh: term.zh,
    pinyin: term.pinyin,
    en,
    gloss: term.gloss,
    rank: term.rank,
    themes: [...term.themes],
    accept: [...new Set(term.renderings.filter((r) => r.en !== en && r.kind !== "avoid" && r.kind !== "literal").map((r) => r.en))],
    forms: term.aliases.map(({ zh }) => zh),
    avoid: term.renderings.filter((r) => r.kind === "avoid").map((r) => ({ en: r.en, why: r.why ?? "" })),
    members: term.members?.listed ? term.members.items.map(({ zh, pinyin, en: english }) => ({ zh, pinyin: pinyin ?? "", en: english })) : [],
    near: [...new Set([...(own?.confused ?? []), ...(own?.contrast ?? [])].map(({ id }) => id))],
    context: contextOf(term.id),
  };
}

/** A term as the note that is saved to study: what it has of time is left to who saves it. */
export const studyNote = (term: Term): Note =>
  termNote(
    studyTerm(term),
    (id) => {
      const near = termsById().get(id);
      return near && studyTerm(near);
    },
    0,
  );
