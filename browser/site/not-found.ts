import { isLocale } from "@/core/locales";

interface Sentences {
  locale: string;
  article: string;
  term: string;
}

const base = document.documentElement.dataset.base ?? "";
const [code = "", room, slug] = location.pathname
  .slice(base.length)
  .split("/")
  .filter(Boolean)
  .map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part; // a broken escape is shown as it was typed
    }
  });

/** The exact sentence for what the address names and Tifa does not have, if the address is of a known kind. */
function say(words: Sentences): string | undefined {
  if (code && !isLocale(code)) return words.locale.replace("{{code}}", () => code);
  if (room === "read" && slug) return words.article.replace("{{slug}}", () => slug);
  if (room === "glossary" && slug) return words.term.replace("{{slug}}", () => slug);
  return undefined;
}

for (const paragraph of document.querySelectorAll<HTMLElement>("[data-not-found]")) {
  const words: Sentences = JSON.parse(paragraph.dataset.notFound ?? "{}");
  const exact = say(words);
  if (exact) paragraph.textContent = exact;
}
