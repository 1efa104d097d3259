import { segmentRef, type Term } from "@/core/glossary/schema";
import type { Edition } from "@/core/edition";
import { everyTerm, type Rule } from "./rule";

const relations = ["broader", "contrast", "confused", "related", "succeeds"] as const;

/** The text that a `slug#segment` names, in both languages; undefined where there is none. */
export function segmentOf({ articles }: Edition, ref: string): { zh: string; en: string } | undefined {
  const [slug, id = ""] = ref.split("#");
  const article = articles.find((a) => a.slug === slug);
  const zh = article && Object.hasOwn(article.zh, id) ? article.zh[id] : undefined;
  return zh === undefined ? undefined : { zh, en: article?.en[id] ?? "" };
}

/** Whether a source is a place in an article rather than a work of `glossary/sources.yaml`. */
export const isSegmentRef = (source: string): boolean => segmentRef.safeParse(source).success;

/** Every source that an entry names, with the field it stands in. */
export function sourcesOf(term: Term): { where: string; source: string }[] {
  const voices = term.framing
    ? ([
        ["framing.promoters.source", term.framing.promoters.source],
        ["framing.analysts.source", term.framing.analysts?.source],
      ] as const)
    : [];
  const named: (readonly [string, string | undefined])[] = [
    ...term.renderings.map(({ source }, i) => [`renderings[${i}].source`, source] as const),
    ...term.claims.map(({ source }, i) => [`claims[${i}].source`, source] as const),
    ["members.source", term.members?.listed ? term.members.source : undefined],
    ...voices,
    ["origin.source", term.origin.source],
    ["origin.seen", term.origin.seen],
  ];
  return named.flatMap(([where, source]) => (source === undefined ? [] : [{ where, source }]));
}

/** Why an id leads to no entry. */
const missing = (id: string, retired: Edition["retired"]): string =>
  Object.hasOwn(retired, id) ? `${id} is retired: ${retired[id]?.to} has it now` : `there is no term ${id}`;

/** A way from `start` back to itself along one relation, as ids; undefined where there is none. */
function findCycle(start: Term, next: (term: Term) => readonly string[], terms: ReadonlyMap<string, Term>): string[] | undefined {
  const stack: string[][] = [[start.id]];
  const seen = new Set<string>();
  for (let path = stack.pop(); path; path = stack.pop()) {
    const last = terms.get(path.at(-1) ?? "");
    for (const id of last ? next(last) : []) {
      if (id === start.id) return [...path, id];
      if (seen.has(id)) continue;
      seen.add(id);
      stack.push([...path, id]);
    }
  }
  return undefined;
}

/** What an entry points at is there, and points one way. */
export const referenceRules: Rule[] = [
  {
    code: "T01",
    severity: "error",
    keeps: "Every relation leads to a term; a part is a term or a span of the headword",
    hint: "Correct the id, write the entry, or remove the relation. A part that is no term is quoted from zh exactly.",
    find: everyTerm((term, { retired }, { terms }) => [
      ...relations.flatMap((relation) =>
        term[relation].flatMap((id, i) => (terms.has(id) ? [] : [{ where: `${relation}[${i}]`, message: missing(id, retired) }])),
      ),
      ...term.parts.flatMap((part, i) =>
        terms.has(part) || [term.zh, ...term.aliases.map((alias) => alias.zh)].some((zh) => zh.includes(part))
          ? []
          : [
              {
                where: `parts[${i}]`,
                message: Object.hasOwn(retired, part) ? missing(part, retired) : `「${part}」 is neither a term nor a span of ${term.zh}`,
              },
            ],
      ),
    ]),
  },
  {
    code: "T02",
    severity: "error",
    keeps: "Every source is a segment of a shipped article or a work of glossary/sources.yaml",
    hint: "Write slug#segment as in zh.json, or the id of a work that is listed in glossary/sources.yaml.",
    find: everyTerm((term, edition) =>
      sourcesOf(term).flatMap(({ where, source }) => {
        if (isSegmentRef(source)) return segmentOf(edition, source) ? [] : [{ where, message: `there is no segment ${source}` }];
        return Object.hasOwn(edition.works, source) ? [] : [{ where, message: `glossary/sources.yaml does not list ${source}` }];
      }),
    ),
  },
  {
    code: "T03",
    severity: "error",
    keeps: "A relation is typed once, on one side, and not to the term itself",
    hint: "Keep one side: the inverse is derived.",
    find: everyTerm((term, _, { terms }) => [
      ...([...relations, "parts"] as const).flatMap((relation) =>
        term[relation].flatMap((id, i) => {
          const where = `${relation}[${i}]`;
          if (id === term.id) return [{ where, message: "the term is related to itself" }];
          if (term[relation].indexOf(id) < i) return [{ where, message: `${id} stands twice` }];
          const other = terms.get(id);
          // Reported on the side whose id comes second, once.
          if (other?.[relation].includes(term.id) && other.id < term.id)
            return [{ where, message: `${id} has the same relation to this term: one side is enough` }];
          return [];
        }),
      ),
      ...(["broader", "succeeds", "parts"] as const).flatMap((relation) => {
        const cycle = findCycle(term, (t) => t[relation], terms);
        // Longer ways round than the pair above; reported at the first id of the circle.
        return cycle && cycle.length > 3 && cycle.every((id) => term.id <= id)
          ? [{ where: relation, message: `goes round in a circle: ${cycle.join(" → ")}` }]
          : [];
      }),
    ]),
  },
];
