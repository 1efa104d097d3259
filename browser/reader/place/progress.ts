import { finished, recallPlace } from "./kept-place";

/** How far the reader is: the bar and the minutes left follow the scrolling; the contents mark the section when they are opened. */
export function startProgress(root: HTMLElement, signal: AbortSignal): void {
  const line = root.querySelector<HTMLElement>(".progress");
  const bar = line?.querySelector("progress");
  const words = line?.querySelector("span");
  const sections = [...root.querySelectorAll<HTMLElement>(".article > section")].filter((section) => section.querySelector(".pair"));
  const [first, last] = [sections[0], sections.at(-1)];
  if (!line || !bar || !words || !first || !last) return;
  let asked = false;
  const show = () => {
    asked = false;
    const top = first.getBoundingClientRect().top;
    const read = (innerHeight * 0.75 - top) / (last.getBoundingClientRect().bottom - top);
    const fraction = Math.min(1, Math.max(0, read));
    bar.value = fraction;
    words.textContent = (line.dataset.left ?? "").replace("{{n}}", String(Math.round(Number(line.dataset.minutes) * (1 - fraction))));
  };
  const scrolled = () => {
    if (!asked) requestAnimationFrame(show);
    asked = true;
  };
  addEventListener("scroll", scrolled, { passive: true, signal });
  const contents = root.querySelector<HTMLElement>(".contents");
  contents?.closest("[popover]")?.addEventListener("toggle", () => markSection(contents), { signal });
  const chosen = ({ target }: Event) => {
    if (target instanceof Element && target.closest("a")) contents?.closest<HTMLElement>("[popover]")?.hidePopover();
  };
  contents?.addEventListener("click", chosen, { signal });
}

/** Marks, in the contents as they open, the section that the reader is in. */
function markSection(contents: HTMLElement): void {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>("a")];
  const here = links.filter((link) => (document.getElementById(link.hash.slice(1))?.getBoundingClientRect().top ?? 1) < innerHeight * 0.4).at(-1);
  for (const link of links) {
    if (link === here) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
}

/** Offers the place where the reader stopped last time, over the text, until they use it or read on without it. */
export function offerResume(root: HTMLElement, slug: string, signal: AbortSignal): void {
  const last = recallPlace(slug);
  const resume = root.querySelector<HTMLElement>(".resume");
  const link = resume?.querySelector("a");
  if (!resume || !link || !last || last.fraction >= finished || location.hash || scrollY > innerHeight || !document.getElementById(last.block))
    return;
  link.hash = last.block;
  resume.hidden = false;
  const away = () => {
    resume.hidden = true;
  };
  link.addEventListener("click", away, { signal });
  // It must not lie over what is focused.
  const focused = ({ target }: Event) => {
    if (target instanceof Element && target.closest(".pair")) away();
  };
  root.addEventListener("focusin", focused, { signal });
  const from = scrollY;
  const scrolled = () => {
    if (Math.abs(scrollY - from) > innerHeight) away();
  };
  addEventListener("scroll", scrolled, { passive: true, signal });
}
