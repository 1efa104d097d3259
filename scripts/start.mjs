// `npm start`: installs if needed, builds if stale, serves, prints the address.
import { buildIfStale, fail, install, root } from "./setup.mjs";

install();
if (buildIfStale() !== 0) fail("The build failed; the message above says where.");
const { serve } = await import("./serve.mjs");
const { openCorpus } = await import("./corpus.mjs");
const { web: corpus, token } = await openCorpus();
await serve({ folder: `${root}/out`, port: Number(process.env.PORT ?? 3000), strict: Boolean(process.env.PORT), corpus, token });
