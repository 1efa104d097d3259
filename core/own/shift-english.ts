import type { OwnEnglish, TextBody } from "./text";

const join = (above: OwnEnglish | undefined, here: OwnEnglish): OwnEnglish =>
  above ? { text: `${above.text}\n${here.text}`, by: above.by === here.by ? here.by : "reader" } : here;

/**
 * Moves the English of a place, and of those after it, one place down (1) or up (-1): as far as the next place that has none, which takes up what is moved, so that what is
 * right beyond it stays. Moved up, what stands above has both; pushed off the end, it stays with the last. `places` are all of a text, in order.
 */
export function shiftEnglish(places: readonly string[], en: TextBody["en"], at: string, step: number): TextBody["en"] {
  const from = places.indexOf(at);
  const here = en[at];
  if (from < 0 || here === undefined) return en;
  const gap = places.findIndex((place, i) => i > from && en[place] === undefined);
  const moved = { ...en };
  if (step > 0) {
    const end = gap < 0 ? places.length - 1 : gap;
    for (let i = end; i > from; i--) {
      const [place = "", above] = [places[i], en[places[i - 1] ?? ""]];
      if (above) moved[place] = i === end && gap < 0 && en[place] ? join(above, en[place]) : above;
    }
    // The last place alone cannot give what it has away.
    if (end > from) delete moved[at];
    return moved;
  }
  if (from === 0) return en;
  const above = places[from - 1] ?? "";
  moved[above] = join(en[above], here);
  const end = gap < 0 ? places.length : gap;
  for (let i = from; i < end; i++) {
    const [place = "", next] = [places[i], i + 1 < end ? en[places[i + 1] ?? ""] : undefined];
    if (next) moved[place] = next;
    else delete moved[place];
  }
  return moved;
}
