import { align } from "./align";
import { annotate } from "./annotate";
import { articles } from "./articles";
import { check } from "./check";
import { coinages } from "./coinages";
import { compare } from "./compare";
import { corpus } from "./corpus";
import type { Subcommand } from "./command";
import { UsageError } from "./command";
import { exportCommand } from "./export";
import { importFiles } from "./import";
import { lookup } from "./lookup";
import { review } from "./review";
import { ContentError } from "@/server/content/parse";

const subcommands: Record<string, Subcommand> = {
  articles,
  annotate,
  lookup,
  align,
  review,
  compare,
  coinages,
  import: importFiles,
  check,
  export: exportCommand,
  corpus,
};

const overview = `tifa <subcommand> [options]

${Object.entries(subcommands)
  .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  .join("\n")}

Each subcommand has --help. Results go to stdout, messages to stderr.
Exit codes: 0 done, 1 findings, 2 wrong use or unreadable input.
`;

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(overview);
    return name === undefined ? 2 : 0;
  }
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (!subcommand) throw new UsageError(`there is no subcommand ${name}; there are ${Object.keys(subcommands).join(", ")}`);
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(`${subcommand.help.trim()}\n`);
    return 0;
  }
  return subcommand.run(args);
}

// A reader that closes the pipe early (head) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (!(error instanceof UsageError || error instanceof ContentError)) throw error;
    process.stderr.write(`tifa: ${error.message}\n`);
    process.exitCode = 2;
  },
);
