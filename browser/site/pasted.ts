import { handOver } from "@/browser/storage/handover";
import { fill } from "@/core/text/fill";
import { offer, type OfferWords } from "./offer";
import type { Incoming } from "./transfer";

/** Fewer Chinese characters are a word to look up, not a text. */
const least = 10;
const hanzi = /\p{Script=Han}/gu;

/** Offers to read what was pasted on a page that has no place for it; without enough Chinese in it nothing is said. `page` is what the document says of itself. */
export function offerPasted(incoming: readonly Incoming[], { base = "", locale = "en", pasted = "{}" }: DOMStringMap): void {
  const words: OfferWords & { file: string } = JSON.parse(pasted);
  const [first] = incoming;
  if (!first) return;
  const count = "text" in first ? (first.text.match(hanzi)?.length ?? 0) : 0;
  if ("text" in first && count < least) return;
  const text = "text" in first ? fill(words.text, { n: count.toLocaleString("en") }) : fill(words.file, { name: first.file.name });
  offer(
    { ...words, text },
    () =>
      void handOver(incoming).then(
        () => location.assign(`${base}/${locale}/texts/#incoming`),
        () => location.assign(`${base}/${locale}/texts/`),
      ),
  );
}
