import type { TFunction } from "i18next";

/** What a letter of the list is called: codes and figures stand under none. */
export const letterName = (letter: string): string => (letter === "#" ? "0–9" : letter);

/** The letters of a list in a row that stays in sight; `hrefOf` says where each leads. */
export function Letters({ t, letters, hrefOf, current }: { t: TFunction; letters: string[]; hrefOf: (letter: string) => string; current?: string }) {
  return (
    <nav aria-label={t("glossary:letters")} className="letters">
      {letters.map((letter) => (
        <a key={letter} href={hrefOf(letter)} {...(letter === current ? { "aria-current": "page" as const } : {})}>
          {letterName(letter)}
        </a>
      ))}
    </nav>
  );
}
