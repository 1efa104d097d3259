import type { Token } from "@/core/annotation";
import type { Bilingual } from "./bilingual";
import type { Found, Span } from "./finding";

/** What a modal does, from the strongest: forbids; binds; is expected of one; permits. */
type Force = "forbid" | "bind" | "expect" | "permit";

/** Chinese modals as words of their own; the forces after 技术规范 of legislation (docs/modals.md). */
const modals: Record<Force, readonly string[]> = {
  forbid: ["不得", "不准", "不许", "严禁", "禁止", "不允许", "不可", "切勿", "决不允许", "绝不允许", "决不能", "绝不能", "不能"],
  bind: ["必须", "务必", "务须", "须", "必需", "一定要", "不得不", "应予"],
  expect: ["应当", "应该", "应", "理应", "宜"],
  permit: ["可以", "可", "得以", "允许", "准许"],
};

/** English that binds: beside it a softer modal says something else. */
const binds =
  /\b(?:must|shall|ha(?:ve|s|d) to|need(?:s|ed)?(?! not)|require[sd]?|requiring|requirements?|oblig\w+|imperative|essential|necess\w+|mandatory|compulsory|cannot but|bound to|(?:is|are|was|were|be) to|crucial|vital|indispensable|without fail|demand\w*)\b/i;
/** English that promises or sees to it, which 必须 is in the mouth of a government. */
const sees = /\b(?:will|ensur\w+|make sure|made sure|only)\b/i;
const expects =
  /\b(?:should|shall|must|ought|need(?:s|ed)?|ha(?:ve|s|d) to|(?:is|are|was|were) (?:to|supposed)|require[sd]?|oblig\w+|duty|due|appropriate|proper\w*|deserve\w*|advisable|will|would|it is (?:only )?(?:right|fair)|worthy)\b/i;
const permits =
  /\b(?:may|might|can|could|cannot|able|unable|allow\w*|permit\w*|possib\w+|enabl\w+|free to|entitled|option\w*|let|lets|feasible|at liberty|authoriz\w+)\b/i;
