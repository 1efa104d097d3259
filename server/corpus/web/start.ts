import { randomBytes } from "node:crypto";
import { isPlace, placeOf } from "../open";
import { isLoopback } from "./door";
import { type CorpusWeb, openCorpusWeb } from "./web";

/** The corpus that `npm start` shows, where there is one. On another address than the loopback it wants a token: TIFA_CORPUS_TOKEN, else one made here, which is printed with the address. */
export function startCorpusWeb(host: string, root: string): { web: CorpusWeb; token?: string } | undefined {
  const place = placeOf(process.env, undefined);
  if (!isPlace(place)) return undefined;
  const token = process.env.TIFA_CORPUS_TOKEN || (isLoopback(host) ? undefined : randomBytes(18).toString("base64url"));
  return { web: openCorpusWeb({ place, root, token }), ...(token ? { token } : {}) };
}
