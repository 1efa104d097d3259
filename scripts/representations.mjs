// The forms in which a file is sent: as it is, or compressed, each made once for each content and kept in a folder.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const compressible = /^\.(?:html|js|css|json|txt|md|svg|xml|webmanifest|bin)$/;
/** Names of what a request may ask for, and how each is made. Brotli at 9: at 11 the first reader of a megabyte would wait for seconds. */
const encoders = {
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
};
const month = 30 * 86_400_000;

/** Drops what was made over a month ago: contents that are still served are made again when asked for. */
function sweep(folder) {
  for (const name of readdirSync(folder)) if (Date.now() - statSync(join(folder, name)).mtimeMs > month) rmSync(join(folder, name), { force: true });
}

/** Opens the folder in which compressed forms are kept. Where it cannot be written, files go out as they are. */
export function openRepresentations(folder) {
  let writable = true;
  try {
    mkdirSync(folder, { recursive: true });
    sweep(folder);
  } catch {
    writable = false;
  }
  const sums = new Map();
  const working = new Map();

  /** The sum of a file's content; read again only after the file has changed. */
  async function sumOf(file, { mtimeMs, size }) {
    const known = sums.get(file);
    if (known?.mtimeMs === mtimeMs && known.size === size) return known.sum;
    const sum = createHash("sha256")
      .update(await readFile(file))
      .digest("hex")
      .slice(0, 24);
    sums.set(file, { mtimeMs, size, sum });
    return sum;
  }

  async function make(file, made, encoding) {
    const bytes = await encoders[encoding](await readFile(file));
    const begun = `${made}.${process.pid}.begun`;
    await writeFile(begun, bytes);
    await rename(begun, made);
  }

  /** Makes it unless it is there; those who ask for the same at once wait for one. */
  async function ensure(file, made, encoding) {
    if (await stat(made).catch(() => undefined)) return true;
    const job = working.get(made) ?? make(file, made, encoding).finally(() => working.delete(made));
    working.set(made, job);
    return job.then(
      () => true,
      () => false,
    );
  }

  return {
    /** Whether a file goes out compressed to those who can read it. */
    compresses: (file) => writable && compressible.test(extname(file)),
    /**
     * The form of a file in the first of the encodings that can be had, "identity" always can: its path (with the file's own ending, which tells
     * the type), its encoding, and an entity tag that is the content's and the encoding's.
     */
    async of(file, status, encodings) {
      const sum = await sumOf(file, status);
      for (const encoding of encodings) {
        if (!(encoding in encoders) || !this.compresses(file)) continue;
        const made = join(folder, `${sum}.${encoding}${extname(file)}`);
        if (await ensure(file, made, encoding)) return { path: made, encoding, tag: `"${sum}-${encoding}"` };
      }
      return { path: file, encoding: "identity", tag: `"${sum}"` };
    },
  };
}
