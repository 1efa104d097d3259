import type { TFunction } from "i18next";

/** What a letter of the list is called: codes and figures stand under none. */
export const letterName = (letter: string): string => (letter === "#" ? "0–9" : letter);

interface Props {
  t: TFunction;
  letters: string[];
  hrefOf: (letter: string) => string;
  current?: string;
  /** The ids of the links, where they are places that addresses name. */
  idOf?: (letter: string) => string | undefined;
}

/** The letters of a list in a row that stays in sight; `hrefOf` says where each leads. */
export function Letters({ t, letters, hrefOf, current, idOf }: Props) {
  return (
    <nav aria-label={t("glossary:letters")} className="letters">
      {letters.map((letter) => (
        <a key={letter} id={idOf?.(letter)} href={hrefOf(letter)} {...(letter === current ? { "aria-current": "page" as const } : {})}>
          {letterName(letter)}
        </a>
      ))}
    </nav>
  );
}
