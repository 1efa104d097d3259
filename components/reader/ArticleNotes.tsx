import type { TFunction } from "i18next";
import type { Note } from "@/core/article/schema";

/** What a slip was probably meant to be: Chinese, or a remark in English about it. The words around it are the page's. */
function Meant({ t, meant }: { t: TFunction; meant: string }) {
  const [before, after] = t("reader:meant", { meant: "|" }).split("|");
  return (
    <>
      {" "}
      {before}
      <span lang={/[a-z]{2}/.test(meant) ? "en" : "zh-Hans"}>{meant}</span>
      {after}
    </>
  );
}

/** The notes, after the text. */
export function ArticleNotes({ t, notes }: { t: TFunction; notes: readonly Note[] }) {
  if (!notes.length) return null;
  return (
    <section className="notes" aria-labelledby="notes">
      <h2 id="notes">{t("reader:notes")}</h2>
      <ol>
        {notes.map((note, i) => (
          <li key={note.text} id={`note-${i + 1}`}>
            <p>
              <b>{t(`reader:note.${note.kind}`)}</b>
              {note.words ? (
                <>
                  {" "}
                  <span lang="zh-Hans">{note.words}</span>
                </>
              ) : null}
              {note.meant ? <Meant t={t} meant={note.meant} /> : null}. <span lang="en">{note.text}</span> <a href={`#mark-${i + 1}`}>↩</a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
