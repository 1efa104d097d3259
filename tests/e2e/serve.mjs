// The built site for the journeys, on the port the configuration names.
import { serve } from "../../scripts/serve.mjs";

await serve({ folder: "out", port: Number(process.env.PORT), strict: true });
