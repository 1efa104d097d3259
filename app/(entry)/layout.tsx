import type { ReactNode } from "react";
import { basePath } from "@/components/site";
import { asset } from "@/server/assets";
import { translation } from "@/server/i18n";
import "@/app/styles/index.css";

export const generateMetadata = () => ({ title: translation("en").t("pages:entry.title"), description: translation("en").t("tagline") });

export default function EntryLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" data-base={basePath} suppressHydrationWarning>
      <head>
        <script src={asset("theme.js")} data-tifa="" />
        {/* Sends the reader to the language they used last or their browser asks for. */}
        <script src={asset("entry.js")} data-tifa="" />
      </head>
      <body>{children}</body>
    </html>
  );
}
