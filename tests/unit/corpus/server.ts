import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A PostgreSQL server of the system's own for a test: started on a socket of its own, and stopped with its files. */
export interface TestServer {
  address: string;
  stop(): void;
}

const programs = (): string | undefined => {
  const folder = "/usr/lib/postgresql";
  const versions = existsSync(folder) ? readdirSync(folder).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(folder, version, "bin")).find((bin) => existsSync(join(bin, "initdb")));
};

/** Starts one, or says why not. PostgreSQL does not run as root: there it runs as the user that Debian made for it. */
export function startPostgres(): TestServer | string {
  const given = process.env.TIFA_TEST_POSTGRES;
  if (given) return { address: given, stop: () => undefined };
  const bin = programs();
  if (!bin) return "no PostgreSQL of the system was found (Debian: apt-get install postgresql), and TIFA_TEST_POSTGRES names none";
  const folder = mkdtempSync(join(tmpdir(), "tifa-postgres-"));
  const isRoot = process.getuid?.() === 0;
  const as = (command: string, args: string[]): [string, string[]] =>
    isRoot ? ["runuser", ["-u", "postgres", "--", command, ...args]] : [command, args];
  const port = 50_000 + (process.pid % 10_000);
  try {
    if (isRoot) {
      chmodSync(folder, 0o777);
      execFileSync("chown", ["postgres", folder]);
    }
    const data = join(folder, "data");
    execFileSync(...as(join(bin, "initdb"), ["-D", data, "-A", "trust", "-U", "tifa", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"]), {
      stdio: "pipe",
      cwd: folder,
    });
    execFileSync(
      ...as(join(bin, "pg_ctl"), [
        "-D",
        data,
        "-w",
        "-o",
        `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`,
        "-l",
        join(folder, "log"),
        "start",
      ]),
      { stdio: "ignore", cwd: folder },
    );
    return {
      address: `postgres://tifa@127.0.0.1:${port}/postgres`,
      stop: () => {
        try {
          execFileSync(...as(join(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"]), { stdio: "ignore", cwd: folder });
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return `PostgreSQL could not be started: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`;
  }
}
