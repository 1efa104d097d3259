import type { Edition } from "@/core/edition";
import { alignPinyin } from "@/core/pinyin/syllables";
import type { Place, Rule } from "./rule";

const file = "content/register.yaml";

/** Names that two entries claim, and ids that stand twice. */
function findTwice({ register }: Edition): Place[] {
  const ids = new Map<string, number>();
  const owners = new Map<string, string>();
  return register.flatMap(({ id, zh, aliases }) => {
    const count = (ids.get(id) ?? 0) + 1;
    ids.set(id, count);
    const places: Place[] = count === 2 ? [{ file, where: id, message: "the id stands twice" }] : [];
    for (const form of new Set([zh, ...aliases.map((alias) => alias.zh)])) {
      const owner = owners.get(form);
      if (owner !== undefined && owner !== id) places.push({ file, where: id, message: `${form} also stands under ${owner}` });
      owners.set(form, owner ?? id);
    }
    return places;
  });
}

/** Who and where: the register is what names, readings and the brief come from. */
export const registerRules: Rule[] = [
  {
    code: "E13",
    severity: "error",
    keeps: "A register entry has an id of its own, and a name belongs to one entry",
    hint: "Merge the entries, or give one of them a longer form.",
    find: findTwice,
  },
  {
    code: "E14",
    severity: "error",
    keeps: "An article's place is a register entry; a post names an article that exists, in words that it has",
    hint: "Correct the id, or quote the post as the article has it.",
    find: ({ articles, register }) => [
      ...articles.flatMap(({ slug, file: { place } }) =>
        "value" in place && !register.some(({ id }) => id === place.value)
          ? [{ file: `content/articles/${slug}/article.yaml`, where: "place", message: `the register has no ${place.value}` }]
          : [],
      ),
      ...register.flatMap(({ id, posts }) =>
        posts.flatMap(({ article: slug, zh }, i): Place[] => {
          const where = `${id}.posts[${i}]`;
          const article = articles.find((a) => a.slug === slug);
          if (!article) return [{ file, where, message: `there is no article ${slug}` }];
          return Object.values(article.zh).some((text) => text.includes(zh)) ? [] : [{ file, where, message: `${slug} does not have 「${zh}」` }];
        }),
      ),
    ],
  },
  {
    code: "E15",
    severity: "error",
    keeps: "A name's pinyin fits its characters and starts with a capital",
    hint: "Write it by word with tone marks, capitalized as a proper noun.",
    find: ({ register }) =>
      register.flatMap(({ id, zh, pinyin, aliases }) =>
        [{ where: id, zh, pinyin }, ...aliases.map((alias, i) => ({ where: `${id}.aliases[${i}]`, zh: alias.zh, pinyin: alias.pinyin }))].flatMap(
          (form): Place[] => {
            const readings = alignPinyin(form.zh, form.pinyin);
            if (readings === null) return [{ file, where: form.where, message: `${form.pinyin} does not fit ${form.zh}, character by character` }];
            const first = readings.find((reading) => reading !== null);
            return first !== undefined && first !== null && !/^\p{Lu}/u.test(first)
              ? [{ file, where: form.where, message: `${form.pinyin} does not start with a capital` }]
              : [];
          },
        ),
      ),
  },
];
