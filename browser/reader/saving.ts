import { withModule } from "@/browser/site/on-demand";
import type { CardSource } from "./card/data";
import type { ReaderActions } from "./surface";

/** How a text of ours saves what stands at a place of it: what saving needs is fetched when it is first asked for. */
export const savingFrom =
  (root: HTMLElement, data: CardSource, failed: string): NonNullable<ReaderActions["save"]> =>
  async (place, wordFirst) => {
    let isSaved = false;
    await withModule(
      () => import("@/browser/study/save"),
      failed,
      async ({ savePlace }) => {
        isSaved = await savePlace(root, data, place, wordFirst);
      },
    );
    return isSaved;
  };
