/** What a finding asks of the translator: to mend it, to look whether it was meant, to look. */
export const severities = ["must", "otherwise", "look"] as const;
export type Severity = (typeof severities)[number];

/** What a translation can depart in, with how grave it is. Only figures, negation, names and wordings to avoid must be mended. */
export const severityOf = {
  "term-avoid": "must",
  "figure-lost": "must",
  "figure-added": "must",
  "name-lost": "must",
  "negation-lost": "must",
  "negation-added": "must",
  "term-left-out": "otherwise",
  "term-otherwise": "otherwise",
  "modal-softer": "otherwise",
  "modal-harder": "otherwise",
  "hedge-lost": "otherwise",
  "extent-lost": "otherwise",
  "unit-differs": "otherwise",
  "direction-turned": "otherwise",
  "time-turned": "otherwise",
  "limit-lost": "otherwise",
  "sentence-left-out": "otherwise",
  "sentence-added": "otherwise",
  "hedge-added": "look",
  "figure-unsaid": "look",
  "list-length": "look",
  "year-added": "look",
  "term-free": "look",
  "clause-left-out": "look",
  "clause-added": "look",
} as const satisfies Record<string, Severity>;
export type Code = keyof typeof severityOf;
export const codes = Object.keys(severityOf) as readonly Code[];

/** Half-open, UTF-16. */
export interface Span {
  start: number;
  end: number;
}

/** A place where a translation departs from its original. Spans are offsets into the pair's Chinese (its sentences joined) and its English (joined by a space). */
export interface Finding {
  code: Code;
  /** Number of the pair, from 0. */
  pair: number;
  zh?: Span | undefined;
  en?: Span | undefined;
  term?: string;
  /** What the message has to name: the wording in question, what is expected. */
  said: { zh?: string; en?: string; expected?: string; why?: string };
}

/** What a rule finds in one pair. */
export type Found = Omit<Finding, "pair">;
