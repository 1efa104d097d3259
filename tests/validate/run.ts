import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import Ajv from "ajv";
import { strFromU8, unzipSync } from "fflate";
import { tryExtension } from "./extension";
import { writeAll } from "./write";

/**
 * `npm run validate`: other people's programs on freshly exported files. What npm brings is tried in `npm test`; here stands what the system brings (Debian: epubcheck, jing, libxml2-utils,
 * translate-toolkit, libreoffice, poppler-utils, omegat, firefox-esr) and what is given by address. A program that is missing is said and fails nothing; one that objects does.
 *
 *   --out FOLDER       where the files and pictures are left (default: a folder of the system's for temporary files)
 *   --tbx FILE         the published RELAX NG schema of TBX-Basic, DCA (LTAC-Global/TBX-Basic_dialect)
 *   --firefox PROGRAM  a Firefox, where it is not on the path; the extension that `npm run extension` packed is tried in it
 *   --yomitan FOLDER   a clone of yomidevs/yomitan, whose schemas the dictionary is held against
 */
const { values } = parseArgs({
  options: { out: { type: "string" }, tbx: { type: "string" }, yomitan: { type: "string" }, firefox: { type: "string" } },
});
const out = resolve(values.out ?? join(tmpdir(), "tifa-validate"));

interface Said {
  state: "ok" | "objects" | "missing";
  text: string;
}
const said: Said[] = [];
const say = (state: Said["state"], text: string): void => {
  said.push({ state, text });
  process.stdout.write(`${state.padEnd(8)} ${text}\n`);
};

const isThere = (program: string): boolean => spawnSync("which", [program]).status === 0;
/** The system's Python: what Debian brings is not seen by another. */
const python = existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

/** A program that is a Java archive itself (Debian's epubcheck) is started by the kernel only where it was told how: elsewhere by Java. */
function startOf(program: string): [string, string[]] {
  const place = realpathSync(spawnSync("which", [program], { encoding: "utf8" }).stdout.trim());
  return readFileSync(place).subarray(0, 2).toString() === "PK" ? ["java", ["-jar", place]] : [program, []];
}

interface Ran {
  status: number | null;
  text: string;
}
const run = (program: string, args: readonly string[], cwd = out): Ran => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: "utf8", timeout: 300_000, maxBuffer: 64_000_000 });
  return { status, text: `${stdout ?? ""}${stderr ?? ""}`.trim() };
};

/** The last line that says something. */
const lastLine = (text: string): string =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .at(-1) ?? "";

/** Runs a program where it is there; `judge` says whether it is content, in words. */
function tryProgram(
  program: string,
  what: string,
  args: readonly string[],
  judge: (ran: Ran) => string | undefined = ({ status }) => (status === 0 ? "no objection" : undefined),
): void {
  if (!isThere(program)) {
    say("missing", `${program}: ${what} not looked at`);
    return;
  }
  const [start, before] = startOf(program);
  const ran = run(start, [...before, ...args]);
  const words = judge(ran);
  say(words === undefined ? "objects" : "ok", `${program}: ${what}: ${words ?? `${lastLine(ran.text)} (exit ${ran.status})`}`);
}

/** Python code over a file, which prints what it has found. */
function tryPython(module: string, what: string, code: string, wanted: string): void {
  if (!isThere(python) || run(python, ["-c", `import ${module}`]).status !== 0) {
    say("missing", `python3 ${module}: ${what} not looked at`);
    return;
  }
  const { status, text } = run(python, ["-c", code]);
  say(status === 0 && lastLine(text) === wanted ? "ok" : "objects", `python3 ${module}: ${what}: ${lastLine(text)} (wanted ${wanted})`);
}

const schemas = resolve("tests/fixtures/exchange");

/** LibreOffice opens a file and prints it; the first page becomes a picture. */
function tryOffice(file: string): void {
  if (!isThere("soffice")) {
    say("missing", `soffice: ${file} not looked at`);
    return;
  }
  const pdf = file.replace(/\.\w+$/, ".pdf");
  rmSync(join(out, pdf), { force: true });
  const { text } = run("soffice", ["--headless", `-env:UserInstallation=file://${out}/office`, "--convert-to", "pdf", "--outdir", out, file]);
  if (!existsSync(join(out, pdf))) {
    say("objects", `soffice: ${file}: ${lastLine(text)}`);
    return;
  }
  const pages = isThere("pdfinfo") ? (/Pages:\s+(\d+)/.exec(run("pdfinfo", [pdf]).text)?.[1] ?? "?") : "?";
  if (isThere("pdftoppm")) run("pdftoppm", ["-r", "80", "-png", "-l", "2", pdf, file.replace(/\.\w+$/, "")]);
  say("ok", `soffice: ${file}: opened and printed, ${pages} pages`);
}

