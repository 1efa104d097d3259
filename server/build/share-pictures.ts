import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { readTitle } from "@/core/article/blocks";
import type { Article } from "@/core/article/schema";
import { drawPicture, pictureFonts, type PictureText } from "@/core/share/picture";
import { edition } from "../edition";
import { translation } from "../i18n";
import { sumOf } from "./sum";

const fonts = ["noto-serif-sc-600.ttf", "source-serif-4-400.ttf"].map((name) => `app/fonts/pictures/${name}`);
/** Pictures that were drawn before, by the sum of what they show: drawing one takes a quarter of a second. */
const kept = ".tifa/share";

/** What the pictures show, by the name of their asset: the site's own, one for all terms, one an article. */
export function pictureTexts(articles: readonly Article[]): Map<string, PictureText> {
  const [en, zh] = [translation("en").t, translation("zh-CN").t];
  const site = `提法 ${en("name")} · ${en("pages:share.site")}`;
  return new Map([
    ["share/home.png", { kind: `提法 ${en("name")}`, zh: zh("pages:home.lead"), en: en("pages:home.lead"), site }],
    ["share/terms.png", { kind: `提法 ${en("name")}`, zh: zh("pages:share.terms"), en: en("pages:share.terms"), site }],
    ...articles.map((article): [string, PictureText] => {
      const title = readTitle(article);
      const genre = article.file.genre;
      return [`share/${article.slug}.png`, { kind: `${en(`reader:genre.${genre}`)} · ${zh(`reader:genre.${genre}`)}`, ...title, site }];
    }),
  ]);
}

/** Draws SVG as PNG with the fonts of pictures and no other: a build anywhere gives the same. `initWasm` may be called once a process. */
async function startDrawing(): Promise<(svg: string) => Uint8Array> {
  await initWasm(readFileSync(createRequire(`${process.cwd()}/package.json`).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  const fontBuffers = fonts.map((file) => new Uint8Array(readFileSync(file)));
  return (svg) => {
    const picture = new Resvg(svg, { font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: pictureFonts.zh } });
    const drawn = picture.render();
    const png = drawn.asPng();
    drawn.free();
    picture.free();
    return png;
  };
}

/** The pictures that links show, as PNG by the name of their asset. */
export async function drawSharePictures(): Promise<Map<string, Uint8Array>> {
  mkdirSync(kept, { recursive: true });
  const fontSum = sumOf(fonts.map((file) => readFileSync(file, "base64")));
  let draw: ((svg: string) => Uint8Array) | undefined;
  const pictures = new Map<string, Uint8Array>();
  for (const [name, text] of pictureTexts(edition().articles)) {
    const svg = String(drawPicture(text));
    const file = `${kept}/${sumOf(fontSum, svg)}.png`;
    if (!existsSync(file)) {
      draw ??= await startDrawing();
      writeFileSync(file, draw(svg));
    }
    pictures.set(name, readFileSync(file));
  }
  return pictures;
}
