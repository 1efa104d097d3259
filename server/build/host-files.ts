import { readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { z } from "zod";
import { contentSecurityPolicy } from "./lighten";
import { type Precache, choosePrecache, listsOf } from "./precache";

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

/** Header files for hosts that read them (Netlify, Cloudflare Pages): the policy again, hashed assets for ever, the API for an hour and for every origin, HTML revalidated. */
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
${base}/api/*
  ! Cache-Control
  Cache-Control: public, max-age=3600, stale-while-revalidate=86400
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
${base}/_tifa/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable
${base}/_next/static/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable
`,
  );
}

/** What the worker keeps ahead of its need, by what the build has made: the bundles, and the names of the data. */
export function precacheOf(out: string): Precache {
  const read = (name: string): unknown => JSON.parse(readFileSync(`.tifa/${name}.json`, "utf8"));
  const scripts = z.object({ often: z.array(z.string()), seldom: z.array(z.string()) }).parse(read("scripts"));
  const { "lookup.json": lookup, "terms.json": terms } = z
    .looseObject({ "lookup.json": z.string(), "terms.json": z.string() })
    .parse(read("manifest"));
  const restPaths = z.object({ glosses: z.array(z.string()), more: z.string() }).transform(({ glosses, more }) => [...glosses, more]);
  const { rest } = z.looseObject({ rest: restPaths.default([]) }).parse(JSON.parse(readFileSync(`${out}/${lookup}`, "utf8")));
  return choosePrecache(out, scripts, { lookup, rest, terms });
}

/** The service worker, with the lists of what it keeps. */
export async function writeWorker(out: string, base: string): Promise<void> {
  await build({
    entryPoints: ["browser/offline/worker.ts"],
    bundle: true,
    format: "iife",
    minify: true,
    target: ["es2022"],
    outfile: `${out}/sw.js`,
    define: { tifaLists: JSON.stringify(listsOf(out, base, precacheOf(out))) },
    logLevel: "warning",
    legalComments: "none",
  });
}
