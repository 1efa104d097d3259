import { type Answer, serveCalls, type ToWorker } from "@/core/worker/calls";

/** Answers the page's calls; runs in a worker. */
export function serveWorker<Call, Part>(answer: Answer<Call, Part>): void {
  const hear = serveCalls<Call, Part>((message) => postMessage(message), answer);
  addEventListener("message", ({ data }: MessageEvent<ToWorker<Call>>) => hear(data));
}

/** A turn of the event loop, in which a worker hears that a call is called off. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Fetches a file. Rejects where the server says no. */
export async function fetchFile(address: string, how: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, how);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
