import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { contentSecurityPolicy, filesBelow } from "./lighten";

/** What no page of ours asks a browser for, so that nothing that got into one could either. */
const permissionsPolicy = [
  "accelerometer",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
]
  .map((feature) => `${feature}=()`)
  .join(", ");

/** Header files for hosts that read them (Netlify, Cloudflare Pages): the policy again, hashed assets for ever, HTML revalidated. */
export function writeHeaders(out: string, base: string): void {
  writeFileSync(
    `${out}/_headers`,
    `${base}/*
  Content-Security-Policy: ${contentSecurityPolicy}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: ${permissionsPolicy}
  Cache-Control: no-cache
${base}/_tifa/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable
${base}/_next/static/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable
`,
  );
}

/** The service worker with the list of what every page needs and a version that is the sum of the whole export. */
export function writeWorker(out: string, base: string): void {
  const files = filesBelow(out).filter((file) => !/\/(?:_headers|sw\.js|\.built)$/.test(file));
  const sum = createHash("sha256");
  for (const file of files.sort()) sum.update(file).update(readFileSync(file));
  const shell = files
    .map((file) => file.slice(out.length))
    .filter(
      (file) =>
        /^\/(?:_tifa\/[^/]+\.js|_next\/static\/.*\.css)$/.test(file) ||
        /^\/(?:en|zh-CN)\/(?:(?:read|glossary|lookup|study|about)\/)?index\.html$/.test(file) ||
        /^\/live\/lookup\..*\.json$/.test(file),
    )
    .map((file) => `${base}${file.replace(/index\.html$/, "")}`);
  const code = readFileSync("server/build/worker.js", "utf8")
    .replace("__VERSION__", sum.digest("hex").slice(0, 12))
    .replace("[/* shell */]", JSON.stringify(shell));
  writeFileSync(`${out}/sw.js`, code);
}
