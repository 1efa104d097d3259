import { parseArgs, type ParseArgsConfig } from "node:util";

/** One file a subcommand: thin over core/ and server/. */
export interface Subcommand {
  summary: string;
  help: string;
  /** Gives the exit code: 0 done, 1 findings. Throws UsageError (exit 2). */
  run(args: string[]): Promise<number> | number;
}

/** Wrong use or unreadable input: one line that says what and where. */
export class UsageError extends Error {}

/** `util.parseArgs`, with its complaints as UsageError. */
export function readArgs<T extends NonNullable<ParseArgsConfig["options"]>>(args: string[], options: T, most: number) {
  try {
    const parsed = parseArgs({ args, options, allowPositionals: true, strict: true });
    if (parsed.positionals.length > most) throw new UsageError(`one argument too many: ${parsed.positionals[most]}`);
    return parsed;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError((error as Error).message.split("\n")[0] ?? "wrong arguments");
  }
}

/** A value as JSON on stdout. */
export const printJson = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value, null, 1)}\n`);
