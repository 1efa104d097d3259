import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    include: ["tests/unit/**/*.test.ts", "tests/content/**/*.test.ts"],
    testTimeout: 60_000,
    // Files of one worker share what they load: the edition, the dictionary and the text engine are put together once, not once a file.
    isolate: false,
    // On two cores Vitest would leave one idle.
    maxWorkers: availableParallelism(),
  },
});
