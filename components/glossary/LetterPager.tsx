import type { TFunction } from "i18next";
import type { LetterLink } from "@/core/glossary/order";
import { letterName } from "./Letters";

interface Props {
  t: TFunction;
  /** The letter of the page that it stands on. */
  letter: string;
  before: LetterLink | undefined;
  after: LetterLink | undefined;
  hrefOf: (path: string) => string;
}

/** The ways to the page before and the page after, in a list that goes on over several pages. */
export function LetterPager({ t, letter, before, after, hrefOf }: Props) {
  const link = (to: LetterLink | undefined, rel: "prev" | "next") =>
    to ? (
      <a key={rel} rel={rel} href={hrefOf(to.path)}>
        {rel === "prev" ? "←" : null}{" "}
        {to.letter === letter ? t(rel === "prev" ? "glossary:before" : "glossary:after", { letter: letterName(letter) }) : letterName(to.letter)}{" "}
        {rel === "next" ? "→" : null}
      </a>
    ) : null;
  return (
    <p className="pager">
      {link(before, "prev")} {link(after, "next")}
    </p>
  );
}
