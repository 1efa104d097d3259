import { type Page, test } from "@playwright/test";

/**
 * A page that the journeys of a describe share, one after the other, where none leaves anything behind: opened once, since opening costs more than most of them. After one that
 * failed the next has a new one.
 */
export function sharePage(path: string): () => Page {
  let page: Page | undefined;
  test.describe.configure({ mode: "default" });
  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage();
    await page.goto(path);
  });
  test.afterAll(() => page?.close());
  return () => {
    if (!page) throw new Error("the shared page is not open");
    return page;
  };
}
