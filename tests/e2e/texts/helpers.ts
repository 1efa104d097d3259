import { expect, type Locator, type Page } from "@playwright/test";

/** A page from a newspaper, as it comes out of its PDF. */
export const printed = `云溪县：“三个一”服务打通“最后一米”
近年来，云溪县坚持党建引领基层治理，以网格化管理为抓
手，推行“三个一”服务，推动资源下沉、服务下沉、力量下
沉，群众的获得感、幸福感、安全感不断提升。■

下一步，云溪县将健全工作机制，擦亮“红色管家”品牌，着力构建共建共治共享的社会治理格局。
`;

/** What the page kept itself from being: its policy's refusals, errors, requests to elsewhere. */
export async function watchFor(page: Page): Promise<() => Promise<string[]>> {
  const seen: string[] = [];
  page.on("pageerror", (error) => seen.push(String(error)));
  page.on("dialog", (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!["blob:", "data:"].includes(protocol) && hostname !== "localhost") seen.push(`request ${request.url()}`);
  });
  return async () => [...seen, ...(await page.evaluate((): string[] => ("ran" in window ? [`ran ${String(window.ran)}`] : [])))];
}

export async function openTexts(page: Page, locale = "en"): Promise<void> {
  await page.goto(`/${locale}/texts/`);
  await expect(page.locator("[data-texts-page][data-ready]")).toBeAttached();
}

/** Types a text and has it checked; the review is there, the engine has looked. */
export async function bring(page: Page, text: string): Promise<void> {
  await page.locator("#paste").fill(text);
  await page.locator("form.paste button[type=submit]").click();
  await expect(page.locator("[data-review-page][data-looked]")).toBeAttached();
}

/** Keeps what is reviewed, and waits until all of it is read. */
export async function keepAndRead(page: Page): Promise<void> {
  await page.locator("[data-do=keep]").click();
  await expect(page.locator(".reader.own[data-whole]")).toBeAttached();
}

export const row = (page: Page, title: string | RegExp): Locator => page.locator(".library-table tbody tr").filter({ hasText: title });
