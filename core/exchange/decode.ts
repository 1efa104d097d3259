/** The text of a file: UTF-8, or UTF-16 where it begins so, or GB18030, which Excel writes in China. Throws where it is none of them. */
export function decodeText(bytes: Uint8Array): string {
  const read = (encoding: string) => new TextDecoder(encoding, { fatal: true }).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return read("utf-16le");
  try {
    return read("utf-8");
  } catch {
    const text = read("gb18030");
    // Many bytes that are no text are characters in GB18030; a picture or a workbook has zeros too.
    if (text.includes("\0")) throw new Error("no text");
    return text;
  }
}
