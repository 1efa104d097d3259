import type { TFunction } from "i18next";
import { href, termPath } from "@/components/site";
import type { Neighbours, TermName } from "@/core/glossary/relations";
import type { Locale } from "@/core/locales";

const width = 720;
const row = 34;

/** Where each relation stands around the term: what it belongs to above, what belongs to it below, its like on either side. */
const sides = {
  top: ["broader", "partOf", "succeeds"],
  left: ["contrast"],
  right: ["confused", "related"],
  bottom: ["parts", "narrower", "succeededBy"],
} as const;

const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (/[ -~]/.test(char) ? 9 : 17), 16);

interface Node {
  term: TermName;
  relation: keyof Neighbours;
  x: number;
  y: number;
}

/** Rows of nodes, as many as fit beside each other. */
function layRows(items: { term: TermName; relation: keyof Neighbours }[], y: number, center: number, room: number): { nodes: Node[]; rows: number } {
  const rows: { term: TermName; relation: keyof Neighbours }[][] = [[]];
  let used = 0;
  for (const item of items) {
    const wide = widthOf(item.term.zh) + 12;
    if (used + wide > room && used > 0) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(item);
    used += wide;
  }
  const nodes = rows.flatMap((line, r) => {
    const total = line.reduce((sum, { term }) => sum + widthOf(term.zh) + 12, -12);
    let at = center - total / 2;
    return line.map((item) => {
      const x = at + widthOf(item.term.zh) / 2;
      at += widthOf(item.term.zh) + 12;
      return { ...item, x, y: y + r * row };
    });
  });
  return { nodes, rows: items.length ? rows.length : 0 };
}

/** The term among its neighbours, as a picture; the same links stand below it as lists. */
export function RelationMap({ locale, t, term, related }: { locale: Locale; t: TFunction; term: TermName; related: Neighbours }) {
  const pick = (names: readonly (keyof Neighbours)[]) =>
    names.flatMap((relation) => related[relation].slice(0, 12).map((other) => ({ term: other, relation })));
  const count = Object.values(sides).reduce((sum, names) => sum + pick(names).length, 0);
  if (count < 3) return null;
  const top = layRows(pick(sides.top), 20, width / 2, width - 20);
  const middle = 20 + top.rows * row + (top.rows ? 14 : 0);
  const sideRoom = (width - widthOf(term.zh)) / 2 - 40;
  const left = layRows(pick(sides.left), middle, 10 + sideRoom / 2, sideRoom);
  const right = layRows(pick(sides.right), middle, width - 10 - sideRoom / 2, sideRoom);
  const middleRows = Math.max(1, left.rows, right.rows);
  const bottom = layRows(pick(sides.bottom), middle + middleRows * row + 14, width / 2, width - 20);
  const height = middle + middleRows * row + 14 + bottom.rows * row;
  const nodes = [...top.nodes, ...left.nodes, ...right.nodes, ...bottom.nodes];
  return (
    <details className="map">
      <summary>{t("glossary:map")}</summary>
      <svg className="relation-map" viewBox={`0 0 ${width} ${height}`} aria-label={t("glossary:map")}>
        <title>{t("glossary:map")}</title>
        {nodes.map(({ term: other, x, y, relation }) => (
          <line key={`l${relation}${other.id}`} className={relation} x1={width / 2} y1={middle} x2={x} y2={y} />
        ))}
        <g>
          <rect className="here" x={width / 2 - widthOf(term.zh) / 2} y={middle - 14} width={widthOf(term.zh)} height={28} rx={4} />
          <text x={width / 2} y={middle + 6} textAnchor="middle" lang="zh-Hans">
            {term.zh}
          </text>
        </g>
        {nodes.map(({ term: other, x, y, relation }) => (
          <a key={relation + other.id} href={href(locale, termPath(other.id))} aria-label={`${t(`glossary:relations.${relation}`)}: ${other.zh}`}>
            <rect className={relation} x={x - widthOf(other.zh) / 2} y={y - 14} width={widthOf(other.zh)} height={28} rx={4} />
            <text x={x} y={y + 6} textAnchor="middle" lang="zh-Hans">
              {other.zh}
            </text>
          </a>
        ))}
      </svg>
    </details>
  );
}
