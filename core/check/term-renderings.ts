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