const forbids =
  /\b(?:(?:must|shall|may|can|could|will|would|do|does|did|is|are|was|were|be|been|to|has|have|had)\s+(?:\w+\s+){0,2}(?:not|never)|cannot|(?:ca|wo|must|do|does|is|are)n[’']t|never|prohibit\w*|forbid\w*|forbade|ban(?:s|ned|ning)?|bar(?:s|red|ring)?|disallow\w*|prevent\w*|refus\w*|reject\w*|refrain\w*|avoid\w*|rule out|off[- ]limits|impermissible|unacceptable|strictly control\w*|stamp\w* out|crack\w* down|stop\w*|eliminat\w*|end(?:s|ed|ing)?|zero tolerance|without|none|nor|neither|nobody|no longer)\b|\bno\b(?!(?:\s+\w+){1,4}\s+(?:should|need|ought)\b)/i;
/** English that leaves free what is forbidden, or only advises against it. */
const forbidsSoftly =
  /\b(?:need not|(?:do|does) not (?:have|need) to|not (?:required|obliged|encouraged|recommended)|should not|shouldn[’']t|ought not|no (?:\w+ ){1,4}should)\b/i;

/** English modals that bind less than must: what a binding modal becomes when it is softened. */
const soft =
  /\b(?:should|ought|may|might|could|(?:is|are|be) (?:expected|encouraged|advised|recommended|urged|invited|asked)|encourag\w+|recommend\w*|suggest\w*|hope\w*|try|tries|tried|where possible|if possible|as far as possible|would like)\b/i;
const softest = /\bcan\b/i;
const softer =
  /\b(?:may|might|can|could|(?:is|are|be) (?:encouraged|advised|recommended|invited)|encourag\w+|recommend\w*|suggest\w*|hope\w*|where possible|if possible|as far as possible)\b/i;
const hard = /\b(?:must|shall|ha(?:ve|s) to|should|(?:is|are) (?:required|obliged) to|need(?:s)? to|ought)\b/i;
const bindsHard = /\b(?:must|ha(?:ve|s) to|(?:is|are) (?:required|obliged) to)\b/i;

interface Modal extends Span {
  text: string;
  force: Force;
}

const forceOf = new Map((Object.keys(modals) as Force[]).flatMap((force) => modals[force].map((word) => [word, force] as const)));
const longest = Math.max(...[...forceOf.keys()].map((word) => word.length));
/** Words before which 可 and 应 are no modals of their own, and after which they are none. */
const notAfter: Partial<Record<string, RegExp>> = { 可: /^[持能谓望圈信靠]/, 应: /^[对急用该收]/, 须: /^[知]/, 得以: /^./, 不能: /^不/, 宜: /^[居]/ };
const notBefore: Partial<Record<string, RegExp>> = {
  可: /[许认不]$/,
  应: /[相响适反对供呼回照感效]$/,
  须: /[必务无]$/,
  不可: /必$|非$/,
  宜: /[适便事不]$/,
  允许: /不$/,
  可以: /不$/,
  应该: /不$/,
  必须: /不$/,
  不能: /[决绝]$/,
};

/** The modals of a Chinese text: words that the text engine cuts as such. */
export function readModals({ text, tokens }: { text: string; tokens: readonly Token[] }): Modal[] {
  const ends = new Set(tokens.map(({ end }) => end));
  const found: Modal[] = [];
  for (const { start } of tokens) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    for (let size = longest; size > 0; size--) {
      const word = text.slice(start, start + size);
      const force = forceOf.get(word);
      if (!force || !ends.has(start + size)) continue;
      if (!notAfter[word]?.test(text.slice(start + size)) && !notBefore[word]?.test(text.slice(0, start)))
        found.push({ start, end: start + size, text: word, force });
      break;
    }
  }
  return found;
}

const spanIn = (text: string, words: RegExp): Span | undefined => {
  const match = words.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
};

/** Modals that the English has weaker or stronger: 必须 as should, 可以 as must. What it says without a modal is not looked at. */
export function findModals(pair: Bilingual): Found[] {
  const modal = readModals(pair);
  const has = (force: Force) => modal.some((each) => each.force === force);
  const found: Found[] = [];
  const report = (code: "modal-softer" | "modal-harder", force: Force, words: RegExp, expected: string) => {
    const at = spanIn(pair.en, words);
    const first = modal.find((each) => each.force === force);
    if (at && first)
      found.push({
        code,
        zh: { start: first.start, end: first.end },
        en: at,
        said: { zh: first.text, en: pair.en.slice(at.start, at.end), expected },
      });
  };
  const { en } = pair;
  if (has("bind") && !has("expect") && !has("permit") && !binds.test(en)) {
    if (soft.test(en)) report("modal-softer", "bind", soft, "must");
    else if (!sees.test(en)) report("modal-softer", "bind", softest, "must");
  }
  if (has("expect") && !has("permit") && !has("bind") && !expects.test(en)) report("modal-softer", "expect", softer, "should");
  if (has("forbid") && !has("expect")) {
    if (forbidsSoftly.test(en) && !forbids.test(en.replace(new RegExp(forbidsSoftly.source, "gi"), "")))
      report("modal-softer", "forbid", forbidsSoftly, "must not");
    else if (!forbids.test(en)) report("modal-softer", "forbid", new RegExp(`${soft.source}|${softest.source}|${hard.source}`, "i"), "must not");
  }
  if (has("permit") && !has("bind") && !has("expect") && !permits.test(en)) report("modal-harder", "permit", hard, "may");
  if (has("expect") && !has("bind") && !has("forbid") && !/\b(?:should|shall|ought)\b/i.test(en))
    report("modal-harder", "expect", bindsHard, "should");
  return found;
}
