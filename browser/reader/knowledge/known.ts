import { recall, remember } from "@/browser/site/remember";
import { successorsHere } from "@/browser/site/successors";
import { currentKnowledge, type Knowledge, nothingKnown } from "@/core/study/known";
import { currentMarks } from "@/core/study/marks";

const readMarks = (key: string): string[] => (recall(key) ?? "").split(" ").filter(Boolean);

const termMark = (term: string): string => `t:${term}`;

/** Whether there are cards, by the number kept beside the database. */
const studies = (): boolean => Number(recall("study") ?? 0) > 0;

/**
 * What needs no help for this reader: by study, or marked by hand (which has the last word). Marks are kept in the browser, two lists of words and of
 * terms (`t:` and the id): those known, and those that study takes for known and the reader does not.
 */
export class KnownWords {
  private kept: { known: Set<string>; unknown: Set<string> } | undefined;
  private studied: Knowledge = nothingKnown();

  /** Follows what other tabs mark until the signal says stop. */
  constructor(signal: AbortSignal) {
    // Another tab has marked something, or restored a backup.
    const follow = ({ key }: StorageEvent) => {
      if (key === "tifa.known" || key === "tifa.unknown") this.kept = undefined;
    };
    addEventListener("storage", follow, { signal });
  }

  private get marked(): { known: Set<string>; unknown: Set<string> } {
    if (!this.kept) {
      const [known, unknown, successors] = [readMarks("known"), readMarks("unknown"), successorsHere()];
      this.kept = { known: currentMarks(known, unknown, successors), unknown: currentMarks(unknown, known, successors) };
    }
    return this.kept;
  }

  /** Whether there is anything to know: cards, or words marked by hand. Asking costs nothing. */
  get any(): boolean {
    return studies() || this.marked.known.size > 0;
  }

  /** Reads anew what study says. Nothing is fetched where there are no cards; a storage that cannot be read leaves what was marked by hand. */
  async load(): Promise<void> {
    if (!studies()) return;
    this.studied = await import("@/browser/storage/known")
      .then(async ({ readKnowledge }) => currentKnowledge(await readKnowledge(Date.now()), successorsHere()))
      .catch(() => this.studied);
  }

  private byHand(mark: string): number | undefined {
    return this.marked.known.has(mark) ? 1 : this.marked.unknown.has(mark) ? 0 : undefined;
  }

  /** Whether a term needs no help. */
  knowsTerm(id: string): boolean {
    return (this.byHand(termMark(id)) ?? Number(this.studied.terms.get(id)?.sure ?? false)) === 1;
  }

  /** Whether a word that stands in these terms needs no help: who knows a term knows how its words are said. */
  knowsWord(zh: string, terms: readonly string[]): boolean {
    const studied = this.studied.words.get(zh)?.sure === true || terms.some((id) => this.knowsTerm(id));
    return (this.byHand(zh) ?? Number(studied)) === 1;
  }

  /** The chance that a word in these terms would be known today. */
  chanceOf(zh: string, terms: readonly string[]): number {
    const { words, terms: studied } = this.studied;
    const chances = [words.get(zh)?.chance ?? 0, ...terms.map((id) => this.byHand(termMark(id)) ?? studied.get(id)?.chance ?? 0)];
    return this.byHand(zh) ?? Math.max(...chances);
  }

  /** Marks by hand; a mark against study is kept only where study, without it, would take it for known. */
  private mark(key: string, known: boolean, studiedAsKnown: () => boolean): void {
    // What another tab marked while this page lay in the browser's cache was not told.
    this.kept = undefined;
    const { known: yes, unknown: no } = this.marked;
    for (const marks of [yes, no]) marks.delete(key);
    if (known) yes.add(key);
    else if (studiedAsKnown()) no.add(key);
    remember("known", [...yes].join(" "));
    remember("unknown", [...no].join(" "));
  }

  /** Marks a word that stands in these terms as known, or as not known. */
  markWord(zh: string, terms: readonly string[], known: boolean): void {
    this.mark(zh, known, () => this.knowsWord(zh, terms));
  }

  /** Marks a term as known, or as not known; its words are marked one by one. */
  markTerm(id: string, known: boolean): void {
    this.mark(termMark(id), known, () => this.knowsTerm(id));
  }
}
