import type { TFunction } from "i18next";
import { choices, defaults, type Name } from "@/browser/reader/settings/settings";
import { ColorChoice } from "@/components/ui/SitePage";

const usual = defaults();

/** A setting as a row of choices of which one is pressed. */
export function Segments({ t, name, id = name, values = choices[name] }: { t: TFunction; name: Name; id?: string; values?: readonly string[] }) {
  const first = values.includes(usual[name]) ? usual[name] : values[0];
  return (
    <div className="segments">
      {values.map((value) => (
        <label key={value}>
          <input type="radio" name={id} value={value} data-setting={name} defaultChecked={value === first} />
          <span>{t(`reader:display.${name}.${value}`)}</span>
        </label>
      ))}
    </div>
  );
}

/** How both languages stand: in the bar, and on a narrow screen, where they cannot stand side by side, in the panel. */
export function ViewSwitch({ t, narrow = false }: { t: TFunction; narrow?: boolean }) {
  return (
    <fieldset className={`choice view-switch ${narrow ? "only-narrow-reader" : "needs-script"}`}>
      <legend className="visually-hidden">{t("reader:display.view.label")}</legend>
      <Segments t={t} name="view" {...(narrow ? { id: "view-narrow", values: choices.view.filter((view) => view !== "side") } : {})} />
    </fieldset>
  );
}

/** What is chosen often: each a row of choices. Size goes by steps of the same order. */
const often: Name[] = ["size", "marks", "cards"];
/** Chosen before printing (ReaderDialogs). */
export const forPaper: Name[] = ["paper", "paperTerms"];
const rest = (Object.keys(choices) as Name[]).filter((name) => name !== "view" && ![...often, ...forPaper].includes(name));

/** How the text is shown; browser/reader/settings/panel makes it alive. It lies over the text, so that opening it moves nothing; without scripts CSS hides it. */
export function DisplayPanel({ t }: { t: TFunction }) {
  return (
    <div popover="auto" id="display" className="drop display">
      <ViewSwitch t={t} narrow />
      {often.map((name) => (
        <fieldset key={name} className={`choice choose-${name}`}>
          <legend>{t(`reader:display.${name}.label`)}</legend>
          <Segments t={t} name={name} />
        </fieldset>
      ))}
      <ColorChoice t={t} />
      <details>
        <summary>{t("reader:display.all")}</summary>
        <div className="display-grid">
          {rest.map((name) => (
            <label key={name} className={`choose-${name}`}>
              {t(`reader:display.${name}.label`)}
              <select name={name} defaultValue={usual[name]}>
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
    </div>
  );
}
