import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactElement } from "react";
import { href, siteUrl } from "@/components/site";
import { Html } from "@/components/ui/Html";
import type { Embedded } from "@/core/article/cite/embedded";
import { groupBy } from "@/core/collections";
import { html } from "@/core/html";
import { isLocale, type Locale, locales } from "@/core/locales";
import { pictureSize } from "@/core/share/picture";
import { asset } from "@/server/assets";
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
  /** The path below a language of the page that this one stands for, where it stands for another. */
  standsFor?: string;
  /** The picture that a link to it shows, by its name among the assets (server/build/share-pictures). The site's own where a page has none. */
  picture?: string;
  /** What kind of thing it is to Open Graph. */
  type?: "article" | "website";
  /** What reference managers read of it (core/article/cite/embedded); `address` is the page's own. */
  embedded?: (address: string) => Embedded;
}

/** A page's head, everything in it said: what Next is given and what the build writes. Addresses are absolute. */
export interface FullHead {
  title: string;
  alone: boolean;
  description: string;
  canonical: string;
  /** The same page by interface language. */
  alternates: { lang: string; address: string }[];
  feed: string;
  picture: string;
  pictureAlt: string;
  type: "article" | "website";
  site: string;
  locale: string;
  embedded: Embedded;
}

/** A page as a pure function of data: the build knows from the data alone whether the page has changed (docs/adr/0007). */
export interface PageParts<Data, Params> {
  /** Its folder below a language, variable parts in brackets: `glossary/[id]`. */
  path: string;
  /** The pages of the route, one for each set of the address's variable parts, in each language. Without it there is one. */
  params?: () => Params[];
  /** Everything from content and glossary that the page shows, as plain data; undefined where there is no such page. */
  read: (locale: Locale, params: Params) => Data | undefined;
  head: (data: Data, context: PageContext) => PageHead;
  body: (data: Data, context: PageContext) => ReactElement;
  /** The style sheets that the page has besides what every page has (app/styles/): none for an article, those of the tools for what works with texts. */
  styles?: readonly string[];
}

type Props<Params> = { params: Promise<Params & { locale: string }> };

/** A path with its variable parts filled in. */
const fill = (path: string, params: Record<string, string>): string => path.replace(/\[(\w+)\]/g, (_, name: string) => params[name] ?? "");

/** What the head has to say, defaults filled in: the site's description and picture, the address by which the page is known, and in each language. */
export function fullHead<Data, Params extends Record<string, string>>(
  { path, head }: PageParts<Data, Params>,
  data: Data,
  context: PageContext,
  params: Params,
): FullHead {
  const { title, alone = false, description, standsFor, picture = "share/home.png", type = "website", embedded } = head(data, context);
  const below = standsFor ?? fill(path, params);
  const at = (locale: Locale) => siteUrl + href(locale, below);
  return {
    title,
    alone,
    description: description ?? context.t("tagline"),
    canonical: at(context.locale),
    alternates: [...locales.map((locale) => ({ lang: locale, address: at(locale) })), { lang: "x-default", address: at("en") }],
    feed: `${siteUrl}${href(context.locale)}feed.xml`,
    picture: siteUrl + asset(picture),
    pictureAlt: title,
    type,
    site: context.t("name"),
    locale: context.locale.replace("-", "_"),
    embedded: embedded?.(at(context.locale)) ?? [],
  };
}

/** A few of many: the first, the last, and some between. */
const few = <T,>(all: T[], most = 5): T[] => all.filter((_, i) => i === all.length - 1 || i % Math.ceil(all.length / (most - 1)) === 0);

/** The exports of a route's page.tsx. `Page.parts` is what the build stamps all its pages from; Next renders a few, which must come out the same. */
export function definePage<Data, Params extends Record<string, string> = Record<never, string>>(defined: PageParts<Data, Params>) {
  const { styles = ["pages.css"] } = defined;
  // Before the content, which waits for it: so nothing is seen without its styles. As HTML, since of a <link> Next would make a preload too, which the
  // build's own pages have not.
  const styled = (data: Data, context: PageContext): ReactElement => (
    <>
      <Html as="div" html={html`${styles.map((name) => html`<link rel="stylesheet" href="${asset(name)}">`)}`} />
      {defined.body(data, context)}
    </>
  );
  const parts = styles.length === 0 ? defined : { ...defined, body: styled };
  const open = async ({ params }: Props<Params>): Promise<{ data: Data; context: PageContext; params: Params }> => {
    const { locale, ...rest } = await params;
    if (!isLocale(locale)) notFound();
    // Next hands over what `params` gave, with the language: what is left is Params again.
    const own = rest as unknown as Params;
    const data = parts.read(locale, own);
    if (data === undefined) notFound();
    return { data, context: { locale, ...translation(locale) }, params: own };
  };
  async function generateMetadata(props: Props<Params>): Promise<Metadata> {
    const { data, context, params } = await open(props);
    const head = fullHead(parts, data, context, params);
    const { title, description, canonical: url, type, site: siteName, locale } = head;
    const image = { url: head.picture, ...pictureSize, alt: head.pictureAlt };
    return {
      title: head.alone ? { absolute: title } : title,
      description,
      // Names that come more than once are lists.
      other: Object.fromEntries([...groupBy(head.embedded, ([name]) => name)].map(([name, all]) => [name, all.map(([, content]) => content)])),
      alternates: {
        canonical: url,
        languages: Object.fromEntries(head.alternates.map(({ lang, address }) => [lang, address])),
        types: { "application/atom+xml": head.feed },
      },
      openGraph: { title, description, url, siteName, locale, images: [image], type },
      twitter: { card: "summary_large_image", title, description, images: [head.picture] },
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
