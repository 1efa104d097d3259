import { copyFrom } from "./copy";
import { withModule } from "./on-demand";

/** What is said where the module of a button cannot be fetched: it stands on the button or around it. */
const failure = (button: HTMLElement): string => button.closest<HTMLElement>("[data-failed]")?.dataset.failed ?? "";

/** Buttons that any page can have: all but copying is fetched when it is asked for. */
const deeds: [selector: string, act: (button: HTMLElement) => Promise<void>][] = [
  ["[data-copy-text]", copyFrom],
  [
    "[data-take]",
    (button) =>
      withModule(
        () => import("@/browser/take/open"),
        failure(button),
        ({ openTakeOf }) => openTakeOf(button),
      ),
  ],
  [
    "[data-save-term]",
    (button) =>
      withModule(
        () => import("@/browser/glossary/save"),
        failure(button),
        ({ saveTerm }) => saveTerm(button),
      ),
  ],
];

/** Does what the buttons say, wherever they stand, now or later. */
export function startDeeds(): void {
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    for (const [selector, act] of deeds) {
      const button = target.closest<HTMLElement>(selector);
      if (button) void act(button);
    }
  });
}