/** Yomitan's own schemas on every bank of the dictionary. */
function tryYomitan(folder: string | undefined): void {
  const place = folder && join(folder, "ext/data/schemas");
  if (!place || !existsSync(place)) {
    say("missing", "Yomitan: no clone was given (--yomitan FOLDER)");
    return;
  }
  const ofBank: Record<string, string> = {
    index: "dictionary-index",
    term_bank: "dictionary-term-bank-v3",
    term_meta_bank: "dictionary-term-meta-bank-v3",
    tag_bank: "dictionary-tag-bank-v3",
  };
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(out, "yomitan.zip"))))) {
    const bank = name.replace(/(?:_\d+)?\.json$/, "");
    // As Yomitan compiles them itself (dev/schema-validate.js).
    const ajv = new Ajv({ strictTuples: false, allowUnionTypes: true });
    const validate = ajv.compile(JSON.parse(readFileSync(join(place, `${ofBank[bank] ?? bank}-schema.json`), "utf8")));
    const rows: unknown = JSON.parse(strFromU8(bytes));
    const isGood = validate(rows);
    say(
      isGood ? "ok" : "objects",
      `Yomitan's schema: ${name}${Array.isArray(rows) ? `, ${rows.length} rows` : ""}: ${isGood ? "no objection" : JSON.stringify(validate.errors?.[0])}`,
    );
  }
}

/** A chapter of the book as a browser shows it, as a picture: an e-reader is little else. */
function drawBook(): void {
  const browser = [process.env.PLAYWRIGHT_CHROMIUM_PATH ?? "", "chromium", "google-chrome"].find((name) => name && isThere(name));
  if (!browser) {
    say("missing", "chromium: no picture of the book");
    return;
  }
  const folder = join(out, "book");
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(out, "article.epub"))))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const page = `file://${folder}/book/chapter-1.xhtml`;
  run(browser, [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--window-size=620,900",
    `--screenshot=${join(out, "epub.png")}`,
    page,
  ]);
  say(existsSync(join(out, "epub.png")) ? "ok" : "objects", "chromium: a chapter of article.epub drawn");
}

