// `npm start`: installs if needed, builds if stale, serves, prints the address.
import { buildIfStale, fail, install, root } from "./setup.mjs";

install();
if (buildIfStale() !== 0) fail("The build failed; the message above says where.");
const { serve } = await import("./serve.mjs");
const { openCorpus } = await import("./corpus.mjs");
const { web: corpus, token } = await openCorpus();
const server = await serve({ folder: `${root}/out`, port: Number(process.env.PORT ?? 3000), strict: Boolean(process.env.PORT), corpus, token });

// The first process of a container is ended only by signals that it hears; a corpus's folder is let go of in order.
for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, async () => {
    server.close();
    server.closeAllConnections();
    await corpus?.close();
    process.exit(0);
  });
