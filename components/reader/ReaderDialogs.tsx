import type { TFunction } from "i18next";
import { forPaper, Segments } from "./DisplayPanel";

/** The keys as readers press them and their strings under reader:help, in the order of browser/reader/input/keyboard.ts. */
const keys: [keys: string[], help: string][] = [
  [["Tab"], "tab"],
  [["←", "→"], "arrows"],
  [["j"], "sentenceNext"],
  [["k"], "sentencePrevious"],
  [["J"], "paragraphNext"],
  [["K"], "paragraphPrevious"],
  [["t"], "termNext"],
  [["T"], "termPrevious"],
  [["w"], "wordNext"],
  [["b"], "wordPrevious"],
  [["Enter"], "open"],
  [["x"], "pin"],
  [["+", "−"], "size"],
  [["Esc"], "close"],
  [["r"], "reveal"],
  [["R"], "revealParagraph"],
  [["1"], "view1"],
  [["2"], "view2"],
  [["3"], "view3"],
  [["4"], "view4"],
  [["p"], "readings"],
  [["m"], "known"],
  [["s"], "save"],
  [["l"], "listen"],
  [["v"], "select"],
  [["c"], "cite"],
  [["/", "Ctrl K"], "lookup"],
  [["?"], "help"],
];

/** What opens over the text: the list of keys, the citation, what is chosen before printing, the bar for selected text. */
export function ReaderDialogs({ t }: { t: TFunction }) {
  return (
    <>
      <dialog id="keys-help" className="reader-dialog" aria-labelledby="keys-title">
        <h2 id="keys-title">{t("reader:help.title")}</h2>
        <dl>
          {keys.map(([pressed, help]) => (
            <div key={help}>
              <dt>
                {pressed.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{t(`reader:help.${help}`)}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit">{t("reader:card.labels.close")}</button>
        </form>
      </dialog>
      <dialog id="cite" className="reader-dialog" aria-labelledby="cite-title">
        <h2 id="cite-title">{t("reader:cite.title")}</h2>
        {(["chicago", "apa", "bibtex", "gbt7714"] as const).map((style) => (
          <p key={style} className="citation-style">
            <label htmlFor={`cite-${style}`}>{t(`reader:cite.${style}`)}</label>
            <button type="button" data-copy={style} aria-label={`${t("reader:cite.copy")}: ${t(`reader:cite.${style}`)}`}>
              {t("reader:cite.copy")}
            </button>
            <textarea id={`cite-${style}`} name={style} lang={style === "gbt7714" ? "zh-Hans" : "en"} readOnly rows={style === "bibtex" ? 7 : 3} />
          </p>
        ))}
        <p className="citation-style">
          <span>{t("reader:cite.evidence")}</span>
          <button type="button" data-capsule="link">
            {t("reader:cite.evidenceLink")}
          </button>
          <button type="button" data-capsule="file">
            {t("reader:cite.evidenceFile")}
          </button>
        </p>
        <form method="dialog">
          <button type="submit">{t("reader:card.labels.close")}</button>
        </form>
      </dialog>
      <dialog id="print" className="reader-dialog" aria-labelledby="print-title">
        <h2 id="print-title">{t("reader:print.title")}</h2>
        {forPaper.map((name) => (
          <fieldset key={name} className="choice">
            <legend>{t(`reader:display.${name}.label`)}</legend>
            <Segments t={t} name={name} />
          </fieldset>
        ))}
        <form method="dialog">
          <button type="submit" value="print" className="button main small">
            {t("reader:print.print")}
          </button>{" "}
          <button type="submit">{t("reader:card.labels.close")}</button>
        </form>
      </dialog>
      <p
        id="said"
        className="visually-hidden"
        role="status"
        data-copied={t("reader:selection.copied")}
        data-known={t("reader:marked.known", { zh: "{{zh}}" })}
        data-unknown={t("reader:marked.unknown", { zh: "{{zh}}" })}
        data-chinese={t("reader:selection.chinese")}
      />
      <div id="selection" className="selection-bar" role="toolbar" aria-label={t("reader:selection.label")} hidden>
        {(["explain", "lookup", "copy", "link", "cite", "save"] as const).map((act) => (
          <button key={act} type="button" data-do={act}>
            {t(`reader:selection.${act}`)}
          </button>
        ))}
      </div>
    </>
  );
}
