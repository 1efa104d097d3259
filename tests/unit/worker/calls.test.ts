import { describe, expect, it } from "vitest";
import { type Answer, createCaller, type FromWorker, serveCalls } from "@/core/worker/calls";

/** Both sides joined: each message arrives after the one before, as through a port. */
function join<Call, Part>(answer: Answer<Call, Part>) {
  const log: string[] = [];
  const later = (task: () => void): void => queueMicrotask(task);
  const caller = createCaller<Call, Part>((message) => {
    log.push(`> ${message.kind} ${message.id}`);
    later(() => hear(message));
  });
  const hear = serveCalls<Call, Part>((message: FromWorker<Part>) => {
    log.push(`< ${message.kind} ${message.id}`);
    later(() => caller.hear(message));
  }, answer);
  return { caller, log };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe("calls", () => {
  it("give parts in order, then the end", async () => {
    const { caller, log } = join<number, number>(async (count, part) => {
      for (let i = 0; i < count; i++) {
        part(i);
        await turn();
      }
    });
    const parts: number[] = [];
    await caller.call(3, (part) => parts.push(part));
    expect(parts).toEqual([0, 1, 2]);
    expect(log).toEqual(["> call 1", "< part 1", "< part 1", "< part 1", "< done 1"]);
  });

  it("do not mix their parts", async () => {
    const { caller } = join<string, string>(async (name, part) => {
      for (let i = 0; i < 3; i++) {
        part(`${name}${i}`);
        await turn();
      }
    });
    const a: string[] = [];
    const b: string[] = [];
    await Promise.all([caller.call("a", (part) => a.push(part)), caller.call("b", (part) => b.push(part))]);
    expect(a).toEqual(["a0", "a1", "a2"]);
    expect(b).toEqual(["b0", "b1", "b2"]);
  });

  it("that are called off give no more, on either side, and the others go on", async () => {
    let worked = 0;
    const { caller, log } = join<string, number>(async (_, part, signal) => {
      for (let i = 0; i < 5 && !signal.aborted; i++) {
        worked++;
        part(i);
        await turn();
      }
    });
    const controller = new AbortController();
    const parts: number[] = [];
    const off = caller.call(
      "off",
      (part) => {
        parts.push(part);
        if (part === 1) controller.abort(new Error("no longer wanted"));
      },
      controller.signal,
    );
    await expect(off).rejects.toThrow("no longer wanted");
    const others: number[] = [];
    await caller.call("on", (part) => others.push(part));
    expect(parts).toEqual([0, 1]);
    expect(others).toEqual([0, 1, 2, 3, 4]);
    expect(worked).toBe(7);
    expect(log).not.toContain("< done 1");
  });

  it("are not sent where they were called off before", async () => {
    const { caller, log } = join<string, number>(async () => {});
    await expect(caller.call("x", () => {}, AbortSignal.abort(new Error("before")))).rejects.toThrow("before");
    expect(log).toEqual([]);
  });

  it("say what failed, and the next is answered", async () => {
    let broken = true;
    const { caller } = join<string, string>(async (call, part) => {
      if (broken) throw new Error("no such file");
      part(call);
    });
    await expect(caller.call("x", () => {})).rejects.toThrow("no such file");
    broken = false;
    const parts: string[] = [];
    await caller.call("y", (part) => parts.push(part));
    expect(parts).toEqual(["y"]);
  });

  it("fail together where the worker is lost", async () => {
    const caller = createCaller<string, string>(() => {});
    const calls = [caller.call("a", () => {}), caller.call("b", () => {})];
    caller.fail("lost");
    for (const call of calls) await expect(call).rejects.toThrow("lost");
    // What comes late is nobody's.
    caller.hear({ kind: "part", id: 1, part: "late" });
    caller.hear({ kind: "done", id: 1 });
  });
});
