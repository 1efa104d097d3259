import { html, type SafeHtml } from "@/core/html";
import { checkAnswer, checkMembers } from "./answer";
import type { Rating } from "./card";
import type { Forms } from "./forms";
import type { Note } from "./note";
import type { Question } from "./question";
import { renderChecked } from "./render";
import type { StudyWords } from "./words";

/** What an answer suggests as the rating. */
export const suggestions = { right: 3, close: 2, wrong: 1 } as const satisfies Record<string, Rating>;

/** A typed answer held against what was wanted: what is said of it, as HTML, and the rating it suggests. */
export function gradeTyped(
  note: Note,
  { kind, wanted }: Question,
  written: string,
  forms: Forms,
  words: StudyWords,
): { said: SafeHtml; rating: Rating } {
  const { simplify } = forms;
  if (kind === "members") {
    const { verdict, each } = checkMembers(note.members, written.split("\n"), { simplify });
    return { said: html`${each.map((checked) => renderChecked(checked, words))}`, rating: suggestions[verdict] };
  }
  // In a gap and by ear only the very form is right.
  const checked = checkAnswer(wanted ?? note, written, { forms: kind === "recall" ? forms.of(note) : [], simplify });
  return { said: renderChecked(checked, words), rating: suggestions[checked.verdict] };
}
