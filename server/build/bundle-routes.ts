import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { build } from "esbuild";

/**
 * Bundles the app's routes as one script for Node, since server/ may not import app/: `imports` are lines before, `main` what is run with `routes`.
 * Routes are found where Next finds them.
 */
export async function bundleRoutes(outfile: string, imports: readonly string[], main: string): Promise<void> {
  const folders = readdirSync("app/[locale]", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("page.tsx") && !file.startsWith("frame/"))
    .map((file) => dirname(file).replace(/^\.$/, ""))
    .sort();
  const module = (folder: string): string => JSON.stringify(`./${["app/[locale]", folder, "page"].filter(Boolean).join("/")}`);
  await build({
    stdin: {
      contents: [
        `import { routesOf } from "./app/routes";`,
        ...imports,
        ...folders.map((folder, i) => `import * as page${i} from ${module(folder)};`),
        `const routes = routesOf({ ${folders.map((folder, i) => `${JSON.stringify(folder)}: page${i}`).join(", ")} });`,
        main,
      ].join("\n"),
      resolveDir: process.cwd(),
    },
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    packages: "external",
    jsx: "automatic",
    loader: { ".css": "empty" },
    logLevel: "silent",
  });
}
