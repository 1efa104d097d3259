/** Tells other tabs of this site that storage has changed, and hears it from them. */
export function joinTabs(onChange: () => void): { announce(): void } {
  if (typeof BroadcastChannel === "undefined") return { announce: () => undefined };
  const channel = new BroadcastChannel("tifa-storage");
  channel.addEventListener("message", onChange);
  return { announce: () => channel.postMessage("changed") };
}
