import type { Finding } from "./finding";

const quoted = (text: string | undefined): string => `“${text ?? ""}”`;
const shortened = (text: string | undefined): string => (text !== undefined && text.length > 80 ? `${text.slice(0, 79)}…` : (text ?? ""));

/** A finding in one English sentence, for the command line. */
export function describeFinding({ code, said: { zh, en, expected, why } }: Finding): string {
  const because = why ? ` (${why})` : "";
  switch (code) {
    case "term-avoid":
      return `${quoted(en)} is to be avoided for ${zh}${because}: ${expected}`;
    case "term-left-out":
      return `${zh} (${expected}) has left no trace`;
    case "term-otherwise":
      return `${zh} is rendered otherwise; listed: ${expected}`;
    case "term-free":
      return `${zh} is rendered freely; listed: ${expected}`;
    case "figure-lost":
      return en === undefined ? `${zh} is not in the English` : `${zh} is ${en} in the English`;
    case "figure-added":
      return `${en} is not in the Chinese`;
    case "figure-unsaid":
      return `${zh} is counted in the Chinese only`;
    case "year-added":
      return `${en} is said in the English only`;
    case "hedge-lost":
      return `${zh} is said with a hedge (${expected}), and the English has none`;
    case "hedge-added":
      return `${quoted(en)}: the Chinese has no hedge`;
    case "name-lost":
      return `${zh} is not named: ${expected}`;
    case "negation-lost":
      return `${zh} denies, and the English does not`;
    case "negation-added":
      return `${quoted(en)} denies, and the Chinese does not`;
    case "modal-softer":
      return `${zh} is ${expected}; ${quoted(en)} is weaker`;
    case "modal-harder":
      return `${zh} is ${expected}; ${quoted(en)} is stronger`;
    case "extent-lost":
    case "unit-differs":
    case "direction-turned":
    case "time-turned":
      return `${zh} is ${quoted(en)} in the English`;
    case "limit-lost":
      return `${zh} limits what is said, and the English has nothing of it`;
    case "list-length":
      return `the row has ${zh} items in the Chinese and ${en} in the English`;
    case "sentence-left-out":
    case "clause-left-out":
      return `no English for: ${shortened(zh)}`;
    case "sentence-added":
    case "clause-added":
      return `no Chinese for: ${shortened(en)}`;
  }
}
