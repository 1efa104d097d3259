import { definePage } from "@/app/define-page";
import { ReportsPage } from "@/components/reports/ReportsPage";
import { SitePage } from "@/components/ui/SitePage";
import type { ReportWords } from "@/core/reports/draw";
import { asset } from "@/server/assets";
import { besideAssets } from "@/server/beside";
import { newsData, reportsData } from "@/server/reports";

const page = definePage({
  path: "reports",
  styles: ["pages.css", "tools.css"],
  read: () => ({
    ...reportsData(),
    assets: besideAssets("reports.js"),
    data: asset("reports.json"),
    news: asset("news.json"),
    months: newsData().months,
  }),
  head: (_, { t }) => ({ title: t("reports:title"), description: t("reports:intro") }),
  body: ({ table, terms, assets, data, news, months }, { locale, t }) => (
    <SitePage locale={locale} t={t} current="texts">
      <ReportsPage
        locale={locale}
        t={t}
        // Our own strings, of one shape in both languages (the check of locales).
        words={t("reports:words", { returnObjects: true }) as unknown as ReportWords}
        table={table}
        terms={terms}
        assets={assets}
        data={data}
        news={news}
        months={months}
      />
    </SitePage>
  ),
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
