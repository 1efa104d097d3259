import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** What makes HTML or a script of a text. `DOMParser` and workers are among what Trusted Types guards too. */
const sinks =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|parseFromString|setHTMLUnsafe|parseHTMLUnsafe|srcdoc|importScripts|createPolicy)\b|document\.write|\bnew (?:Shared)?Worker\((?!scriptAddress\()|serviceWorker\s*\.register\((?!scriptAddress\()/;

/** The files that may: each takes SafeHtml, or makes sure whose address it is. */
const allowed = new Map([
  ["browser/site/trusted.ts", "the browser's sink, under the policy"],
  ["components/ui/Html.tsx", "the sink of the pages that React arranges"],
  ["app/[locale]/glossary/[id]/page.tsx", "JSON-LD in a script element, which runs nothing"],
]);

const linesWithSinks = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => sinks.test(line) && !/^(?:\/\/|\/?\*)/.test(line));

// Sources alone: what `npm run extension` packs (extension/) is made of them.
const sources = ["app", "browser", "components", "core"].flatMap((room) => {
  try {
    return readdirSync(room, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.[jt]sx?$/.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`);
  } catch {
    return [];
  }
});

describe("safe HTML by construction", () => {
  it("no file but the sinks makes HTML or a script's address of a text", () => {
    expect(sources.length).toBeGreaterThan(250);
    const found = sources
      .filter((file) => !allowed.has(file))
      .flatMap((file) => linesWithSinks(readFileSync(file, "utf8")).map((line) => `${file}: ${line}`));
    expect(found).toEqual([]);
  });
  it.each(readFileSync("tests/fixtures/sinks/refused.txt", "utf8").trim().split("\n"))("would refuse %s", (line) =>
    expect(linesWithSinks(line)).toHaveLength(1),
  );
  it.each(readFileSync("tests/fixtures/sinks/passed.txt", "utf8").trim().split("\n"))("lets pass %s", (line) =>
    expect(linesWithSinks(line)).toEqual([]),
  );
});
