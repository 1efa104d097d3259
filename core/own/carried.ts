import { deflateSync, strFromU8, strToU8 } from "fflate";
import { inflate, join } from "@/core/intake/inflate";
import { createMeter } from "@/core/intake/meter";
import { fromBase64Url, toBase64Url } from "@/core/text/base64url";

/**
 * The text of a page as it is carried to the page of own texts in an address's fragment, which no server is sent: deflated, in base64url. What comes in is hostile until
 * it is unpacked within its bounds.
 */
export interface Carried {
  title: string;
  /** Where it was read. */
  address: string;
  text: string;
}

/** Characters of an address that browsers take; Chromium ends at two million. */
const longest = 1_900_000;
/** Bytes that are unpacked at most. */
const most = 8_000_000;

/** Packs a text for an address; undefined where it is too long for one. */
export function packText({ title, address, text }: Carried): string | undefined {
  const carried = toBase64Url(deflateSync(strToU8(JSON.stringify([title, address, text]))));
  return carried.length > longest ? undefined : carried;
}

/** Reads what `packText` made; undefined where it is damaged, or longer unpacked than any page. */
export function readCarried(carried: string): Carried | undefined {
  try {
    const pieces: Uint8Array[] = [];
    inflate(fromBase64Url(carried), createMeter({ all: most, free: most, ratio: 1 }), (piece) => pieces.push(piece));
    const value: unknown = JSON.parse(strFromU8(join(pieces)));
    if (!Array.isArray(value)) return undefined;
    const [title, address, text, more] = value as unknown[];
    return typeof title === "string" && typeof address === "string" && typeof text === "string" && more === undefined
      ? { title, address, text }
      : undefined;
  } catch {
    return undefined;
  }
}
