import { definePage } from "@/app/define-page";
import { Ladder } from "@/components/glossary/Ladder";
import { SitePage } from "@/components/ui/SitePage";
import { climb } from "@/core/glossary/ladder";
import { edition } from "@/server/edition";

const page = definePage({
  path: "glossary/ladder",
  read() {
    const { terms } = edition();
    const rungs = climb(terms);
    const shown = new Set(rungs.flatMap(({ territory, party }) => [...territory, ...party].map(([zh]) => zh)));
    return { rungs, byZh: new Map(terms.flatMap((term) => (shown.has(term.zh) ? [[term.zh, term] as const] : []))) };
  },
  head: (_, { t }) => ({ title: t("glossary:ladder.title"), description: t("glossary:ladder.intro") }),
  body: ({ rungs, byZh }, { locale, t }) => (
    <SitePage locale={locale} t={t} current="glossary">
      <Ladder locale={locale} t={t} rungs={rungs} byZh={byZh} />
    </SitePage>
  ),
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
