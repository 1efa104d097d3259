import { type Alignment, alignText } from "./align";
import type { Query } from "./query";
import type { Row } from "./row";
import { blurSyllable } from "./sounds";
import { misspelt } from "./weights";

/** So many syllables are no chance where they are heard inside a row. */
const fewestHeard = 3;

/** How many letters of a row's syllables an alignment leaves out at its edges: a misspelt run begins and ends with a syllable, a beginning may be cut. */
function cutOff({ start, end }: Alignment, syllables: readonly string[], letters: number): number {
  const edges = [0];
  for (const syllable of syllables) edges.push((edges.at(-1) ?? 0) + syllable.length);
  // Letters and figures that are read otherwise than they are written: no telling where syllables begin.
  if (edges.at(-1) !== letters || start === 0) return 0;
  const before = Math.max(...edges.filter((edge) => edge <= start));
  const after = Math.min(...edges.filter((edge) => edge >= end));
  return start - before + (after - end);
}

/** Letters that are nearly a row's pinyin, or sound nearly like it; 0 where they are another word. */
export function scoreMisspelt(query: Query, row: Row): number {
  const { letters: typed, syllables } = query;
  const { letters } = row;
  const m = typed.length;
  const most = syllables.length > 0 ? Math.max(misspelt.confusion, m / misspelt.lettersASlipWhole) : Math.max(1, m / misspelt.lettersASlipBroken);
  // Syllable by syllable where there are any, so that neighbours do not run together (wan ge, wang ge).
  const form = syllables.length > 0 ? row.blurredSounds.join("") : row.blurred;
  const heard = alignText(syllables.length > 0 ? syllables.map(blurSyllable).join("") : query.blurred, form, most);
  const raw = alignText(typed, letters, most);
  const isHeard = syllables.length === 0 || syllables.length >= fewestHeard || syllables.length === row.sounds.length;
  const heardCost = isHeard ? heard.cost + misspelt.confusion : Number.POSITIVE_INFINITY;
  if (Math.min(raw.cost, heardCost) > most) return 0;
  const cost = Math.min(raw.cost + cutOff(raw, row.sounds, letters.length), heardCost + cutOff(heard, row.blurredSounds, form.length));
  if (cost > most) return 0;
  const share = Math.min(m / letters.length, letters.length / m);
  return (1 - cost / m) * (raw.start === 0 || heard.start === 0 ? misspelt.start + misspelt.share * share : misspelt.inside + misspelt.share * share);
}
