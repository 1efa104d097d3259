// `npm test`: installs, finds or gets a browser, runs every step, says how far it is, and leaves a report in test-results/report.md.
// `npm run test:all` runs the whole matrix as well (docs/tests.md).
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { buildIfStale, fail, install, root, run } from "./setup.mjs";

const everything = process.argv.includes("--all");
if (everything) process.env.TIFA_TESTS = "all";

install();
const browser = findBrowser();

/** In the order in which they fail soonest. `command` is what a person types to repeat the step alone. */
const steps = [
  { name: "lint", command: "npm run lint", act: () => run("npm", ["run", "--silent", "lint"]) },
  { name: "types", command: "npm run types", act: () => run("npm", ["run", "--silent", "types"]) },
  { name: "tifa check", command: "npm run --silent tifa -- check", act: () => run("npm", ["run", "--silent", "tifa", "--", "check"]) },
  { name: "build", command: "npm run build", act: () => buildIfStale() },
  { name: "unit tests", command: "npm run unit", act: () => run("npm", ["run", "--silent", "unit"]) },
  {
    name: "journeys",
    command: `${everything ? "TIFA_TESTS=all " : ""}npm run e2e`,
    after: "build",
    act: () => run("npm", ["run", "--silent", "e2e"], { PLAYWRIGHT_CHROMIUM_PATH: browser }),
  },
];

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
const began = Date.now();
const results = [];
for (const [index, { name, command, act, after }] of steps.entries()) {
  process.stdout.write(`\n— ${index + 1} of ${steps.length}: ${name}\n`);
  // Without a build there is nothing to walk through; any other step says more when the rest is seen too.
  if (results.some((earlier) => earlier.name === after && earlier.failed)) {
    process.stdout.write(`— ${name} not run: ${after} failed\n`);
    continue;
  }
  const start = Date.now();
  const failed = act() !== 0;
  const took = Date.now() - start;
  results.push({ name, command, failed, took });
  process.stdout.write(`— ${name} ${failed ? "FAILED" : "passed"} (${seconds(took)}, ${seconds(Date.now() - began)} in all)\n`);
  if (failed) process.stdout.write(`— repeat it alone: ${command}\n`);
}

const folder = join(root, "test-results");
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, "report.md"),
  `# npm ${everything ? "run test:all" : "test"}, ${new Date(began).toISOString()}, Node ${process.versions.node}\n\n| step | result | time | to repeat it alone |\n|---|---|---|---|\n${results
    .map(({ name, command, failed, took }) => `| ${name} | ${failed ? "failed" : "passed"} | ${seconds(took)} | \`${command}\` |`)
    .join("\n")}\n\nEach journey: journeys.json and, for what failed, the folder journeys/.\n`,
);
const wrong = results.filter(({ failed }) => failed);
process.stdout.write(`\n${results.length - wrong.length} passed, ${wrong.length} failed\nReport: test-results/report.md\n`);
if (wrong.length) fail(`npm test: ${wrong.map(({ name, command }) => `${name} failed (${command})`).join("; ")}.`);
