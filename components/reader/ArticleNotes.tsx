import type { TFunction } from "i18next";
import type { Note } from "@/core/article/schema";

/** The marks in the English that lead to a segment's notes. */
export function NoteMarks({ t, notes, segment }: { t: TFunction; notes: readonly Note[]; segment: string }) {
  return notes.map((note, i) =>
    note.segment === segment ? (
      <sup key={note.text}>
        <a href={`#note-${i + 1}`} id={`mark-${i + 1}`} className="note-mark" aria-label={`${t(`reader:note.${note.kind}`)} ${i + 1}`}>
          {i + 1}
        </a>
      </sup>
    ) : null,
  );
}

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
