import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { build } from "esbuild";
import { zipSync } from "fflate";
import { cardLabels } from "@/core/reading/card-labels";
import { locales } from "@/core/locales";
import { engineFiles } from "../annotate";
import { glossaryData } from "../build/glossary-data";
import { siteRoot } from "../build/finding";
import { dictionaryBytes } from "../dictionary/build";
import { edition } from "../edition";
import { translation } from "../i18n";
import { modelFile } from "../pinyin/load";
import { pairsFile } from "../words/load";
import { forShadow } from "./style";

/**
 * Packs the browser extension: `npm run extension`. The same scripts and data for both browsers, each with its manifest, as a folder to load and as a zip for its shop.
 * TIFA_SITE_URL is the address of the site that “open in Tifa” and the entries' links lead to.
 */

const out = "extension";
const browsers = ["chromium", "firefox"] as const;
const sizes = [16, 32, 48, 128];
/** The folder of a language in an extension. */
const folderOf = { en: "en", "zh-CN": "zh_CN" } as const;

function manifest(browser: (typeof browsers)[number], version: string): unknown {
  const icons = Object.fromEntries(sizes.map((size) => [size, `icons/${size}.png`]));
  return {
    manifest_version: 3,
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "en",
    version,
    icons,
    action: { default_title: "__MSG_action__", default_icon: icons },
    // Only the tab on whose button was pressed, until it goes elsewhere; no page before that.
    permissions: ["activeTab", "scripting"],
    commands: { _execute_action: { suggested_key: { default: "Alt+Shift+T" } } },
    ...(browser === "chromium"
      ? { background: { service_worker: "background.js" }, minimum_chrome_version: "117" }
      : {
          background: { scripts: ["background.js"] },
          // Highlights came to Firefox with 140.
          browser_specific_settings: {
            gecko: { id: "tifa@tifa.invalid", strict_min_version: "140.0", data_collection_permissions: { required: ["none"] } },
          },
        }),
  };
}

async function drawIcons(folder: string): Promise<void> {
  await initWasm(readFileSync("node_modules/@resvg/resvg-wasm/index_bg.wasm"));
  mkdirSync(`${folder}/icons`, { recursive: true });
  const svg = readFileSync("public/icon.svg", "utf8");
  for (const size of sizes) writeFileSync(`${folder}/icons/${size}.png`, new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng());
}

function writeData(folder: string): void {
  mkdirSync(`${folder}/data`, { recursive: true });
  const { data, trie } = engineFiles(edition());
  writeFileSync(`${folder}/data/engine.json`, JSON.stringify(data));
  writeFileSync(`${folder}/data/terms-trie.bin`, trie);
  writeFileSync(`${folder}/data/cedict.bin`, dictionaryBytes());
  copyFileSync(modelFile, `${folder}/data/readings.bin`);
  copyFileSync(pairsFile, `${folder}/data/pairs.bin`);
  writeFileSync(`${folder}/data/glossary.json`, JSON.stringify(glossaryData()));
  const sheets = ["app/styles/tokens.css", "app/styles/card.css", "browser/extension/panel.css"].map((file) => readFileSync(file, "utf8"));
  writeFileSync(`${folder}/data/card.css`, forShadow(sheets.join("\n")));
  const languages = Object.fromEntries(
    locales.map((locale) => {
      const { t } = translation(locale);
      return [locale, { words: t("extension:words", { returnObjects: true }), labels: cardLabels(t) }];
    }),
  );
  writeFileSync(`${folder}/data/extension.json`, JSON.stringify({ site: siteRoot(), languages }));
  for (const locale of locales) {
    const { t } = translation(locale);
    const at = `${folder}/_locales/${folderOf[locale]}`;
    mkdirSync(at, { recursive: true });
    const said = { name: t("extension:name"), description: t("extension:description"), action: t("extension:action") };
    const messages = Object.fromEntries(Object.entries(said).map(([key, message]) => [key, { message }]));
    writeFileSync(`${at}/messages.json`, JSON.stringify(messages, null, 1));
  }
  // Licences travel with what they are of.
  writeFileSync(
    `${folder}/LICENSES.txt`,
    ["LICENSE", "LICENSES/CC-BY-SA-4.0.txt", "public/pinyin/LICENSE.txt", "public/words/LICENSE.txt"]
      .flatMap((file) => (statSync(file, { throwIfNoEntry: false }) ? [`# ${file}\n\n${readFileSync(file, "utf8")}`] : []))
      .join("\n\n"),
  );
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => statSync(`${folder}/${name}`).isFile());

async function pack(): Promise<void> {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  rmSync(out, { recursive: true, force: true });
  const [first, ...others] = browsers.map((browser) => `${out}/${browser}`);
  if (!first) return;
  mkdirSync(first, { recursive: true });
  await build({
    entryPoints: ["browser/extension/background.ts", "browser/extension/content.ts"],
    bundle: true,
    format: "iife",
    target: ["es2022"],
    outdir: first,
    // Readable, as the browsers' reviewers ask; what it weighs is the dictionary.
    minify: false,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
  });
  copyFileSync("browser/extension/mark.css", `${first}/mark.css`);
  await drawIcons(first);
  writeData(first);
  for (const other of others)
    for (const name of filesIn(first)) {
      mkdirSync(`${other}/${name}`.replace(/\/[^/]*$/, ""), { recursive: true });
      copyFileSync(`${first}/${name}`, `${other}/${name}`);
    }
  for (const browser of browsers) {
    const folder = `${out}/${browser}`;
    writeFileSync(`${folder}/manifest.json`, JSON.stringify(manifest(browser, version), null, 1));
    // A fixed time: the same content is the same file.
    const files = Object.fromEntries(
      filesIn(folder)
        .sort()
        .map((name) => [name, readFileSync(`${folder}/${name}`)]),
    );
    const zip = zipSync(files, { mtime: "2026-01-01" });
    writeFileSync(`${out}/tifa-${browser}-${version}.zip`, zip);
    const sum = createHash("sha256").update(zip).digest("hex").slice(0, 12);
    process.stdout.write(`${out}/tifa-${browser}-${version}.zip  ${(zip.length / 1e6).toFixed(1)} MB  ${sum}\n`);
  }
}

await pack();
