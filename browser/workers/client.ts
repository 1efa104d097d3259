import { scriptAddress } from "@/browser/site/trusted";
import { type Caller, createCaller, type FromWorker } from "@/core/worker/calls";

/** A worker that is called; `stop` ends it, and with it all calls that are open. */
export interface WorkerClient<Call, Part> {
  call: Caller<Call, Part>["call"];
  stop(): void;
}

/** Starts a worker. Where its script cannot be loaded, or throws, all calls fail and `onLost` says so: it will never answer again. */
export function startWorker<Call, Part>(address: string, onLost: () => void): WorkerClient<Call, Part> {
  const worker = new Worker(scriptAddress(address), { type: "module" });
  const caller = createCaller<Call, Part>((message) => worker.postMessage(message));
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker<Part>>) => caller.hear(data));
  worker.addEventListener("error", () => {
    worker.terminate();
    onLost();
    caller.fail("the worker could not be started");
  });
  return {
    call: caller.call,
    stop() {
      worker.terminate();
      caller.fail("the worker was stopped");
    },
  };
}
