import { describe, expect, it } from "vitest";
import { lightenHtml } from "@/server/build/lighten";

describe("lightenHtml", () => {
  it("takes the framework's scripts out and leaves ours and data", () => {
    const html =
      '<head><link rel="preload" as="script" href="/_next/a.js"/><script src="/_next/a.js" async=""></script><script src="/t.js" data-tifa=""></script></head>' +
      '<body><p>a</p><!--$--><script>self.__next_f.push([1,"x"])</script><script type="application/ld+json">{"a":1}</script><!--/$--></body>';
    expect(lightenHtml(html)).toBe(
      '<head><script src="/t.js"></script></head><body><p>a</p><script type="application/ld+json">{"a":1}</script></body>',
    );
  });
  it("leaves a page that needs React in the browser as it is", () => {
    const html = '<meta name="tifa" content="hydrate"/><script src="/_next/a.js"></script>';
    expect(lightenHtml(html)).toBe(html);
  });
});
