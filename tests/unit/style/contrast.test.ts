import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** The colors of app/styles/tokens.css in every theme and scheme, by the formula of WCAG 2.2 (relative luminance, contrast ratio). */

const css = readFileSync("app/styles/tokens.css", "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "");

/** The color tokens that a rule with just this selector sets: name → [in light, in dark]. */
function tokensOf(selector: string): Map<string, [string, string]> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no rule for ${selector}`);
  const body = css.slice(start + selector.length + 2, css.indexOf("}", start));
  const found = new Map<string, [string, string]>();
  for (const [, name = "", value = ""] of body.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
    const both = /^light-dark\((#[0-9a-f]+),\s*(#[0-9a-f]+)\)$/.exec(value);
    if (both) found.set(name, [both[1] ?? "", both[2] ?? ""]);
    else if (/^#[0-9a-f]{3,6}$/.test(value)) found.set(name, [value, value]);
  }
  return found;
}

function luminance(color: string): number {
  const hex = color.slice(1);
  const six = hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(six.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["paper", "raised", "sunk", "tint", "lit", "wash"];
const text: Record<string, string[]> = {
  ink: grounds,
  ink2: grounds,
  soft: ["paper", "raised", "sunk", "tint", "wash"],
  // Accent text stands on no lit phrase: in dark it would be 4.1:1.
  accent: ["paper", "raised", "sunk", "tint", "wash"],
  good: ["paper", "raised", "sunk", "tint", "wash"],
  bad: ["paper", "raised", "sunk", "tint", "wash"],
  "on-accent": ["accent"],
  tone1: ["paper", "raised"],
  tone2: ["paper", "raised"],
  tone3: ["paper", "raised"],
  tone4: ["paper", "raised"],
};
const marks: Record<string, string[]> = {
  term: ["paper", "raised"],
  key: ["paper", "raised", "tint"],
  edge: ["paper", "raised", "sunk"],
  focus: ["paper", "raised", "sunk", "tint"],
};

const base = tokensOf(":root");
const themes = [
  { name: "light", of: base, side: 0, least: 4.5 },
  { name: "dark", of: base, side: 1, least: 4.5 },
  { name: "sepia", of: new Map([...base, ...tokensOf(':root[data-theme="sepia"]')]), side: 0, least: 4.5 },
  { name: "contrast in light", of: new Map([...base, ...tokensOf(':root[data-theme="contrast"]')]), side: 0, least: 7 },
  { name: "contrast in dark", of: new Map([...base, ...tokensOf(':root[data-theme="contrast"]')]), side: 1, least: 7 },
  { name: "more contrast asked of the system, light", of: new Map([...base, ...tokensOf(":root:not([data-theme])")]), side: 0, least: 4.5 },
  { name: "more contrast asked of the system, dark", of: new Map([...base, ...tokensOf(":root:not([data-theme])")]), side: 1, least: 4.5 },
] as const;

const failures = (of: Map<string, [string, string]>, side: 0 | 1, pairs: Record<string, string[]>, least: number): string[] =>
  Object.entries(pairs).flatMap(([name, on]) =>
    on.flatMap((ground) => {
      const [one, other] = [of.get(name)?.[side], of.get(ground)?.[side]];
      if (!one || !other) return [`${name} or ${ground} has no color`];
      const ratio = contrast(one, other);
      return ratio < least ? [`${name} on ${ground}: ${ratio.toFixed(2)}`] : [];
    }),
  );

describe.each(themes)("$name", ({ of, side, least }) => {
  test("text stands out from every ground it is set on", () => expect(failures(of, side, text, least)).toEqual([]));
  test("marks, edges and focus are seen", () => expect(failures(of, side, marks, 3)).toEqual([]));
});

test("a pale color is found out", () => {
  const pale = new Map([...base, ["soft", ["#aaaaaa", "#555555"]] as [string, [string, string]]]);
  expect(failures(pale, 0, text, 4.5)).toContainEqual(expect.stringMatching(/^soft on paper/));
  expect(failures(pale, 1, text, 4.5)).toContainEqual(expect.stringMatching(/^soft on paper/));
});

test("no style but the tokens has a color of its own", () => {
  const own = [
    ...["index", "pages"]
      .map((name) => readFileSync(`app/styles/${name}.css`, "utf8"))
      .join("\n")
      .matchAll(/"\.\/([\w/-]+\.css)"/g),
  ]
    .filter(([, file]) => file !== "tokens.css")
    .flatMap(([, file]) =>
      readFileSync(`app/styles/${file}`, "utf8")
        .split("\n")
        .filter((line) => /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i.test(line.replace(/["(]#\w+/g, "")) && !/\/\* color:/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(own).toEqual([]);
});
