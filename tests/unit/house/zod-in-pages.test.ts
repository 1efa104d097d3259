import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { zodInPages } from "@/server/build/zod-in-pages";

/** What a page would read by a schema that zod would compile, and how often it tried to make a function of text. */
async function tryIn(define: Record<string, string>): Promise<{ tries: number; read: unknown }> {
  const contents = `import { z } from "zod";
    const entry = z.object({ zh: z.string(), members: z.array(z.object({ en: z.string() })) });
    globalThis.read = JSON.stringify(entry.parse({ zh: "提法", members: [{ en: "wording" }] }));`;
  const bundle = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: "iife",
    define,
    logLevel: "error",
  });
  let tries = 0;
  const context = createContext({
    Function: class {
      constructor() {
        tries++;
        throw new EvalError("This document requires 'TrustedScript' assignment.");
      }
    },
  });
  runInContext(bundle.outputFiles[0]?.text ?? "", context);
  return { tries, read: JSON.parse(String(runInContext("read", context))) };
}

describe("zod in a page whose policy allows no code from text", () => {
  const read = { zh: "提法", members: [{ en: "wording" }] };

  it("reads without trying", async () => {
    expect(await tryIn(zodInPages)).toEqual({ tries: 0, read });
  });

  it("would try, left to itself", async () => {
    expect(await tryIn({})).toEqual({ tries: 1, read });
  });
});
