import { describe, expect, it } from "vitest";
import { guessSeparator } from "@/core/exchange/separator";

describe("guessSeparator", () => {
  it.each<[string, string, string, string?]>([
    ["commas, though semicolons stand in the English", "Chinese,English\n法国,France; the Hexagon; a republic", ","],
    ["semicolons, though commas stand in the English", "法国;France, the Hexagon\n德国;Germany, a state, a land", ";"],
    ["a tab beside semicolons", "德国\tGermany; the FRG; a state; a land", "\t"],
    ["a tab beside commas", "中国\tChina (PRC, mainland, etc)", "\t"],
    ["a tab beside entities", "中国\tChina&nbsp;&nbsp;land", "\t"],
    ["a comma beside entities", "中国,China&nbsp;&#39;land&#39;", ","],
    ["tabs in rows of unlike length", "中国\tChina, PRC\n德国\tGermany, FRG\tEurope", "\t"],
    ["commas inside quotes", '"党建";"Party building, of all kinds"\n引领;lead', ";"],
    ["a line of its own among the rest", "a title\n党建,Party building\n引领,lead", ","],
    ["bars", "党建|dǎngjiàn|Party building\n引领|yǐnlǐng|lead", "|"],
    ["both alike: a tab", "中国,land\tChina", "\t"],
    ["both alike: as the name says", "中国,China\t(PRC)", ",", "words.CSV"],
    ["a .csv that has only semicolons", "党建;Party building\n引领;lead", ";", "words.csv"],
    ["no separator at all", "党建", "\t"],
  ])("finds %s", (_name, text, separator, fileName) => expect(guessSeparator(text, fileName)).toBe(separator));
});
