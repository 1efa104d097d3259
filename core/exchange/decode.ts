const read = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    // A mark of the byte order at the front of a piece is none of its text.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes).replaceAll("\uFEFF", "");
    // A picture or a workbook has zeros, and no text has.
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
};

/** What stands in a list of words: letters with marks, hanzi and their punctuation, figures, signs. */
const usual = /[\t\n\r -~\u00a0-\u024f\u2010-\u2027\u3000-\u312f\u4e00-\u9fff\uff00-\uff65]|[\u0300-\u036f]/g;
const share = (text: string): number => (text.match(usual)?.length ?? 0) / Math.max(1, text.length);

/** UTF-16 without its mark: every line end, tab and Latin letter has a zero beside it. */
function readUnmarked(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined;
  const texts = ["utf-16le", "utf-16be"].flatMap((encoding) => read(bytes, encoding) ?? []);
  return texts.filter((text) => share(text) > 0.9).sort((a, b) => share(b) - share(a))[0];
}

/** How many of the two-byte characters are common ones: the first rank of GB 2312 begins with B0 to D7, that of Big5 with A4 to C6. */
function commonShare(bytes: Uint8Array, from: number, to: number, least: number): number {
  let all = 0;
  let common = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[++i] ?? 0;
    all++;
    if ((lead >= from && lead <= to && trail >= least) || (lead >= 0xa1 && lead <= 0xa3)) common++;
  }
  return common / Math.max(1, all);
}

/**
 * The text of a file: UTF-8; UTF-16 of either byte order, with its mark or without; else GB18030 or Big5, which Excel writes in China and Taiwan.
 * Throws where it is none of them.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
  const big5First = commonShare(bytes, 0xa4, 0xc6, 0x40) > commonShare(bytes, 0xb0, 0xd7, 0xa1);
  const national = big5First ? ["big5", "gb18030"] : ["gb18030", "big5"];
  const text = marked
    ? read(bytes, marked)
    : (readUnmarked(bytes) ?? ["utf-8", ...national].reduce<string | undefined>((found, encoding) => found ?? read(bytes, encoding), undefined));
  if (text === undefined) throw new Error("no text");
  return text;
}
