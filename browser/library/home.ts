import { watchDoor } from "@/browser/site/door";
import { remember } from "@/browser/site/remember";
import { type Incoming, readTransfer } from "@/browser/site/transfer";
import { finished, recallPlace } from "@/browser/reader/place/kept-place";

/** What the front door does by script. All of it comes after the page: nothing of it is needed to see the page. */

/** Offers to go on with the article that was read furthest without an end. */
function offerToGoOn(line: HTMLElement, articles: readonly HTMLElement[]): void {
  const [furthest] = articles
    .flatMap((article) => {
      const place = recallPlace(article.dataset.slug ?? "");
      return place && place.fraction < finished ? [{ article, place }] : [];
    })
    .sort((a, b) => b.place.fraction - a.place.fraction);
  const link = line.querySelector("a");
  const address = furthest?.article.querySelector<HTMLAnchorElement>(".titles a")?.href;
  if (!furthest || !link || !address) return;
  const { article, place } = furthest;
  link.textContent = (line.dataset.said ?? "")
    .replace("{{title}}", () => article.dataset.title ?? "")
    .replace("{{percent}}", String(Math.round(place.fraction * 100)));
  link.href = address;
  link.hash = place.block;
  line.hidden = false;
}

/** The field answers below itself: what it searches with is fetched when somebody comes to it. Enter before that leads to the page for looking up, as without scripts. */
function startField(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>(".lookup-box");
  const field = box?.querySelector("input");
  if (!box || !field) return;
  // A press on the list must not take the focus from the field, or the list would go before it is let go.
  box.querySelector(".lookup-list")?.addEventListener("mousedown", (event) => event.preventDefault());
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) field.blur();
  });
  const start = () => void import("@/browser/lookup/box").then(({ startBox }) => startBox(box, form.dataset)).catch(() => form.submit());
  if (document.activeElement === field) start();
  else field.addEventListener("focus", start, { once: true });
}

/** Once the page has come and the browser has nothing else to do. */
function whenIdle(act: () => void): void {
  const ask = () => ("requestIdleCallback" in window ? requestIdleCallback(act, { timeout: 2000 }) : setTimeout(act, 300));
  if (document.readyState === "complete") ask();
  else addEventListener("load", ask, { once: true });
}

/** What is typed, pasted, dropped or chosen here is taken in on the page of one's own texts: it is kept on the way (browser/texts/library). */
function startPaste(form: HTMLFormElement): void {
  const field = form.querySelector("textarea");
  const goWithTyped = (text: string): void => {
    remember("pasted", text);
    location.assign(`${form.action}#paste`);
  };
  const go = (incoming: readonly Incoming[]): void =>
    void import("@/browser/storage/handover")
      .then(({ handOver }) => handOver(incoming))
      .then(
        () => location.assign(`${form.action}#incoming`),
        () => {
          // Where nothing can be kept so, what is typed can; a file is chosen there.
          const [text] = incoming.flatMap((one) => ("text" in one ? [one.text] : []));
          if (text && text.length < 1_000_000) goWithTyped(text);
          else location.assign(form.action);
        },
      );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (field?.value.trim()) goWithTyped(field.value);
    else location.assign(form.action);
  });
  field?.addEventListener("paste", (event) => {
    const incoming = readTransfer(event.clipboardData);
    if (field.value.trim() || incoming.length === 0) return;
    event.preventDefault();
    go(incoming);
  });
  watchDoor(form, go);
}

/** Makes the front door alive; `articles` are the entries of its list. */
export function startHome(home: HTMLElement, articles: readonly HTMLElement[]): void {
  const line = home.querySelector<HTMLElement>(".go-on");
  if (line) offerToGoOn(line, articles);
  const form = home.querySelector<HTMLFormElement>("form.look");
  if (form) startField(form);
  const paste = home.querySelector<HTMLFormElement>("form.paste");
  if (paste) startPaste(paste);
  const specimen = home.querySelector<HTMLElement>(".specimen");
  // A failure leaves two sentences to read.
  if (specimen) whenIdle(() => void import("./specimen").then(({ startSpecimen }) => startSpecimen(specimen)).catch(() => undefined));
}
