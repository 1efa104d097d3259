/** Lights up what belongs together: a sentence and its partner, a term and the words that render it. */

/** What a term or a rendering stands for. */
const markOf = ({ dataset }: HTMLElement): string => dataset.term ?? dataset.r ?? `~${dataset.derived ?? ""}`;

/**
 * What lights up for an element of the surface: all of its sentence, in both languages, and its term with the words that render it. Of terms in terms that is the outermost,
 * which the card explains too; where the other language has no words for that one, the largest term inside it that is rendered.
 */
export function partnersOf(target: Element): Element[] {
  const pair = target.closest(".pair");
  const id = target.closest<HTMLElement>(".s")?.dataset.s;
  if (!pair || !id) return [];
  const sentences = [...pair.querySelectorAll<HTMLElement>(".s")].filter(({ dataset }) => dataset.s === id);
  const around: HTMLElement[] = [];
  for (let element = target.closest<HTMLElement>(".term, .r"); element; element = element.parentElement?.closest<HTMLElement>(".term, .r") ?? null)
    around.unshift(element);
  const marks = sentences.flatMap((sentence) => [...sentence.querySelectorAll<HTMLElement>(".term, .r")]);
  const own = target.closest(".zh, .en");
  const meant = around.find((element) => marks.some((mark) => markOf(mark) === markOf(element) && !own?.contains(mark)));
  const lit = new Set([around[0], meant].flatMap((element) => (element ? [markOf(element)] : [])));
  const words = marks.filter((mark) => lit.has(markOf(mark)));
  return [...sentences, ...words];
}

/** The event a text gets when its card opens or closes: `at` is what it explains now, `asked` whether it was asked for and not only pointed at. */
export const explains = "tifa:explains";
interface Explained {
  at: HTMLElement | undefined;
  asked: boolean;
}
export const sayExplained = (root: HTMLElement, detail: Explained): void => void root.dispatchEvent(new CustomEvent<Explained>(explains, { detail }));

/**
 * Follows the pointer, and what was clicked, tapped, focused or explained on a card. What was chosen so stays lit (`lit`) while the pointer is elsewhere, which marks its place more
 * quietly (`pointed`); a click in no sentence lets it go. A finger points and leaves at once, so that only its tap counts.
 */
export function startHighlight(root: HTMLElement, signal: AbortSignal): void {
  let chosen: Element | undefined;
  let explained: Element | undefined;
  let pointed: Element | undefined;
  const marked = new Map<string, Element[]>();
  const mark = (name: string, next: Element[]) => {
    for (const element of marked.get(name) ?? []) if (!next.includes(element)) element.classList.remove(name);
    for (const element of next) element.classList.add(name);
    marked.set(name, next);
  };
  const light = () => {
    const [of, over] = [explained ?? chosen, pointed].map((element) => (element?.isConnected ? partnersOf(element) : []));
    mark("lit", of?.length ? of : (over ?? []));
    mark("pointed", of?.length ? (over ?? []) : []);
  };
  const inText = (target: EventTarget | null): Element | undefined => (target instanceof Element && target.closest(".pair .s") ? target : undefined);
  const point = (event: PointerEvent) => {
    if (event.pointerType === "touch") return;
    pointed = event.type === "pointerover" ? inText(event.target) : undefined;
    light();
  };
  root.addEventListener("pointerover", point, { signal });
  root.addEventListener("pointerleave", point, { signal });
  const focus = ({ target }: Event) => {
    // A click focuses the whole paragraph: what was clicked in it says more.
    if (!(target instanceof Element) || (target.matches(".zh, .en") && chosen && target.contains(chosen)) || target.closest(".card")) return;
    chosen = inText(target);
    light();
  };
  root.addEventListener("focusin", focus, { signal });
  const click = (event: Event) => {
    const { target } = event;
    // What was clicked may have left the document by now (a part on the card, once the card shows that part): `composedPath` still says where it was.
    const aside = (at: EventTarget) => at instanceof Element && at.matches(".card, .pins, .selection-bar, .reader-bar, dialog, [popover]");
    if (event.composedPath().some(aside)) return;
    chosen = root.contains(target instanceof Node ? target : null) ? inText(target) : undefined;
    light();
  };
  document.addEventListener("click", click, { signal });
  const explain = (event: Event) => {
    if (!(event instanceof CustomEvent)) return;
    const { at, asked }: Explained = event.detail;
    explained = at;
    if (at && asked) chosen = at;
    light();
  };
  root.addEventListener(explains, explain, { signal });
  signal.addEventListener("abort", () => {
    pointed = undefined;
    chosen = undefined;
    explained = undefined;
    light();
  });
}
