import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseDocument } from "yaml";
import type { z } from "zod";
import { ContentError } from "./error";
import type { KeptYaml } from "./kept-yaml";

const read = (root: string, file: string): Buffer => {
  try {
    return readFileSync(`${root}/${file}`);
  } catch {
    throw new ContentError(file, "", "the file is missing or cannot be read", "Put it back, or remove what refers to it.");
  }
};

/** UTF-8 text, refused whole when a byte of it is not UTF-8. */
export function readText(root: string, file: string): { text: string; sha256: string } {
  const bytes = read(root, file);
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, sha256: createHash("sha256").update(bytes).digest("hex") };
  } catch {
    throw new ContentError(file, "", "the file is not UTF-8 text", "Save it as UTF-8.");
  }
}

const placeOf = (path: PropertyKey[]): string =>
  path.map((part, i) => (typeof part === "number" ? `[${part}]` : i ? `.${String(part)}` : String(part))).join("");

function parseAs<S extends z.ZodType>(schema: S, value: unknown, file: string): z.infer<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ContentError(
    file,
    placeOf(issue?.path ?? []),
    (issue?.message ?? "does not fit its schema").replace(/\.$/, ""),
    "The fields are described in docs/content-guide.md.",
  );
}

/** What files were parsed to, by schema: reading the edition again after a change parses what has changed. Equal text gives the same value, which nobody changes. */
const parsed = new WeakMap<z.ZodType, Map<string, { text: string; value: unknown }>>();

function remember<S extends z.ZodType>(schema: S, file: string, text: string, parse: () => z.infer<S>): z.infer<S> {
  const files = parsed.get(schema) ?? new Map<string, { text: string; value: unknown }>();
  parsed.set(schema, files);
  const known = files.get(file);
  // What this schema has parsed before is of its type.
  if (known?.text === text) return known.value as z.infer<S>;
  const value = parse();
  files.set(file, { text, value });
  return value;
}

/** A YAML file through its schema, by way of what is kept of it where that is given. Throws ContentError with the line, or with the field that does not fit. */
export function readYaml<S extends z.ZodType>(root: string, file: string, schema: S, kept?: KeptYaml): z.infer<S> {
  const { text, sha256 } = readText(root, file);
  const parse = (): unknown => parseYaml(text, file);
  // Asked also for what this process has parsed before: what is not asked for is let go.
  const value = kept?.valueOf(sha256, parse);
  return remember(schema, `${root}/${file}`, text, () => parseAs(schema, kept ? value : parse(), file));
}

function parseYaml(text: string, file: string): unknown {
  const document = parseDocument(text, { prettyErrors: true });
  const error = document.errors[0];
  if (error) {
    const line = error.linePos?.[0].line;
    throw new ContentError(file, line ? `line ${line}` : "", "the YAML cannot be read", (error.message.split("\n")[0] ?? "").replace(/:$/, "."));
  }
  // maxAliasCount: a file of nested aliases must not unfold into gigabytes.
  return document.toJS({ maxAliasCount: 100 });
}

/** A JSON file through its schema. A key that stands twice is an error: the second would silently replace the first. */
export function readJson<S extends z.ZodType>(root: string, file: string, schema: S): z.infer<S> {
  const { text } = readText(root, file);
  return remember(schema, `${root}/${file}`, text, () => parseJson(text, file, schema));
}

function parseJson<S extends z.ZodType>(text: string, file: string, schema: S): z.infer<S> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ContentError(file, "", "the JSON cannot be read", `${(cause as Error).message}.`);
  }
  const keys = [...text.matchAll(/^\s*"([^"]+)"\s*:/gm)].map((match) => match[1]);
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice && /^\d/.test(twice)) throw new ContentError(file, twice, "this segment stands twice", "Keep one of them.");
  return parseAs(schema, value, file);
}
