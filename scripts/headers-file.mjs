// Reads the header file that the build writes for hosts (server/build/host-files), so that `npm start` sends what they send.

const literally = (text) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");

/**
 * The rules of a `_headers` file, in order: a line that begins with a slash is a pattern in which `*` stands for anything; the indented lines below it are
 * headers, `! Name` takes away what an earlier rule set. Throws on a line that is neither.
 */
export function readRules(text) {
  const rules = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const header = /^\s+(?:!\s*([\w-]+)|([\w-]+):\s*(.*?))\s*$/.exec(line);
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    if (line.startsWith("/")) rules.push({ pattern: new RegExp(`^${line.trim().split("*").map(literally).join(".*")}$`), set: [] });
    else if (header && rules.length > 0) rules.at(-1).set.push(header[1] ? [header[1].toLowerCase()] : [header[2].toLowerCase(), header[3]]);
    else throw new Error(`_headers, line ${i + 1}: neither a path nor a header: ${line}`);
  }
  return rules;
}

/** The headers that the rules give a path, by lower-case name. */
export function headersFor(rules, path) {
  const headers = new Map();
  for (const { pattern, set } of rules) {
    if (!pattern.test(path)) continue;
    for (const [name, value] of set) {
      if (value === undefined) headers.delete(name);
      else headers.set(name, value);
    }
  }
  return headers;
}
