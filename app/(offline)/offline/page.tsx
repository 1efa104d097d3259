import { OfflinePage } from "@/components/ui/OfflinePage";
import { locales } from "@/core/locales";
import { translation } from "@/server/i18n";

export default function Offline() {
  return <OfflinePage languages={locales.map((locale) => ({ locale, t: translation(locale).t }))} />;
}
