// Makes app/fonts/pictures, the fonts that the pictures of links are drawn with (server/build/share-pictures): the hanzi of the edition's texts, of its terms
// and of the interface, and the letters of English.
//   npm i --prefix TOOLS subset-font @fontsource/noto-serif-sc @fontsource-variable/source-serif-4
//   node scripts/subset-picture-fonts.mjs TOOLS
// Run by hand when a title has a character that is not there (tests/unit/share says so); what it makes is committed, so that no build needs it.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { fail, root } from "./setup.mjs";

const tools = process.argv[2];
if (!tools) fail("Name the folder that subset-font and the @fontsource packages are installed in: node scripts/subset-picture-fonts.mjs TOOLS");
const modules = join(resolve(tools), "node_modules");
const found = createRequire(join(modules, "package.json")).resolve("subset-font");
const { default: subset } = await import(pathToFileURL(found).href);

const ascii = Array.from({ length: 0x7e - 0x1f }, (_, i) => String.fromCodePoint(0x20 + i)).join("");
const punctuation = "，。、；：？！“”‘’《》〈〉「」（）【】—…·～％";
const below = (folder, wanted) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => wanted.test(file))
    .map((file) => readFileSync(join(root, folder, file), "utf8"));
const written = [...below("content/articles", /zh\.json$/), ...below("glossary/terms", /\.yaml$/), ...below("locales/zh-CN", /\.json$/)].join("");
const hanzi = [...new Set(written.match(/\p{Script=Han}/gu))].join("");

const folder = join(root, "app", "fonts", "pictures");
mkdirSync(folder, { recursive: true });
for (const { name, from, text, axes } of [
  {
    name: "noto-serif-sc-600.ttf",
    from: "@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-600-normal.woff2",
    text: hanzi + punctuation,
  },
  {
    name: "source-serif-4-400.ttf",
    from: "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
    text: `${ascii}‘’“”–—·…é`,
    axes: { wght: 400 },
  },
]) {
  const options = { targetFormat: "sfnt", ...(axes && { variationAxes: axes }) };
  const made = await subset(readFileSync(join(modules, from)), text, options);
  writeFileSync(join(folder, name), made);
  process.stdout.write(`${name}: ${[...text].length} characters, ${made.length} bytes\n`);
}
copyFileSync(join(modules, "@fontsource/noto-serif-sc/LICENSE"), join(root, "app", "fonts", "LICENSE-noto-serif-sc.txt"));
