/** Static export; the base path is configuration (README, "Where it is served"). */
export default {
  output: "export",
  // Where the export goes: the build takes from it what it publishes (server/build/next-export.ts).
  distDir: ".tifa/next",
  trailingSlash: true,
  basePath: process.env.TIFA_BASE_PATH ?? "",
  images: { unoptimized: true },
  reactStrictMode: true,
  env: {
    TIFA_BASE_PATH: process.env.TIFA_BASE_PATH ?? "",
    TIFA_SITE_URL: process.env.TIFA_SITE_URL ?? "http://localhost:3000",
    TIFA_CONTACT: process.env.TIFA_CONTACT ?? "",
  },
  experimental: { globalNotFound: true },
  // `npm test` type-checks with the project's own compiler; Next needs one that TypeScript 7 does not have.
  typescript: { ignoreBuildErrors: true },
};
