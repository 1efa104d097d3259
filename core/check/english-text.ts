import type { Article, RegisterEntry } from "@/core/article/schema";
import type { Term } from "@/core/glossary/schema";

/** An English string of the edition and the field that holds it. */
export interface EnglishText {
  where: string;
  text: string;
}

type Field = readonly [where: string, text: string | undefined];
const present = (fields: readonly Field[]): EnglishText[] => fields.flatMap(([where, text]) => (text === undefined ? [] : [{ where, text }]));

/**
 * The English that the editors wrote in an entry. Other people's words are theirs: official renderings, renderings to avoid (and why), quotations,
 * titles of documents.
 */
export const textsOfTerm = (term: Term): EnglishText[] =>
  present([
    ["gloss", term.gloss],
    ["sense", term.sense],
    ["context", term.context],
    ["usage", term.usage],
    ["study", term.study],
    ["pinyinNote", term.pinyinNote],
    ["issuer", term.issuer],
    ["members.note", term.members?.note],
    ...(term.members?.listed ? term.members.items.map(({ en }, i): Field => [`members.items[${i}].en`, en]) : []),
    ...term.renderings.flatMap(({ en, kind, why }, i): Field[] =>
      kind === "avoid"
        ? []
        : [
            [`renderings[${i}].en`, kind === "official" ? undefined : en],
            [`renderings[${i}].why`, why],
          ],
    ),
    ...term.claims.flatMap(({ text, from }, i): Field[] => [
      [`claims[${i}].text`, text],
      [`claims[${i}].from`, from],
    ]),
    ["framing.promoters.text", term.framing?.promoters.text],
    ["framing.analysts.text", term.framing?.analysts?.text],
    ["origin.note", term.origin.note],
  ]);

/** The English of an article's files beside en.json: by file. */
export const textsOfArticle = ({ file, notes }: Article): Record<"article.yaml" | "notes.yaml", EnglishText[]> => ({
  "article.yaml": present([
    ["short.en", file.short.en],
    ["about", file.about],
    ["truncated.means", file.truncated?.means],
  ]),
  "notes.yaml": present(notes.flatMap(({ text }, i): Field[] => [[`[${i}].text`, text]])),
});

/** The English of a register entry; a body's own spelling of its name stays (en, alsoEn). */
export const textsOfName = ({ id, note, posts }: RegisterEntry): EnglishText[] =>
  present([[`${id}.note`, note], ...posts.map(({ post }): Field => [`${id}.posts`, post])]);
