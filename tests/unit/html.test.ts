import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html } from "@/core/html";
import { parseHTML } from "./study/parse";

describe("html", () => {
  it("escapes every text, in content and in quoted attributes", () =>
    fc.assert(
      fc.property(
        fc.string({ unit: "binary-ascii" }).filter((text) => !text.includes("\r")),
        (text) => {
          const page = parseHTML(html`<p title="${text}">${text}</p>`.toString());
          expect([...page.querySelectorAll("*")].map(({ tagName }) => tagName)).toEqual(["P"]);
          expect(page.textContent).toBe(text);
        },
      ),
    ));
  it.each([
    ["a number", html`${7}`, "7"],
    ["nothing", html`${undefined}${null}${false}`, ""],
    ["zero, which is not nothing", html`${0}`, "0"],
    ["HTML that is safe already, as it is", html`<b>${html`<i>${"<"}</i>`}</b>`, "<b><i>&lt;</i></b>"],
    ["several in a row, and rows in rows", html`${["<", [html`<br>`, "&"]]}`, "&lt;<br>&amp;"],
    ["an attribute that is there or not", html`<details${html` open`}></details>`, "<details open></details>"],
    ["a sign of equality in prose", html`<p>a = ${"b"}</p>`, "<p>a = b</p>"],
  ])("takes %s", (_, made, text) => expect(made.toString()).toBe(text));
  it.each([() => html`<a href=${"x"}></a>`, () => html`<a class="b" title=${"x onclick=y"}></a>`])("refuses an attribute without quotes", (make) =>
    expect(make).toThrow("needs quotes"),
  );
  it("takes no other object for safe HTML", () => {
    const forged: unknown = { toString: () => "<script>" };
    // @ts-expect-error an object that only looks like it
    expect(() => html`${forged}`).toThrow();
  });
});
