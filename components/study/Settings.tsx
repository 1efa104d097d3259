import type { TFunction } from "i18next";
import { cardKinds } from "@/core/study/kinds";

const numbers = [
  ["retention", 70, 98],
  ["newPerDay", 0, 9999],
  ["reviewsPerDay", 0, 9999],
  ["maximumInterval", 1, 36500],
] as const;

/** The schedule's settings, FSRS's parameters among them. */
export function Settings({ t }: { t: TFunction }) {
  return (
    <details data-panel="settings">
      <summary>{t("study:settings.title")}</summary>
      <form className="study-settings">
        {numbers.map(([name, min, max]) => (
          <label key={name}>
            {t(`study:settings.${name}`)}
            <input type="number" name={name} min={min} max={max} required />
          </label>
        ))}
        <label className="check">
          <input type="checkbox" name="fuzz" /> {t("study:settings.fuzz")}
        </label>
        <label className="check">
          <input type="checkbox" name="burySiblings" /> {t("study:settings.bury")}
        </label>
        <fieldset>
          <legend>{t("study:settings.kinds")}</legend>
          {cardKinds.map((kind) => (
            <label className="check" key={kind}>
              <input type="checkbox" name="kinds" value={kind} /> {t(`study:kind.${kind}`)}
            </label>
          ))}
          <p className="no-voice" hidden>
            {t("study:settings.noVoice")}
          </p>
        </fieldset>
        <label>
          {t("study:settings.parameters")}
          <textarea name="parameters" rows={3} spellCheck={false} />
        </label>
        <p>
          <button type="submit">{t("study:settings.save")}</button>{" "}
          <button type="button" data-act="standard">
            {t("study:settings.reset")}
          </button>{" "}
          <button type="button" data-act="wake" hidden /> <output />
        </p>
      </form>
    </details>
  );
}
