// A PGlite in a thread of its own: what it is asked runs here, so that whoever asks stays awake and can end it (pglite.ts). Plain JavaScript, since a thread is not given our loader.
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";

const told = (error) => ({ message: error?.message ?? String(error), code: typeof error?.code === "string" ? error.code : "" });

try {
  const database = await PGlite.create({ dataDir: workerData.folder });
  for (const statement of workerData.first) await database.query(statement);
  parentPort.on("message", async ({ turn, sql, parameters }) => {
    try {
      if (sql === undefined) await database.close();
      const rows = sql === undefined ? [] : (await database.query(sql, parameters)).rows;
      parentPort.postMessage({ turn, rows });
    } catch (error) {
      parentPort.postMessage({ turn, error: told(error) });
    }
  });
  parentPort.postMessage({ turn: 0, rows: [] });
} catch (error) {
  parentPort.postMessage({ turn: 0, error: told(error) });
}
