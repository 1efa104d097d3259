// Makes app/fonts from the packages it was drawn from: only the letters that English and pinyin need, only the weights that the styles use.
//   npm i --prefix TOOLS subset-font @fontsource-variable/source-serif-4 @fontsource-variable/source-sans-3
//   node scripts/subset-fonts.mjs TOOLS
// Run by hand when a letter or a weight is wanted that is not there; what it makes is committed, so that no build needs it.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { fail, root } from "./setup.mjs";

const tools = process.argv[2];
if (!tools) fail("Name the folder that subset-font and the two @fontsource-variable packages are installed in: node scripts/subset-fonts.mjs TOOLS");
const modules = join(resolve(tools), "node_modules");
const found = createRequire(join(modules, "package.json")).resolve("subset-font");
const { default: subset } = await import(pathToFileURL(found).href);

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");
const latin = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}‘’‚“”„–—―…·•†‡‹›←↑→↓↔−×÷≈≤≥′″€™‰⁄\u2009\u202f\u00ad\u2011ŒœŠšŽžı`;
const marked = "āēěīōūǎǐǒǔǖǘǚǜńňǹḿ";
const pinyin = `${marked}${marked.toUpperCase()}ŋŊẑĉŝ`;

const faces = [
  { family: "source-serif-4", style: "normal" },
  { family: "source-serif-4", style: "italic" },
  { family: "source-sans-3", style: "normal" },
];
const folder = join(root, "app", "fonts");
mkdirSync(folder, { recursive: true });
let sum = 0;
for (const { family, style } of faces)
  for (const [part, packaged, text] of [
    ["latin", "latin", latin],
    ["pinyin", "latin-ext", pinyin],
  ]) {
    const whole = readFileSync(join(modules, "@fontsource-variable", family, "files", `${family}-${packaged}-wght-${style}.woff2`));
    const made = await subset(whole, text, { targetFormat: "woff2", variationAxes: { wght: { min: 400, max: 600 } } });
    writeFileSync(join(folder, `${family}-${part}-${style}.woff2`), made);
    copyFileSync(join(modules, "@fontsource-variable", family, "LICENSE"), join(folder, `LICENSE-${family}.txt`));
    sum += made.length;
    process.stdout.write(`${family} ${style} ${part}: ${made.length} of ${whole.length} bytes\n`);
  }
process.stdout.write(`together ${sum} bytes\n`);
