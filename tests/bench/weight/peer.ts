import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type AnnotationFile, annotationFile } from "@/server/reading";

/** The page as most would write it: a client component that is given the annotated article and renders a ruby element a word. */
const page = `"use client";
import { useState } from "react";
import article from "./article.json";

function Word({ token, open, onOpen }) {
  const reading = token.pinyin.filter(Boolean).join("");
  if (!reading) return <>{token.text}</>;
  return <ruby className={open ? "open" : undefined} onClick={onOpen}>{token.text}<rt>{reading}</rt></ruby>;
}

export function Reader() {
  const [open, setOpen] = useState(null);
  return (
    <main>
      {article.map(({ id, zh, en }) => (
        <section key={id}>
          <p lang="zh-Hans">{zh.tokens.map((token) => <Word key={token.start} token={token} open={open === id + token.start} onOpen={() => setOpen(id + token.start)} />)}</p>
          <p lang="en">{en}</p>
        </section>
      ))}
    </main>
  );
}
`;

/** Builds the same article as an ordinary App Router client page in a temporary folder; gives the folder of its export. */
export function buildPeer(slug: string): string {
  const folder = mkdtempSync(join(tmpdir(), "tifa-peer-"));
  mkdirSync(join(folder, "app"));
  // Hard links: Next does not follow a link out of the project.
  execFileSync("cp", ["-al", resolve("node_modules"), join(folder, "node_modules")]);
  // Our own build's file.
  const { segments }: AnnotationFile = JSON.parse(readFileSync(annotationFile(slug), "utf8"));
  const english: Record<string, string> = JSON.parse(readFileSync(`content/articles/${slug}/en.json`, "utf8"));
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  write("app/article.json", JSON.stringify(Object.entries(segments).map(([id, zh]) => ({ id, zh, en: english[id] }))));
  write("app/reader.jsx", page);
  write("app/page.jsx", `import { Reader } from "./reader";\nexport default function Page() { return <Reader />; }\n`);
  write(
    "app/layout.jsx",
    `export const metadata = { title: "Peer", description: "Peer" };\nexport default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }\n`,
  );
  write("next.config.mjs", `export default { output: "export" };\n`);
  write("package.json", `{ "type": "module" }\n`);
  const { status, stderr } = spawnSync("npx", ["next", "build"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) throw new Error(`the peer was not built:\n${stderr.slice(-2000)}`);
  return join(folder, "out");
}
