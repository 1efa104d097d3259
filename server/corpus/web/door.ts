import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { RefusalCode } from "@/core/corpus/answers";

const ownNames = new Set(["localhost", "127.0.0.1", "[::1]"]);
const hostOf = (host: string): string => host.replace(/:\d+$/, "").toLowerCase();

/** Whether an address to listen on is this machine's alone. */
export const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);

const sum = (text: string): Buffer => createHash("sha256").update(text).digest();

/**
 * Whether somebody may ask; gives why not. Without a token the server is this machine's alone: another name than the machine's own in `Host` is a page elsewhere whose name was made to point
 * here. With one it must come with each question. What changes something must come from a page of this server.
 */
export function refusalOf(request: IncomingMessage, token: string | undefined): RefusalCode | undefined {
  const { host = "", origin, authorization = "" } = request.headers;
  if (token === undefined && !ownNames.has(hostOf(host))) return "origin";
  if (token !== undefined && !timingSafeEqual(sum(authorization), sum(`Bearer ${token}`))) return "token";
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return "origin";
  if (origin !== undefined && origin.replace(/^https?:\/\//, "") !== host) return "origin";
  // A form of another page can post, but not JSON.
  if (request.method === "POST" && !/^application\/json\b/i.test(request.headers["content-type"] ?? "")) return "origin";
  return undefined;
}
