import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

/** Firefox driven by its own protocol (Marionette: a length, a colon, JSON), which alone can load an extension for a while and press its button. */

const answer = z.tuple([z.literal(1), z.number(), z.object({ error: z.string(), message: z.string() }).nullable(), z.unknown()]);
const valued = z.object({ value: z.unknown() });

export interface Firefox {
  /** A command; gives its answer, rejects with what Firefox says. */
  ask(name: string, parameters?: Record<string, unknown>): Promise<unknown>;
  /** Runs a script in the page, or with `chrome` in the browser's own window; gives what it returns. */
  run(script: string, context?: "content" | "chrome"): Promise<unknown>;
  close(): Promise<void>;
}

async function open(port: number): Promise<Socket> {
  for (let tries = 0; ; tries++) {
    try {
      return await new Promise((done, failed) => {
        const socket = connect(port, "127.0.0.1", () => done(socket));
        socket.once("error", failed);
      });
    } catch (error) {
      // It listens some seconds after it was started.
      if (tries === 120) throw error;
      await sleep(500);
    }
  }
}

/** Starts a Firefox without a window, with a profile of its own that goes with it. */
export async function startFirefox(program: string, port: number): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), "tifa-firefox-"));
  writeFileSync(
    join(profile, "user.js"),
    `user_pref("marionette.port", ${port});\nuser_pref("datareporting.policy.dataSubmissionEnabled", false);\n`,
  );
  const firefox = spawn(program, ["--headless", "--marionette", "--no-remote", "-remote-allow-system-access", "-profile", profile], {
    stdio: "ignore",
  });
  const ended = new Promise<void>((done) => firefox.once("exit", () => done()));
  const socket = await open(port);
  let bytes = Buffer.alloc(0);
  let last = 0;
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  socket.on("data", (part) => {
    bytes = Buffer.concat([bytes, part]);
    for (;;) {
      const colon = bytes.indexOf(":");
      const end = colon + 1 + Number(bytes.subarray(0, Math.max(0, colon)));
      if (colon < 0 || bytes.length < end) return;
      const message = answer.safeParse(JSON.parse(bytes.subarray(colon + 1, end).toString("utf8")));
      bytes = bytes.subarray(end);
      // The first says only who speaks.
      if (!message.success) continue;
      const [, id, error, value] = message.data;
      const waits = waiting.get(id);
      waiting.delete(id);
      if (error) waits?.failed(new Error(`${error.error}: ${error.message}`));
      else waits?.done(value);
    }
  });
  const ask = (name: string, parameters: Record<string, unknown> = {}): Promise<unknown> =>
    new Promise((done, failed) => {
      waiting.set(++last, { done, failed });
      const text = JSON.stringify([0, last, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  await ask("WebDriver:NewSession", { capabilities: {} });
  return {
    ask,
    async run(script, context = "content") {
      await ask("Marionette:SetContext", { value: context });
      return valued.parse(await ask("WebDriver:ExecuteScript", { script, args: [] })).value;
    },
    async close() {
      void ask("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => undefined);
      setTimeout(() => firefox.kill(), 10_000).unref();
      await ended;
      socket.destroy();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
