import { ContentError } from "@/server/content/error";
import { type Subcommand, UsageError } from "./command";

/** One file a subcommand, loaded when it is asked for: what the others need would take a second and more. */
const subcommands: Record<string, () => Promise<Subcommand>> = {
  articles: async () => (await import("./articles")).articles,
  annotate: async () => (await import("./annotate")).annotate,
  lookup: async () => (await import("./lookup")).lookup,
  align: async () => (await import("./align")).align,
  review: async () => (await import("./review")).review,
  compare: async () => (await import("./compare")).compare,
  check: async () => (await import("./check")).check,
  export: async () => (await import("./export")).exportCommand,
  coinages: async () => (await import("./coinages")).coinages,
  import: async () => (await import("./import")).importFiles,
  corpus: async () => (await import("./corpus")).corpus,
};

const overview = async (): Promise<string> => `tifa <subcommand> [options]

${(await Promise.all(Object.entries(subcommands).map(async ([name, load]) => `  ${name.padEnd(10)} ${(await load()).summary}`))).join("\n")}

Each subcommand has --help. Results go to stdout, messages to stderr.
Exit codes: 0 done, 1 findings, 2 wrong use or unreadable input.
`;

/**
 * What `tifa` does with its words: gives the exit code (0 done, 1 findings, 2 wrong use or unreadable input, said in one line on stderr). Throws what is none of
 * these: a fault of ours.
 */
export async function main(words: string[]): Promise<number> {
  try {
    return await choose(words);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof ContentError)) throw error;
    process.stderr.write(`tifa: ${error.message}\n`);
    return 2;
  }
}

async function choose([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (!load) throw new UsageError(`there is no subcommand ${name}; there are ${Object.keys(subcommands).join(", ")}`);
  const subcommand = await load();
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(`${subcommand.help.trim()}\n`);
    return 0;
  }
  return subcommand.run(args);
}
