import { describe, expect, it } from "vitest";
import { cutFrame, stampPage } from "@/server/build/frame";
import { contentSecurityPolicy } from "@/server/build/lighten";

const next =
  '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><script src="/_next/a.js" async=""></script><title>%title% · Tifa</title>' +
  '<meta name="description" content="%description%"/><script src="/t.js" data-tifa=""></script></head><body><main><template id="page"></template><!--$--><!--/$--></main>' +
  '<script>self.__next_f.push([1,"x"])</script></body></html>';

const stamp = { title: "红梅: red plum", alone: false, head: '<meta name="description" content="d"/>', body: "<p>the 红梅</p>" };

describe("a frame with a page in it", () => {
  it("is Next's page, lightened, with the policy, the title and the languages marked", () =>
    expect(stampPage(cutFrame(next), stamp)).toBe(
      `<!DOCTYPE html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}"/><meta charSet="utf-8"/>` +
        '<title>红梅: red plum · Tifa</title><meta name="description" content="d"/><script src="/t.js"></script></head>' +
        '<body><main><p>the <span lang="zh-Hans">红梅</span></p></main></body></html>',
    ));
  it("has a title alone where it stands alone, and signs in it as they are", () =>
    expect(stampPage(cutFrame(next), { ...stamp, title: "$& $1 %title%", alone: true })).toContain("<title>$& $1 %title%</title>"));
  it("keeps signs in a title beside the site's name", () =>
    expect(stampPage(cutFrame(next), { ...stamp, title: "$& $1" })).toContain("<title>$& $1 · Tifa</title>"));
  it.each([
    ["title", next.replace(/<title>.*<\/title>/, "")],
    ["description", next.replace(/<meta name="description"[^>]*>/, "")],
    ["content", next.replace(/<template.*<\/template>/, "")],
    ["language", next.replace(' lang="en"', "")],
  ])("is refused without its %s", (_, html) => expect(() => cutFrame(html)).toThrow("app/[locale]/frame"));
});
