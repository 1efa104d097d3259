import type { Rule } from "./rule";
import { evidenceRules } from "./term-evidence";
import { formRules } from "./term-forms";
import { glossRule } from "./term-gloss";
import { memberRules } from "./term-members";
import { pinyinRules } from "./term-pinyin";
import { referenceRules } from "./term-references";
import { renderingRules } from "./term-renderings";

/** What an entry of the glossary promises. */
export const termRules: Rule[] = [...referenceRules, ...renderingRules, ...evidenceRules, ...memberRules, glossRule, ...formRules, ...pinyinRules];
