import type { TFunction } from "i18next";
import { choices, type Name } from "@/browser/reader/settings";

/** How the text is shown; browser/reader/panel makes it alive and shows it. */
export function DisplayPanel({ t }: { t: TFunction }) {
  return (
    <details className="display" id="display" hidden>
      <summary>{t("reader:display.title")}</summary>
      <div className="display-grid">
        {(Object.keys(choices) as Name[]).map((name) => (
          <label key={name}>
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
      </div>
    </details>
  );
}
