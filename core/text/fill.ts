/** An amount as it is written, digits in threes. Our interface languages, English and Chinese, write it alike. */
export const inNumerals = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 3 });

/** Fills the {{gaps}} of a string, numbers as amounts; what there is no value for stays. */
export const fill = (template: string, values: Record<string, string | number>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = values[name] ?? whole;
    return typeof value === "number" ? inNumerals(value) : value;
  });
