/** How long what is kept may be held back for something newer: milliseconds. */
export const limit = 3000;

/**
 * How long the network is waited for by a reader who has an older answer. While one that was waited for in vain has still not come, the network stands still:
 * what is asked for meanwhile is late at once, or a page whose data comes in three steps would take three times as long.
 */
export class Patience {
  private overdue = 0;

  /** What the network says first: an answer, nothing where it fails, or that it is late. */
  async firstOf(answer: Promise<Response>): Promise<Response | "late" | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<"late">((resolve) => {
      timer = setTimeout(resolve, this.overdue > 0 ? 0 : limit, "late");
    });
    const settled = answer.catch(() => undefined);
    const first = await Promise.race([settled, late]);
    clearTimeout(timer);
    if (first === "late") {
      this.overdue++;
      void settled.then(() => this.overdue--);
    }
    return first;
  }
}
