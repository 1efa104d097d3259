import { copyText } from "@/browser/reader/text/announce";
import { download } from "@/browser/site/download";
import { tell } from "@/browser/site/tell";
import { fetchHeld, siteAddress } from "@/browser/capsule/held";
import { capsuleFragment, makeCapsule, writeCapsule } from "@/core/exchange/capsule";

/** Makes a capsule of sentences out of what the site holds, and copies its link or saves it. Says so where the site cannot be asked. */
export async function takeCapsule(root: HTMLElement, segments: readonly string[], citation: string, button: HTMLElement): Promise<void> {
  const article = root.dataset.reader ?? "";
  try {
    const held = await fetchHeld(article);
    if (!held) throw new Error(`no article ${article}`);
    const capsule = makeCapsule(held, segments, { site: siteAddress(), citation });
    if (button.dataset.capsule === "file") download(`tifa-${article}-${segments[0] ?? ""}.tifa.json`, writeCapsule(capsule), "application/json");
    else {
      const { locale = "en" } = document.documentElement.dataset;
      await copyText(root, `${siteAddress()}/${locale}/capsule/#${capsuleFragment(capsule)}`, button);
    }
  } catch {
    tell(root.dataset.unavailable ?? "");
  }
}
