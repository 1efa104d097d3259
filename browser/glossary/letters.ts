import { readPage } from "@/browser/site/trusted";

/** The list of a letter from its own page into the glossary's; where it cannot be fetched the link to the page stays. */
async function fillLetter(letter: HTMLElement): Promise<void> {
  const link = letter.querySelector<HTMLAnchorElement>("a.letter-link");
  if (!link) return;
  const response = await fetch(link.href);
  if (!response.ok) return;
  const list = readPage(await response.text()).querySelector(".letter-list");
  if (!list || !link.isConnected) return;
  // The way on to another letter is this page's own; to the rest of a long one it is the list's.
  if (!list.querySelector(".intro")) list.querySelector(".pager")?.remove();
  link.closest("p")?.replaceWith(document.importNode(list, true));
}

/** Opens the letter that the address or a link names and brings it into sight, once its list is there. */
async function showLetter(root: HTMLElement, hash: string): Promise<void> {
  const heading = hash.startsWith("#letter-") ? root.querySelector(`[id="${CSS.escape(decodeURIComponent(hash.slice(1)))}"]`) : null;
  const letter = heading?.closest("details");
  if (!letter) return;
  letter.open = true;
  await fillLetter(letter).catch(() => undefined);
  letter.scrollIntoView();
}

/** Letters whose lists come when they are opened. */
export function openLetters(root: HTMLElement): void {
  // A toggle does not bubble.
  root.addEventListener(
    "toggle",
    ({ target }) => target instanceof HTMLDetailsElement && target.open && void fillLetter(target).catch(() => undefined),
    {
      capture: true,
    },
  );
  root.querySelector(".letters")?.addEventListener("click", ({ target }) => {
    const hash = target instanceof HTMLAnchorElement ? target.hash : "";
    if (hash) void showLetter(root, hash);
  });
  addEventListener("hashchange", () => void showLetter(root, location.hash));
  void showLetter(root, location.hash);
}
