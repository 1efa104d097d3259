/** Share of a traditional character's uses that must go to another form before it is folded: 著 stays (著名), 後 goes to 后. */
const certain = 0.9;

/**
 * Traditional characters with the simplified form that takes their place, learnt from the two forms of dictionary entries. A character that is also in
 * simplified use stays as it is.
 */
export function deriveVariants(words: Iterable<{ traditional: string; simplified: string }>): Map<string, string> {
  const uses = new Map<string, Map<string, number>>();
  // How often a character is the simplified form of another: 宁 of 寧, 么 of 麼. As a traditional character each is a rarity (宁 zhù, 么 yāo).
  const taken = new Map<string, number>();
  for (const { traditional, simplified } of words) {
    const from = [...traditional];
    const to = [...simplified];
    if (from.length !== to.length) continue;
    from.forEach((character, i) => {
      const forms = uses.get(character) ?? new Map<string, number>();
      uses.set(character, forms);
      const form = to[i] ?? character;
      forms.set(form, (forms.get(form) ?? 0) + 1);
      if (form !== character) taken.set(form, (taken.get(form) ?? 0) + 1);
    });
  }
  const variants = new Map<string, string>();
  for (const [character, forms] of uses) {
    const total = [...forms.values()].reduce((sum, count) => sum + count, 0);
    const [form = character, count = 0] = [...forms].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (form !== character && count >= certain * total && (taken.get(character) ?? 0) <= total) variants.set(character, form);
  }
  return variants;
}
