/**
 * Pairs of neighbouring characters as numbers: 16 bits each, so that a pair is one signed 32-bit integer of an indexed `int[]`. A phrase stands only where all of its pairs do; that it
 * stands whole the database sees then. A phrase of one character has no pair.
 */
export function gramsOf(text: string): number[] {
  const grams = new Set<number>();
  for (let i = 0; i + 1 < text.length; i++) grams.add((text.charCodeAt(i) << 16) | text.charCodeAt(i + 1));
  return [...grams];
}
