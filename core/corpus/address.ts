import { type Grouping, groupings, type Sort, sorts } from "./contract";
import { hiddenIn, mostHidden } from "./hidden";

/** What the corpus's page shows, and the address that shows it again. */

export const views = ["lines", "trend", "first", "new", "compare", "watch"] as const;
export type ViewName = (typeof views)[number];

export const measures = ["lines", "share"] as const;
export type Measure = (typeof measures)[number];

export interface View {
  view: ViewName;
  /** The question of lines, trend and first uses. */
  q: string;
  sort: Sort;
  offset: number;
  /** So many lines drawn by this seed; 0 for the first. */
  sample: number;
  seed: number;
  /** The line that is opened: its place among those shown, from 1; 0 for none. */
  open: number;
  /** Names of the lines that are hidden (./hidden), with full stops between. */
  hide: string;
  by: Grouping;
  measure: Measure;
  since: string;
  /** The two slices that are compared. */
  a: string;
  b: string;
  /** The saved question whose new lines are shown. */
  watch: string;
}

/** Lines on a page. */
export const pageLength = 30;
export const usualSample = 50;

export const usualView: View = {
  view: "lines",
  q: "",
  sort: "date",
  offset: 0,
  sample: 0,
  seed: 1,
  open: 0,
  hide: "",
  by: "month",
  measure: "lines",
  since: "",
  a: "",
  b: "",
  watch: "",
};

const oneOf = <Name extends string>(names: readonly Name[], given: string | null, otherwise: Name): Name =>
  names.find((name) => name === given) ?? otherwise;
const whole = (given: string | null, most: number, otherwise: number): number =>
  given !== null && /^\d{1,9}$/.test(given) ? Math.min(Number(given), most) : otherwise;

/** A view from an address's query; what cannot be read is as usual. */
export function readView(search: string): View {
  const given = new URLSearchParams(search);
  const text = (name: string) => (given.get(name) ?? "").slice(0, 2000);
  return {
    view: oneOf(views, given.get("view"), usualView.view),
    q: text("q"),
    sort: oneOf(sorts, given.get("sort"), usualView.sort),
    offset: whole(given.get("offset"), 1_000_000, 0),
    sample: whole(given.get("sample"), 1000, 0),
    seed: whole(given.get("seed"), 999_999_999, 1),
    open: whole(given.get("open"), 1000, 0),
    hide: hiddenIn(text("hide")).slice(0, mostHidden).join("."),
    by: oneOf(groupings, given.get("by"), usualView.by),
    measure: oneOf(measures, given.get("measure"), usualView.measure),
    since: /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(given.get("since") ?? "") ? text("since") : "",
    a: text("a"),
    b: text("b"),
    watch: text("watch"),
  };
}

/** What of a view is asked in each: the rest does not belong into its address. */
const asked: Readonly<Record<ViewName, readonly (keyof View)[]>> = {
  lines: ["q", "sort", "offset", "sample", "seed", "open", "hide"],
  trend: ["q", "by", "measure"],
  first: ["q"],
  new: ["since"],
  compare: ["a", "b"],
  watch: ["watch"],
};

/** The query of an address that shows a view, with its question mark; what is as usual is left out. "" where all is. */
export function writeView(view: View): string {
  const written = new URLSearchParams();
  if (view.view !== usualView.view) written.set("view", view.view);
  for (const name of asked[view.view])
    if (view[name] !== usualView[name] && (name !== "seed" || view.sample > 0)) written.set(name, String(view[name]));
  // A question that was asked stays with the reader from view to view.
  if (view.q !== "" && !written.has("q")) written.set("q", view.q);
  const text = written.toString();
  return text === "" ? "" : `?${text}`;
}
