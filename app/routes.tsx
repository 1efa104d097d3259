import { renderToStaticMarkup } from "react-dom/server";
import { isLocale, type Locale } from "@/core/locales";
import { pictureSize } from "@/core/share/picture";
import { translation } from "@/server/i18n";
import type { Stamp } from "@/server/build/frame";
import type { Route } from "@/server/build/stamp";
import { definePage, type FullHead, fullHead, type PageParts } from "./define-page";

/** A page.tsx as the build imports it; `parts` is there where definePage has made it. */
interface PageModule {
  default: ReturnType<typeof definePage>["Page"];
}

/** Routes by folder, from their modules: `app/[locale]/glossary/[id]/page.tsx` is `glossary/[id]`. Throws where a page was not made by definePage. */
export const routesOf = (modules: Record<string, PageModule>): Route[] =>
  Object.entries(modules).map(([path, { default: page }]) => {
    // Another version of a page's data than its own never reaches it: `read` and `render` are of one route.
    const parts = page.parts as PageParts<unknown, Record<string, string>> | undefined;
    if (!parts) throw new Error(`app/[locale]/${path}/page.tsx: make the page with definePage (app/define-page.tsx), so that the build can stamp it`);
    if (parts.path !== path) throw new Error(`app/[locale]/${path}/page.tsx: its path is "${path}", not "${parts.path}"`);
    return { path, params: parts.params ?? (() => [{}]), read: (locale, params) => parts.read(known(locale), params), render: render(parts) };
  });

function known(locale: string) {
  if (!isLocale(locale)) throw new Error(`no interface language ${locale}`);
  return locale;
}

/**
 * The frame of a language as `npm run dev` has it, without Next: what the layout makes, with the style sheet at `style`. What Next adds to a head is added
 * here by hand, in fewer words.
 */
export async function drawFrame(layout: typeof import("./[locale]/layout"), locale: Locale, style: string): Promise<string> {
  const props = { params: Promise.resolve({ locale }), children: <template id="page" /> };
  const { title } = await layout.generateMetadata(props);
  const template = title && typeof title === "object" && "template" in title ? (title.template ?? "%s") : "%s";
  const html = renderToStaticMarkup(await layout.default(props));
  const head = renderToStaticMarkup(
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <link rel="stylesheet" href={style} />
      <title>{template.replace("%s", "%title%")}</title>
      <meta name="description" content="%description%" />
    </>,
  );
  return `<!DOCTYPE html>${html.replace("<head>", () => `<head>${head}`)}`;
}

/** What follows the title, in the order in which Next writes it (compareWithNext holds the two together). */
function Head({ embedded, title, description, canonical, alternates, feed, picture, pictureAlt, type, site, locale }: FullHead) {
  const { width, height } = pictureSize;
  return (
    <>
      <meta name="description" content={description} />
      {embedded.map(([name, content]) => (
        <meta key={name + content} name={name} content={content} />
      ))}
      <link rel="canonical" href={canonical} />
      {alternates.map(({ lang, address }) => (
        <link key={lang} rel="alternate" hrefLang={lang} href={address} />
      ))}
      <link rel="alternate" type="application/atom+xml" href={feed} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={canonical} />
      <meta property="og:site_name" content={site} />
      <meta property="og:locale" content={locale} />
      <meta property="og:image" content={picture} />
      <meta property="og:image:width" content={String(width)} />
      <meta property="og:image:height" content={String(height)} />
      <meta property="og:image:alt" content={pictureAlt} />
      <meta property="og:type" content={type} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:title" content={title} />
      <meta name="twitter:description" content={description} />
      <meta name="twitter:image" content={picture} />
    </>
  );
}

const render =
  <Data, Params extends Record<string, string>>(parts: PageParts<Data, Params>) =>
  (locale: string, data: Data, params: Params): Stamp => {
    const context = { locale: known(locale), ...translation(known(locale)) };
    const head = fullHead(parts, data, context, params);
    const titled = renderToStaticMarkup(<title>{head.title}</title>);
    return {
      title: titled.slice("<title>".length, -"</title>".length),
      alone: head.alone,
      head: renderToStaticMarkup(<Head {...head} />),
      body: renderToStaticMarkup(parts.body(data, context)),
    };
  };
