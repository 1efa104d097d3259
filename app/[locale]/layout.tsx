import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Shell } from "@/components/ui/Shell";
import { siteUrl } from "@/components/site";
import { isLocale, locales } from "@/core/locales";
import { asset, inDevelopment } from "@/server/assets";
import { translation } from "@/server/i18n";
import "@/app/styles/index.css";

export const dynamicParams = false;
export const generateStaticParams = () => locales.map((locale) => ({ locale }));

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { t } = translation(locale);
  return { metadataBase: new URL(siteUrl), title: { default: t("pages:home.title"), template: `%s · ${t("name")}` }, description: t("tagline") };
}

export default async function LocaleLayout({ params, children }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const assets = { theme: asset("theme.js"), site: asset("site.js"), lookup: asset("lookup.json") };
  return (
    <Shell locale={locale} t={translation(locale).t} assets={assets} offline={!inDevelopment()}>
      {children}
    </Shell>
  );
}
