/** The interface languages, first the default. */
export const locales = ["en", "zh-CN"] as const;
export type Locale = (typeof locales)[number];

/** Each language's name in itself. */
export const localeNames: Record<Locale, string> = { en: "English", "zh-CN": "中文" };

export const isLocale = (code: string): code is Locale => locales.some((locale) => locale === code);
