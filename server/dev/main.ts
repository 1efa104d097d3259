import { startDev } from "./dev";

const { address } = await startDev(Number(process.env.PORT ?? 3000));
process.stdout.write(`Tifa, as it changes: ${address}\n`);
