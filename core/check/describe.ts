import type { Rule } from "./rule";

const areas: Record<string, string> = {
  E: "The edition",
  T: "The glossary's entries",
  R: "Entries that were retired",
  G: "The glosses",
  L: "The interface strings",
};

/** What the loader reports before any rule can run; it is no rule over an edition. */
const unreadable = {
  code: "E00",
  severity: "error",
  keeps: "Every file can be read and fits its schema",
  hint: "The finding says which field of which file; the formats are in docs/content-guide.md.",
} as const;

/** A cell of a Markdown table. */
const cell = (text: string): string => text.replace(/\|/g, "\\|");

/** The page that lists every code (docs/checks.md), in Markdown. */
export function describeRules(rules: readonly Rule[]): string {
  const all: Pick<Rule, "code" | "severity" | "keeps" | "hint">[] = [unreadable, ...rules];
  const sections = Object.entries(areas).map(([letter, name]) => {
    const rows = all
      .filter(({ code }) => code.startsWith(letter))
      .map(({ code, severity, keeps, hint }) => `| ${code} | ${severity} | ${cell(keeps)} | ${cell(hint)} |`);
    return [`## ${letter}: ${name}`, "", "| code | | what holds | what to do about a finding |", "|---|---|---|---|", ...rows, ""].join("\n");
  });
  return `# What \`tifa check\` checks

Each rule has a code that never changes and is never used again. An error fails the check; a hint does not. Every rule has at least one
fixture that keeps it and one that breaks it (\`tests/fixtures/check/\`).

A finding in an article that is right to stand is entered in \`content/articles/<slug>/exceptions.yaml\` with its code, its segment, its \`term\` where
the finding has one (\`--json\` shows it) and the reason. An exception lets exactly that finding stand; one that lets nothing stand is itself a finding (E11).

This page is printed by \`npm run --silent tifa -- check --codes\`; a test keeps the two the same.

${sections.join("\n")}`;
}
