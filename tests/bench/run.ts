import { existsSync } from "node:fs";

/** `npm run bench -- NAME …`: the bench of that name in this folder, with what follows as its arguments. */
const [name = ""] = process.argv.splice(2, 1);
const file = [`${name}.ts`, `${name}/${name}.ts`].map((path) => new URL(path, import.meta.url)).find(existsSync);
if (!name || !file) {
  process.stderr.write("usage: npm run bench -- NAME …, where tests/bench/NAME.ts is there (README, Numbers)\n");
  process.exit(2);
}
await import(file.href);
