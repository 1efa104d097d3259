/** Bytes as text that stands in an address as it is (RFC 4648, base64url, without padding). */
export function toBase64Url(bytes: Uint8Array): string {
  let binary = "";
  // As arguments, of which a call takes some ten thousand.
  for (let i = 0; i < bytes.length; i += 0x2000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x2000));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Reads it again. Throws where it is none. */
export const fromBase64Url = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
