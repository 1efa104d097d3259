// `npm run dev`: installs if needed, then serves the pages as their files change.
import { install, run } from "./setup.mjs";

install();
process.exit(run("npx", ["tsx", "server/dev/main.ts"]));
