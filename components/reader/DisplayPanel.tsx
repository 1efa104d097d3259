import type { TFunction } from "i18next";
import { choices, type Name } from "@/browser/reader/settings/settings";

/** How the text is shown; browser/reader/settings/panel makes it alive. It lies over the text, so that opening it moves nothing; without scripts CSS hides it. */
export function DisplayPanel({ t }: { t: TFunction }) {
  return (
    <details className="display drop" id="display">
      <summary>{t("reader:display.title")}</summary>
      <div className="display-grid dropped">
        {(Object.keys(choices) as Name[]).map((name) => (
          <label key={name} className={`choose-${name}`}>
            {t(`reader:display.${name}.label`)}
            <select name={name} defaultValue={choices[name][0]}>
              {choices[name].map((value) => (
                <option key={value} value={value}>
                  {t(`reader:display.${name}.${value}`)}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="button" data-show="keys-help">
          {t("reader:display.help")}
        </button>
      </div>
    </details>
  );
}
