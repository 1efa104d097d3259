import { existsSync, readdirSync, statSync } from "node:fs";
import { buildPeer } from "./weight/peer";
import { weigh } from "./weight/weigh";
import { scoresOf } from "./weight/lighthouse";
import { startServer } from "./weight/server";

/**
 * What pages weigh and how they score, beside the same article as an ordinary client page of the App Router, built in a temporary folder in the same run:
 *   npm run build && npx tsx tests/bench/weight.ts [FOLDER_WITH_LIGHTHOUSE]
 * Lighthouse is no dependency: `npm i --prefix /tmp/bench-peers lighthouse@12` (12 runs on Node 20). It needs PLAYWRIGHT_CHROMIUM_PATH or a Chromium on
 * the path. Bytes are gzip -9; an article's data is what its cards fetch. What is fetched only when it is used (the lookup box, traditional characters) is not counted.
 */

const slug = process.env.SLUG ?? "wuxi-hongmei-linghang";
const folder = process.argv[2] ?? "/tmp/bench-peers";
if (!existsSync("out/index.html")) throw new Error("there is no out/: npm run build first");

const lists = ["english", "ladder", "compare", "letters"];
const heaviestOf = (folder: string, names: string[]): string =>
  [...names].sort((a, b) => statSync(`out/en/${folder}/${b}/index.html`).size - statSync(`out/en/${folder}/${a}/index.html`).size)[0] ?? "";
const folders = (folder: string): string[] =>
  readdirSync(`out/en/${folder}`, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const longest = heaviestOf(
  "read",
  folders("read").filter((name) => existsSync(`content/articles/${name}`)),
);
const heaviest = heaviestOf(
  "glossary",
  folders("glossary").filter((name) => !lists.includes(name)),
);
const pages = {
  home: "en/",
  article: `en/read/${slug}/`,
  "longest article": `en/read/${longest}/`,
  glossary: "en/glossary/",
  term: `en/glossary/${heaviest}/`,
  lookup: "en/lookup/",
};

const peer = buildPeer(slug);
const rows = [
  ...Object.entries(pages).map(([name, path]) => ({ name, folder: "out", path })),
  { name: "article, App Router client page", folder: peer, path: "" },
];

console.log("gzip bytes".padEnd(34), ...["html", "script", "css", "data", "all"].map((head) => head.padStart(8)));
for (const { name, folder: from, path } of rows) {
  const { html, script, css, data } = weigh(from, path);
  console.log(name.padEnd(34), ...[html, script, css, data, html + script + css + data].map((bytes) => String(bytes).padStart(8)));
}

const lighthouse = `${folder}/node_modules/lighthouse`;
if (!existsSync(lighthouse)) console.log(`\nLighthouse is not installed in ${folder}: npm i --prefix ${folder} lighthouse@12`);
else {
  console.log(`\n${"Lighthouse, mobile".padEnd(34)}`, ...["perf", "access", "best", "seo"].map((head) => head.padStart(8)));
  for (const { name, folder: from, path } of rows) {
    const server = await startServer(from);
    try {
      const scores = await scoresOf(folder, `${server.address}/${path}`);
      console.log(name.padEnd(34), ...scores.map((score) => score.toFixed(2).padStart(8)));
    } finally {
      server.close();
    }
  }
}
