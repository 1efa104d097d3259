import { NotFoundPage } from "@/components/ui/NotFoundPage";
import { locales } from "@/core/locales";
import { asset } from "@/server/assets";
import { translation } from "@/server/i18n";
import "@/app/styles/index.css";

export const metadata = { title: "404 · Tifa", robots: "noindex" };

/** One page for whatever is not there. A file host cannot tell why, so the script says what in the address is unknown. */
export default function GlobalNotFound() {
  return (
    <NotFoundPage
      languages={locales.map((locale) => ({ locale, t: translation(locale).t }))}
      assets={{ theme: asset("theme.js"), script: asset("not-found.js") }}
    />
  );
}
