// `npm start`: installs if needed, builds if stale, serves, prints the address.
import { buildIfStale, install, root } from "./setup.mjs";

install();
buildIfStale();
const { serve } = await import("./serve.mjs");
await serve({ folder: `${root}/out`, port: Number(process.env.PORT ?? 3000), strict: Boolean(process.env.PORT) });
