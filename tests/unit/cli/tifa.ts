import { spawnSync } from "node:child_process";
import { Readable } from "node:stream";
import { vi } from "vitest";
import { main } from "@/cli/main";

export interface Said {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** The command as it is typed, in a process of its own. Starting it takes seconds of processor time: once for each subcommand is enough, the rest asks `runTifa`. */
export function spawnTifa(words: readonly string[], input: string | Buffer = ""): Said {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "cli/tifa.ts", ...words], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** The same in this process, with standard input and both outputs exchanged while it runs. */
export async function runTifa(words: string[], input: string | Buffer = ""): Promise<Said> {
  const said = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      said[name] += String(text);
      return true;
    }),
  );
  const stdin = vi.spyOn(process, "stdin", "get").mockReturnValue(Readable.from([Buffer.from(input)]) as typeof process.stdin);
  try {
    return { status: await main(words), ...said };
  } finally {
    stdin.mockRestore();
    for (const spy of spies) spy.mockRestore();
  }
}
