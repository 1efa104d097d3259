import type { ReactNode } from "react";
import { basePath } from "@/components/site";
import { locales } from "@/core/locales";
import { asset } from "@/server/assets";
import { translation } from "@/server/i18n";
import "@/app/styles/index.css";

export const metadata = { title: `${locales.map((locale) => translation(locale).t("pages:offline.title")).join(" · ")} · Tifa`, robots: "noindex" };

export default function OfflineLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" data-base={basePath} suppressHydrationWarning>
      <head>
        <script src={asset("theme.js")} data-tifa="" />
      </head>
      <body>{children}</body>
    </html>
  );
}
