/** So long a click of the mouse waits for a second one, which selects a word and opens nothing. */
const secondClick = 300;

/** Whether text of the list is selected. */
function selects(list: HTMLElement): boolean {
  const selection = getSelection();
  return Boolean(selection && !selection.isCollapsed && selection.rangeCount > 0 && selection.getRangeAt(0).intersectsNode(list));
}

/**
 * Hears which option of a list is clicked. What selects text (dragging, a double or triple click) chooses nothing; a finger's tap and a click that asks
 * for a new tab choose at once, a click of the mouse on what can be selected as soon as no second one follows. What the option stands for is found when
 * it is clicked: the list may be drawn again meanwhile. A click on an option's `.copy` copies it and chooses nothing.
 */
export function watchClicks<T>(
  list: HTMLElement,
  {
    find,
    choose,
    copy,
  }: { find: (option: HTMLElement) => T | undefined; choose: (found: T, inNewTab: boolean) => void; copy: (found: T, option: HTMLElement) => void },
  signal: AbortSignal,
): void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  let pointer = "";
  const forget = (): void => clearTimeout(pending);
  list.addEventListener(
    "pointerdown",
    ({ pointerType }) => {
      pointer = pointerType;
      forget();
    },
    { signal },
  );
  list.addEventListener(
    "click",
    (event) => {
      forget();
      const option = event.target instanceof Element ? event.target.closest<HTMLElement>("[role=option]") : null;
      const found = option && find(option);
      if (!option || found === undefined || found === null || event.detail > 1 || selects(list)) return;
      if (event.target instanceof Element && event.target.closest(".copy")) {
        copy(found, option);
        return;
      }
      const inNewTab = event.ctrlKey || event.metaKey;
      // What assistive technology clicks has no detail.
      const waits = pointer === "mouse" && event.detail === 1 && !inNewTab && !option.matches(".all, .recent");
      if (waits) pending = setTimeout(() => choose(found, false), secondClick);
      else choose(found, inNewTab);
    },
    { signal },
  );
  signal.addEventListener("abort", forget);
}
