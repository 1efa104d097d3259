/**
 * One word's pinyin from its readings, one a hanzi: joined, with an apostrophe before a, o, e (xī'ān) as the orthography GB/T 16159 has it, and a
 * space before a capital inside a name (Dù Xiǎogāng). Characters without a reading add nothing.
 */
export function spellWord(readings: readonly (string | null)[]): string {
  let word = "";
  for (const reading of readings) {
    if (!reading) continue;
    if (!word) word = reading;
    else if (/^\p{Lu}/u.test(reading)) word += ` ${reading}`;
    else word += /^[aoeāáǎàōóǒòēéěè]/.test(reading) ? `'${reading}` : reading;
  }
  return word;
}
