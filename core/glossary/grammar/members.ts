import type { MatchTerm } from "@/core/glossary/found";
import { collectForms } from "@/core/glossary/match";
import { type Fold, foldedKey } from "@/core/text/fold";
import { buildTrie, openTrie } from "@/core/text/trie";
import type { Proposal, Rule } from "./rule";

/** A member of a numbered slogan that has no entry of its own. */
export interface Member {
  /** Folded. */
  key: string;
  en: string;
  of: MatchTerm;
}

/** Shortest member that is taken for one by itself; shorter ones stand beside their slogan or another member (稳就业 beside 稳金融). */
const alone = 4;
const shortest = 3;
/** Ends of what is said every day, and only counts as a member beside its slogan: 经济建设, 义务教育. */
const plain = /(?:建设|教育|医疗|安全|网格|设置|场所|空间|农业|工业|国防|技术|接待|出境|会|区|员|家庭|企业|党|民族|文化|祖国)$/u;

/** The members, by their slogan, that no entry has and that are long enough to be told apart; what is in brackets is no part of them. */
export function membersOf(terms: readonly MatchTerm[], fold: Fold): Member[] {
  const forms = collectForms(terms, fold);
  return terms.flatMap((term) =>
    (term.members?.listed ? term.members.items : []).flatMap(({ zh, en }) => {
      const key = foldedKey(fold, zh.replace(/[（(].*$/u, ""));
      return /^\p{Script=Han}{3,}/u.test(key) && key.length >= shortest && !forms.has(key) ? [{ key, en, of: term }] : [];
    }),
  );
}

/** Members of slogans in text, each explained by its slogan. */
export function createMembers(terms: readonly MatchTerm[], fold: Fold): Rule {
  const members = membersOf(terms, fold);
  const byKey = new Map<string, Member[]>();
  for (const member of members) byKey.set(member.key, [...(byKey.get(member.key) ?? []), member]);
  const keys = [...byKey.keys()];
  const trie = openTrie(buildTrie(keys));
  return {
    trigger: [...new Set(keys.map((key) => key.charAt(0)))].join(""),
    *find(passage) {
      const { text, units } = passage;
      const { hits, length } = trie.findAll(units);
      const found = Array.from({ length: length / 3 }, (_, i) => ({
        start: hits[3 * i] ?? 0,
        end: hits[3 * i + 1] ?? 0,
        all: byKey.get(keys[hits[3 * i + 2] ?? 0] ?? "") ?? [],
      })).filter(({ start, end }) => passage.isSeam(start) && passage.isSeam(end));
      const met = new Map<MatchTerm, Set<string>>();
      for (const { all } of found) for (const { of, key } of all) met.set(of, (met.get(of) ?? new Set()).add(key));
      for (const { start, end, all } of found) {
        const isBeside = ({ of }: Member): boolean => (met.get(of)?.size ?? 0) > 1 || text.includes(of.zh);
        // Of two slogans that have the same member the one that is spoken of is meant.
        const member = all.find(isBeside) ?? all[0];
        if (!member || (!isBeside(member) && (member.key.length < alone || plain.test(member.key)))) continue;
        const proposal: Proposal = {
          start,
          end,
          rule: "member",
          en: member.en,
          gloss: `One of those that ${member.of.zh} counts`,
          of: [member.of.id],
        };
        yield proposal;
      }
    },
  };
}
