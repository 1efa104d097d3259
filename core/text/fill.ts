/** An amount as it is written, digits in threes. Our interface languages, English and Chinese, write it alike. */
export const inNumerals = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 3 });

/** Fills the {{gaps}} of a string, numbers as amounts; what there is no value for stays. */
export const fill = (template: string, values: Record<string, string | number>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = values[name] ?? whole;
    return typeof value === "number" ? inNumerals(value) : value;
  });

/** The forms of a string that says how many, by i18next's names: a language that has none for one (Chinese) has only the other. */
export type Counted<Name extends string> = { readonly [Key in `${Name}_other`]: string } & { readonly [Key in `${Name}_one`]?: string | undefined };

/** Fills the form of a string that says how many, `n` of them; other gaps by `values`. */
export const fillCount = <Name extends string>(
  forms: Counted<Name> | Readonly<Record<string, string>>,
  name: Name,
  n: number,
  values: Record<string, string | number> = {},
): string => {
  const by: Readonly<Record<string, string | undefined>> = forms;
  return fill((n === 1 ? by[`${name}_one`] : undefined) ?? by[`${name}_other`] ?? "", { n, ...values });
};
