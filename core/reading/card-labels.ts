import type { TFunction } from "i18next";

/** The words of a card that are no names of levels or types; their strings are under reader:card.labels. */
const said = [
  ...[
    "entry",
    "parts",
    "derived",
    "full",
    "parent",
    "selected",
    "dictionary",
    "characters",
    "here",
    "not",
    "back",
    "hear",
    "copy",
    "copyEnglish",
    "save",
    "pin",
    "correct",
    "close",
  ],
  ...["previous", "next"],
] as const;

/** The words of a card, for the page's script. */
export const cardLabels = (t: TFunction) => ({
  ...Object.fromEntries(said.map((name) => [name, t(`reader:card.labels.${name}`)])),
  rank: t("rank", { returnObjects: true }),
  type: t("type", { returnObjects: true }),
});
