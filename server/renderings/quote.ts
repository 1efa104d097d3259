import { splitEnglish } from "@/core/text/english-sentences";

/** The longest quotation: what shows a rendering in use and is no part of a text worth the name. */
const longest = { hanzi: 30, words: 25 };

interface Span {
  start: number;
  end: number;
}

const countHanzi = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** The clauses around a place, as many as `fits` lets in, at least the one it is in; undefined where that one is too long. */
function cutAround(text: string, place: Span, marks: RegExp, fits: (part: string) => boolean): string | undefined {
  const ends = [...[...text.matchAll(marks)].map((match) => match.index + match[0].length), text.length];
  const starts = [0, ...ends.slice(0, -1)];
  let from = starts.findLastIndex((start) => start <= place.start);
  let to = ends.findIndex((end) => end >= place.end);
  const part = () => text.slice(starts[from], ends[to]).trim();
  if (!fits(part())) return undefined;
  for (let grown = true; grown; ) {
    grown = false;
    if (to + 1 < ends.length && fits(text.slice(starts[from], ends[to + 1]))) {
      to++;
      grown = true;
    } else if (from > 0 && fits(text.slice(starts[from - 1], ends[to]))) {
      from--;
      grown = true;
    }
  }
  const bare = part().replace(/^[—–\-\s]+|[,，；;：:、\s]+$/gu, "");
  return `${from > 0 ? "… " : ""}${bare}${to + 1 < ends.length ? " …" : ""}`;
}

/** The sentence of an English text that a place is in, and the place in it. */
function sentenceAround(en: string, { start, end }: Span): { text: string; place: Span } {
  let from = 0;
  for (const sentence of splitEnglish(en)) {
    if (from + sentence.length >= end) return { text: sentence.trimEnd(), place: { start: start - from, end: end - from } };
    from += sentence.length;
  }
  return { text: en, place: { start, end } };
}

/** Words or hanzi around a place, where not even its clause is short enough. */
function cutHard(text: string, place: Span, unit: RegExp, most: number): string {
  const units = [...text.matchAll(unit)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const inside = units.filter(({ start, end }) => end > place.start && start < place.end).length;
  const before = Math.max(0, Math.floor((most - inside) / 2));
  const at = units.findIndex(({ end }) => end > place.start);
  const first = Math.max(0, at - before);
  const last = Math.min(units.length, first + most) - 1;
  return `${first > 0 ? "… " : ""}${text.slice(units[first]?.start, units[last]?.end)}${last + 1 < units.length ? " …" : ""}`;
}

/** A sentence and its English cut to a short quotation around a term and its rendering. */
export function quoteAround(zh: string, term: Span, en: string, wording: Span): { zh: string; en: string } {
  const chinese =
    cutAround(zh, term, /[，；。！？：,;]+[”’》）]*/gu, (part) => countHanzi(part) <= longest.hanzi) ?? cutHard(zh, term, /./gu, longest.hanzi);
  const { text, place } = sentenceAround(en, wording);
  const fits = (part: string) => part.split(/\s+/).length <= longest.words;
  const english = cutAround(text, place, /(?:[,;:](?=\s)|\s?—)[”’"]*\s*/gu, fits) ?? cutHard(text, place, /\S+/gu, longest.words);
  return { zh: chinese.replaceAll("… ", "……").replaceAll(" …", "……"), en: english };
}
