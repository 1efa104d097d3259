// `npm test`: installs, finds or gets a browser, runs everything; stops at the first step that fails.
import { findBrowser } from "./browser.mjs";
import { buildIfStale, fail, install, run } from "./setup.mjs";

install();
const browser = findBrowser();

const step = (name, command, args, env) => {
  process.stdout.write(`\n— ${name}\n`);
  if (run(command, args, env) !== 0) fail(`npm test: ${name} failed.`);
};

step("lint", "npm", ["run", "--silent", "lint"]);
step("types", "npm", ["run", "--silent", "types"]);
step("tifa check", "npm", ["run", "--silent", "tifa", "--", "check"]);
step("unit tests", "npm", ["run", "--silent", "unit"]);
process.stdout.write("\n— build\n");
buildIfStale();
step("journeys", "npm", ["run", "--silent", "e2e"], { PLAYWRIGHT_CHROMIUM_PATH: browser });
process.stdout.write("\nEverything passed.\n");
