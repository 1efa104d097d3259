import { renderToStaticMarkup } from "react-dom/server";
import { isLocale, type Locale } from "@/core/locales";
import { translation } from "@/server/i18n";
import type { Stamp } from "@/server/build/frame";
import type { Route } from "@/server/build/stamp";
import { definePage, fullHead, type PageParts } from "./define-page";

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

const render =
  <Data, Params>(parts: PageParts<Data, Params>) =>
  (locale: string, data: Data): Stamp => {
    const context = { locale: known(locale), ...translation(known(locale)) };
    const { title, alone = false, description, canonical } = fullHead(parts, data, context);
    const titled = renderToStaticMarkup(<title>{title}</title>);
    return {
      title: titled.slice("<title>".length, -"</title>".length),
      alone,
      head: renderToStaticMarkup(
        <>
          <meta name="description" content={description} />
          {canonical === undefined ? null : <link rel="canonical" href={canonical} />}
        </>,
      ),
      body: renderToStaticMarkup(parts.body(data, context)),
    };
  };
