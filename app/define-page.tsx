import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactElement } from "react";
import { isLocale, type Locale } from "@/core/locales";
import { type Translation, translation } from "@/server/i18n";

/** What a page is rendered with besides its data. */
export type PageContext = Translation & { locale: Locale };

/** What stands in a page's head and differs between pages. */
export interface PageHead {
  title: string;
  /** True where the title stands without the site's name after it. */
  alone?: boolean;
  /** The site's own where a page has none. */
  description?: string;
  /** The address of the page that this one stands for, where it stands for another. */
  canonical?: string;
}

/** A page as a pure function of data: the build knows from the data alone whether the page has changed (docs/adr/0007). */
export interface PageParts<Data, Params> {
  /** The pages of the route, one for each set of the address's variable parts, in each language. Without it there is one. */
  params?: () => Params[];
  /** Everything from content and glossary that the page shows, as plain data; undefined where there is no such page. */
  read: (locale: Locale, params: Params) => Data | undefined;
  head: (data: Data, context: PageContext) => PageHead;
  body: (data: Data, context: PageContext) => ReactElement;
}

type Props<Params> = { params: Promise<Params & { locale: string }> };

/** What the head has to say, defaults filled in. */
export const fullHead = <Data, Params>({ head }: PageParts<Data, Params>, data: Data, context: PageContext): PageHead => ({
  description: context.t("tagline"),
  ...head(data, context),
});

/** A few of many: the first, the last, and some between. */
const few = <T,>(all: T[], most = 5): T[] => all.filter((_, i) => i === all.length - 1 || i % Math.ceil(all.length / (most - 1)) === 0);

/** The exports of a route's page.tsx. `Page.parts` is what the build stamps all its pages from; Next renders a few, which must come out the same. */
export function definePage<Data, Params extends Record<string, string> = Record<never, string>>(parts: PageParts<Data, Params>) {
  const open = async ({ params }: Props<Params>): Promise<{ data: Data; context: PageContext }> => {
    const { locale, ...rest } = await params;
    if (!isLocale(locale)) notFound();
    // Next hands over what `params` gave, with the language: what is left is Params again.
    const data = parts.read(locale, rest as unknown as Params);
    if (data === undefined) notFound();
    return { data, context: { locale, ...translation(locale) } };
  };
  async function generateMetadata(props: Props<Params>): Promise<Metadata> {
    const { data, context } = await open(props);
    const { title, alone, description, canonical } = fullHead(parts, data, context);
    return {
      title: alone ? { absolute: title } : title,
      ...(description !== undefined && { description }),
      ...(canonical !== undefined && { alternates: { canonical } }),
    };
  }
  const render = async (props: Props<Params>): Promise<ReactElement> => {
    const { data, context } = await open(props);
    return parts.body(data, context);
  };
  const all = (): Params[] => parts.params?.() ?? [];
  return {
    generateStaticParams: () => (process.env.TIFA_PAGES === "few" ? few(all()) : all()),
    generateMetadata,
    Page: Object.assign(render, { parts }),
  };
}
