import { download } from "@/browser/site/download";
import { readAll } from "@/browser/storage/contents";
import { problemOf } from "@/browser/storage/problem";
import { loadNotes } from "@/browser/storage/study";
import { sortIncoming } from "@/core/exchange/incoming";
import { say } from "@/core/study/words";
import { type Deck, momentNow } from "./deck";
import { type Page, dateStamp } from "./page";

/** The first few line numbers; one who has more will find them by these. */
const listLines = (lines: readonly number[]): string => lines.slice(0, 5).join(", ") + (lines.length > 5 ? " …" : "");

/** Out to Anki and in from it; what makes .apkg files is fetched when one is wanted. */
export function startAnki(page: Page, deck: Deck): void {
  const { words } = page;
  const said = page.find(".anki-said");
  const base = new URL(page.root.dataset.read ?? "", location.href).href;
  const attempt = (work: () => Promise<string>) => {
    said.textContent = words.anki.working;
    void work().then(
      (text) => {
        said.textContent = text;
      },
      (error: unknown) => {
        said.textContent = "";
        page.warn(problemOf(error));
      },
    );
  };
  const save = (name: string, make: () => Promise<string | Uint8Array<ArrayBuffer>>, type: string, n: number) =>
    make().then((content) => {
      download(name, content, type);
      return say(words.anki.saved, { name, n });
    });
  const withSchedule = page.find("input[name=schedule]");
  if (!(withSchedule instanceof HTMLInputElement)) return;
  page.find("[data-act=apkg]").addEventListener("click", () =>
    attempt(async () => {
      const [{ writeApkg }, all] = await Promise.all([import("@/core/exchange/apkg"), readAll(deck.database)]);
      // A deck for someone else goes out without what its giver knows.
      const data = withSchedule.checked ? all : { notes: all.notes, cards: [], reviews: [] };
      return save(`tifa-${dateStamp()}.apkg`, () => writeApkg(data, base, momentNow()), "application/octet-stream", all.notes.length);
    }),
  );
  page.find("[data-act=anki-text]").addEventListener("click", () =>
    attempt(async () => {
      const [{ writeAnkiText }, notes] = await Promise.all([import("@/core/exchange/anki-text"), loadNotes(deck.database)]);
      return save(`tifa-${dateStamp()}.txt`, async () => writeAnkiText(notes, base), "text/plain", notes.length);
    }),
  );
  /** What reads a file, fetched when one is given: what tells encodings apart knows how common each character is, and is larger than all else that studying needs. */
  const readerOf = async (name: string, now: number) => {
    if (/\.apkg$/i.test(name)) {
      const { NewestFormat, readApkg } = await import("@/core/exchange/apkg");
      return { read: (bytes: Uint8Array) => readApkg(bytes, now), isNewest: (error: unknown) => error instanceof NewestFormat };
    }
    const [{ decodeStrictly }, { readAnkiText }] = await Promise.all([import("@/core/intake/decode"), import("@/core/exchange/anki-text")]);
    return { read: async (bytes: Uint8Array) => readAnkiText(decodeStrictly(bytes), now, name), isNewest: () => false };
  };
  const take = async (file: File): Promise<string> => {
    const { read, isNewest } = await readerOf(file.name, Date.now());
    try {
      const { notes, skipped, unclosed } = await read(new Uint8Array(await file.arrayBuffer()));
      // Without the glossary, a term of its own comes in as a plain word.
      const terms = await page.library().then(
        (library) => library.all(),
        () => [],
      );
      const { fresh, mute } = sortIncoming(notes, await loadNotes(deck.database), terms);
      const n = await deck.add(fresh);
      const said = say(mute > 0 ? words.anki.importedMute : words.anki.imported, { n, known: notes.length - mute - n, skipped, mute });
      return unclosed.length > 0 ? `${said} ${say(words.anki.unclosed, { lines: listLines(unclosed) })}` : said;
    } catch (error) {
      if (isNewest(error)) return words.anki.newFormat;
      if (error instanceof DOMException) throw error;
      return words.anki.unreadable;
    }
  };
  page.find("input[name=anki]").addEventListener("change", (event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const file = event.target.files?.[0];
    event.target.value = "";
    if (file) attempt(() => take(file));
  });
}
