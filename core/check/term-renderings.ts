import { whereObserved } from "@/core/glossary/observed";
import { everyTerm, type Rule } from "./rule";
import { isSegmentRef } from "./term-references";

/** How to say it: one preferred rendering, and the reason or the source that its kind asks for. */
export const renderingRules: Rule[] = [
  {
    code: "T04",
    severity: "error",
    keeps: "Exactly one rendering is preferred, and it is not one to avoid",
    hint: "Put preferred: true on one rendering that the glosses are to use.",
    find: everyTerm(({ renderings }) => {
      const chosen = renderings.filter((rendering) => rendering.preferred);
      if (chosen.length !== 1)
        return [{ where: "renderings", message: chosen.length ? `${chosen.length} renderings are preferred` : "no rendering is preferred" }];
      return chosen[0]?.kind === "avoid" ? [{ where: "renderings", message: `the preferred rendering, ${chosen[0].en}, is one to avoid` }] : [];
    }),
  },
  {
    code: "T05",
    severity: "error",
    keeps: "A rendering to avoid says why",
    hint: "Add why: what a reader would take it to mean.",
    find: everyTerm(({ renderings }) =>
      renderings.flatMap(({ en, kind, why }, i) =>
        kind === "avoid" && !why ? [{ where: `renderings[${i}]`, message: `no reason is given to avoid ${en}` }] : [],
      ),
    ),
  },
  {
    code: "T06",
    severity: "error",
    keeps: "An official rendering names the English text that it comes from",
    hint: "Give the id of a work in glossary/sources.yaml that has English, or call the rendering common or house.",
    find: everyTerm(({ renderings }, { works }) =>
      renderings.flatMap(({ en, kind, source }, i) => {
        if (kind !== "official") return [];
        const where = `renderings[${i}]`;
        if (source === undefined) return [{ where, message: `official, but no source is given for ${en}` }];
        const work = Object.hasOwn(works, source) ? works[source] : undefined;
        return isSegmentRef(source) || work?.language === "zh" ? [{ where, message: `${source} is not an English text` }] : [];
      }),
    ),
  },
  {
    code: "T29",
    severity: "error",
    keeps: "An official rendering stands in the document that it is said to come from, where that document was counted",
    hint: "Correct the source or the wording; or read the sentences again, add the wording to glossary/observed.yaml and count (server/renderings/count.ts).",
    find: everyTerm(({ id, renderings }, { observed }) =>
      renderings.flatMap(({ en, kind, source }, i) => {
        const term = Object.hasOwn(observed.terms, id) ? observed.terms[id] : undefined;
        // Where the term itself stands in none of them, the source was read for a longer phrase or a part.
        if (kind !== "official" || !term || !observed.documents.some((document) => document.id === source)) return [];
        if (whereObserved(term, en).some(({ document }) => document === source)) return [];
        return [{ where: `renderings[${i}]`, message: `${en} was not seen in ${source}` }];
      }),
    ),
  },
  {
    code: "T30",
    severity: "error",
    keeps: "A preferred rendering that is not official says why, where the entry has an official one",
    hint: "Prefer the latest official form, or say in why what is better about ours.",
    find: everyTerm(({ renderings }) => {
      const at = renderings.findIndex((rendering) => rendering.preferred);
      const chosen = renderings[at];
      const official = renderings.filter(({ kind }) => kind === "official");
      if (!chosen || chosen.kind === "official" || chosen.why || official.length === 0) return [];
      return [
        {
          where: `renderings[${at}]`,
          message: `${chosen.en} is preferred to the official ${official.map(({ en }) => en).join(" | ")}, and no reason is given`,
        },
      ];
    }),
  },
  {
    code: "T07",
    severity: "error",
    keeps: "A rendering is listed once",
    hint: "Keep one of them; say in why when it is used.",
    find: everyTerm(({ renderings }) =>
      renderings.flatMap(({ en }, i) =>
        renderings.findIndex((other) => other.en === en) < i ? [{ where: `renderings[${i}]`, message: `${en} stands twice` }] : [],
      ),
    ),
  },
];
