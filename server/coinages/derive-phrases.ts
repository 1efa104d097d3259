import { derivePhrases } from "./phrases";

const folder = process.argv[2];
if (!folder) {
  process.stderr.write("usage: npx tsx server/coinages/derive-phrases.ts DATA_FOLDER\n");
  process.exit(2);
}
derivePhrases(folder);
