/** Characters that no text has: controls but tab and line ends, halves of surrogate pairs, and the two that Unicode reserves. */
const impossible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\x08\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text that can be stored, indexed and drawn: what no text has stands as U+FFFD, one for one, so that offsets stay; and how many they were. */
export function cleanText(text: string): { text: string; count: number } {
  let count = 0;
  const cleaned = text.replace(impossible, () => {
    count++;
    return "\ufffd";
  });
  return { text: cleaned, count };
}
