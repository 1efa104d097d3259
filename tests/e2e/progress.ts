import { relative } from "node:path";
import type { FullResult, Reporter, Suite, TestCase, TestResult } from "@playwright/test/reporter";

/** Prints each journey as it ends with how many of how many are over, and for one that failed what went wrong and the command that repeats it alone. */
export default class Progress implements Reporter {
  private all = 0;
  private over = 0;
  private readonly counts = { passed: 0, failed: 0, skipped: 0 };
  private readonly failed: string[] = [];

  printsToStdio(): boolean {
    return true;
  }

  onBegin(_config: unknown, suite: Suite): void {
    this.all = suite.allTests().length;
    this.print(`${this.all} journeys`);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const again = result.status !== "passed" && result.status !== "skipped" && result.retry < test.retries;
    if (again) return;
    this.over++;
    const outcome = test.outcome();
    const kind = outcome === "skipped" ? "skipped" : outcome === "unexpected" ? "failed" : "passed";
    this.counts[kind]++;
    const sign = { passed: "✓", failed: "✗", skipped: "–" }[kind];
    const [, project, , ...titles] = test.titlePath();
    const where = `${relative(process.cwd(), test.location.file)}:${test.location.line}`;
    this.print(`[${this.over}/${this.all}] ${sign} ${project} ${where} ${titles.join(" › ")} (${(result.duration / 1000).toFixed(1)} s)`);
    if (kind !== "failed") return;
    const command = `npx playwright test ${where}${project ? ` --project ${project}` : ""}`;
    this.failed.push(command);
    for (const { message, stack, value } of result.errors) this.print(indent(stack ?? message ?? value ?? "no message"));
    for (const { path, name } of result.attachments) if (path) this.print(indent(`${name}: ${relative(process.cwd(), path)}`));
    this.print(indent(`repeat it alone: ${command}`));
  }

  onError(error: { message?: string; stack?: string }): void {
    this.print(error.stack ?? error.message ?? "an error without a message");
  }

  onEnd({ status }: FullResult): void {
    if (status === "interrupted" || status === "timedout") this.print(`journeys: ${status}, ${this.all - this.over} were not run`);
    for (const command of this.failed) this.print(`failed: ${command}`);
    this.print(`journeys: ${this.counts.passed} passed, ${this.counts.failed} failed, ${this.counts.skipped} skipped`);
  }

  private print(line: string): void {
    process.stdout.write(`${line}\n`);
  }
}

const indent = (text: string): string => text.replace(/^/gm, "    ");