/** OmegaT translates a text with our memory and glossary in its project, without a window: the sentence that the memory has must come out in its English. */
function tryOmegaT(): void {
  if (!isThere("omegat")) {
    say("missing", "omegat: memory and glossary not looked at");
    return;
  }
  const project = join(out, "omegat");
  rmSync(project, { recursive: true, force: true });
  for (const folder of ["source", "target", "tm/auto", "glossary", "dictionary", "omegat"]) mkdirSync(join(project, folder), { recursive: true });
  const memory = readFileSync(join(out, "articles.tmx"), "utf8");
  const [, zh = "", en = ""] =
    /<tuv xml:lang="zh-CN"><seg>([^<&]{20,200})<\/seg><\/tuv><tuv xml:lang="en"><seg>([^<&]{20,600})<\/seg>/.exec(memory) ?? [];
  writeFileSync(join(project, "source/text.txt"), `${zh}\n`);
  writeFileSync(join(project, "tm/auto/articles.tmx"), memory);
  writeFileSync(join(project, "glossary/glossary.tbx"), readFileSync(join(out, "glossary-2008.tbx")));
  writeFileSync(
    join(project, "omegat.project"),
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>ZH-CN</source_lang><target_lang>EN</target_lang><source_tok>org.omegat.tokenizer.DefaultTokenizer</source_tok><target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok><sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags></project></omegat>
`,
  );
  const { text } = run("omegat", [project, "--mode=console-translate", "--quiet", `--config-dir=${out}/omegat-settings`]);
  const made = existsSync(join(project, "target/text.txt")) ? readFileSync(join(project, "target/text.txt"), "utf8").trim() : "";
  const wanted = en.trim();
  say(
    made === wanted ? "ok" : "objects",
    `omegat: a sentence of the memory ${made === wanted ? "comes out in its English" : `came out as “${made.slice(0, 80)}”: ${lastLine(text)}`}`,
  );
  const complaint = text.split("\n").find((line) => /glossary.*(?:error|exception)|TBX.*(?:error|exception)/i.test(line));
  say(complaint ? "objects" : "ok", `omegat: the glossary (TBX of 2008) ${complaint ?? "is loaded without complaint"}`);
}

/** The port that Firefox is spoken to on. */
const firefoxPort = 4751;

/** The extension as it was packed, in a Firefox of the system. */
async function tryFirefox(): Promise<void> {
  const program = values.firefox ?? ["firefox-esr", "firefox"].find(isThere);
  const zip = readdirSync(".").includes("extension") ? readdirSync("extension").find((name) => /^tifa-firefox-.*\.zip$/.test(name)) : undefined;
  if (!program || !zip) {
    say("missing", `firefox: the extension not tried (${program ? "run npm run extension first" : "no firefox-esr"})`);
    return;
  }
  const wrong = await tryExtension(program, resolve("extension", zip), firefoxPort);
  say(wrong ? "objects" : "ok", `firefox: ${zip}: ${wrong ?? "marks, follows and leaves pages as it should"}`);
}

const counts = await writeAll(out);
process.stdout.write(`written to ${out}: ${counts.terms} entries, ${counts.pairs} pairs, ${counts.articles} articles\n`);

for (const book of ["articles.epub", "article.epub"])
  tryProgram("epubcheck", book, [book], ({ status, text }) =>
    status === 0 && !/(?:ERROR|WARNING)\(/.test(text) ? "no errors or warnings" : undefined,
  );
tryProgram("jing", "glossary.tbx by our schema", [join(schemas, "tbx-basic.rng"), "glossary.tbx"]);
if (values.tbx && existsSync(values.tbx)) tryProgram("jing", "glossary.tbx by the published schema", [resolve(values.tbx), "glossary.tbx"]);
else say("missing", "the published schema of TBX-Basic was not given (--tbx FILE)");
tryProgram("jing", "articles.tmx by our schema", [join(schemas, "tmx14.rng"), "articles.tmx"]);
for (const file of ["glossary.tbx", "glossary-2008.tbx", "articles.tmx"])
  tryProgram("xmllint", `${file} well formed`, ["--noout", "--nonet", "--huge", file]);
const count = (module: string, file: string) =>
  `from translate.storage import ${module}\nprint(len([u for u in ${module}.${module}file.parsefile("${file}").units if u.source and u.target]))`;
tryPython("translate", "units of glossary-2008.tbx", count("tbx", "glossary-2008.tbx"), String(counts.terms));
tryPython("translate", "units of articles.tmx", count("tmx", "articles.tmx"), String(counts.pairs));
tryPython(
  "sqlite3",
  "the collection in glossary.apkg",
  `import sqlite3,zipfile
zipfile.ZipFile("glossary.apkg").extract("collection.anki2")
c=sqlite3.connect("collection.anki2")
assert c.execute("pragma integrity_check").fetchone()[0]=="ok"
print(c.execute("select count(*) from notes").fetchone()[0])`,
  String(counts.terms),
);
tryPython(
  "anki",
  "glossary.apkg by Anki's own importer",
  `from anki.collection import Collection, ImportAnkiPackageRequest
import os,tempfile
c=Collection(os.path.join(tempfile.mkdtemp(),"c.anki2"))
c.import_anki_package(ImportAnkiPackageRequest(package_path=os.path.abspath("glossary.apkg")))
print(c.note_count())`,
  String(counts.terms),
);
for (const file of ["article.docx", "worksheet.docx", "glossary.xlsx", "pairs.xlsx"]) tryOffice(file);
drawBook();
tryYomitan(values.yomitan);
tryOmegaT();
await tryFirefox();

const objecting = said.filter(({ state }) => state === "objects").length;
const missing = said.filter(({ state }) => state === "missing").length;
process.stdout.write(
  `${said.length - objecting - missing} content, ${objecting} objecting, ${missing} missing; files and pictures: ${readdirSync(out)
    .filter((name) => /\.(?:pdf|png)$/.test(name))
    .join(", ")}\n`,
);
process.exitCode = objecting > 0 ? 1 : 0;
