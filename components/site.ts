import type { Locale } from "@/core/locales";

/** Where the site lies on its host, without a slash at the end ("" for the root). */
export const basePath: string = process.env.TIFA_BASE_PATH ?? "";
/** The site's origin, for canonical addresses and citations. */
export const siteUrl: string = process.env.TIFA_SITE_URL ?? "http://localhost:3000";
/** Where errors are reported: an e-mail or web address, or "". */
export const contact: string = process.env.TIFA_CONTACT ?? "";

/** The address of a page in one interface language; `path` is without slashes at its ends. */
export const href = (locale: Locale, path = ""): string => `${basePath}/${locale}/${path ? `${path}/` : ""}`;

export const articlePath = (slug: string): string => `read/${slug}`;
export const termPath = (id: string): string => `glossary/${id}`;
