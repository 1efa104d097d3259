import { sayDone } from "@/browser/site/copy";
import { download } from "@/browser/site/download";
import { withModule } from "@/browser/site/on-demand";
import { tell } from "@/browser/site/tell";
import { attribution, glossaryRights } from "@/core/exchange/rights";
import { type BriefTerm, briefCsv, briefText } from "@/core/review/brief";

/** The terms of a source as a brief for whoever translates it: as a table, as TBX, else copied as text. */
export async function takeBrief(
  brief: readonly BriefTerm[],
  act: string,
  button: HTMLElement,
  said: { failed: string; copied: string; copyFailed: string },
): Promise<void> {
  if (act === "brief-table") {
    download("tifa-terms.csv", `\uFEFF${briefCsv(brief)}`, "text/csv");
    return;
  }
  if (act === "brief-tbx") {
    await withModule(
      () => import("@/core/review/brief-tbx"),
      said.failed,
      ({ briefTbx }) => {
        download("tifa-terms.tbx", briefTbx(brief, attribution, glossaryRights), "application/x-tbx");
        return Promise.resolve();
      },
    );
    return;
  }
  try {
    await navigator.clipboard.writeText(briefText(brief));
    sayDone(button, said.copied);
  } catch {
    tell(said.copyFailed);
  }
}
