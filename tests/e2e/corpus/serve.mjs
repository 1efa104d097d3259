// The built site with a corpus behind it, as `npm start` serves it: TIFA_CORPUS names the folder; the address is printed.
import { openCorpus } from "../../../scripts/corpus.mjs";
import { serve } from "../../../scripts/serve.mjs";

const { web: corpus, token } = await openCorpus();
await serve({ folder: "out", port: 0, corpus, token });
