import { readBroadcasts, readNtrex, readReports } from "../words/corpora";

/** Text that nobody labelled with readings: state documents, and other prose. */
export interface Unlabelled {
  documents: { text: string }[];
  others: { text: string }[];
}

const sentence = /[^。！？；\n]+[。！？；]?/g;
const sentences = (text: string) => [...text.matchAll(sentence)].map(([found]) => ({ text: found }));
/** Of the broadcasts every so many a paragraph is enough: silver examples are capped by pattern and word. */
const newsStep = Number(process.env.NEWS_STEP ?? 4);

/**
 * The sentences of the work reports and congress reports in `folder` (state documents collected from Wikisource), and of the news sentences of NTREX and
 * the evening news beside them.
 */
export function readUnlabelled(folder: string): Unlabelled {
  const news = readBroadcasts(folder).filter((_, i) => i % newsStep === 0);
  return { documents: readReports(folder).flatMap(sentences), others: [...readNtrex(folder), ...news].flatMap(sentences) };
}
