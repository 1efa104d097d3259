import { el } from "@/browser/site/el";
import { write } from "@/browser/site/languages";
import { type Capsule, type Compared, compareCapsule, isWhole, partingOf, readCapsule, showUnseen, type Stretch } from "@/core/exchange/capsule";
import { BadData } from "@/core/exchange/shape";
import { fill } from "@/core/text/fill";
import { fetchHeld } from "./held";

/** Opens an evidence capsule, out of the address, a file or what is pasted, and says what of it this site has otherwise. Nothing in it is more than text. */

/** What the page says (locales, pages: capsule.words). */
interface Words {
  matches: string;
  altered: string;
  partly: string;
  noArticle: string;
  broken: string;
  unreadable: string;
  offline: string;
  reading: string;
  made: string;
  open: string;
  given: string;
  here: string;
  same: string;
  differs: string;
  missing: string;
  part: Record<Compared["part"], string>;
}

const languages: Record<Compared["part"], string> = { zh: "zh-Hans", en: "en", source: "en", term: "zh-Hans" };

const stretches = (cut: readonly Stretch[]): Node[] =>
  cut.map(({ text, only }) => (only ? el(only === "given" ? "del" : "ins", {}, showUnseen(text)) : document.createTextNode(showUnseen(text))));

function drawPart({ part, id, state, given, here }: Compared, words: Words): HTMLElement {
  const head = el("h3", {}, `${words.part[part]} `, el("small", {}, id), " ", el("b", {}, words[state]));
  const line = (label: string, content: Node[]): HTMLElement =>
    el("p", {}, el("span", { class: "label" }, label), " ", el("bdi", { lang: languages[part] }, ...content));
  const parted = partingOf(given, here);
  const body =
    state === "same"
      ? [el("p", {}, el("bdi", { lang: languages[part] }, showUnseen(given)))]
      : state === "missing"
        ? [line(words.given, [document.createTextNode(showUnseen(given))])]
        : [line(words.given, stretches(parted.given)), line(words.here, stretches(parted.here))];
  return el("li", { class: "capsule-part", "data-state": state, "data-part": part }, head, ...body);
}

async function start(root: HTMLElement): Promise<void> {
  // Our own page's attribute.
  const words: Words = JSON.parse(root.dataset.words ?? "{}");
  const find = <T extends HTMLElement>(selector: string): T => {
    const found = root.querySelector<T>(selector);
    if (!found) throw new Error(`the page has no ${selector}`);
    return found;
  };
  const verdict = find(".capsule-verdict");
  const parts = find(".capsule-parts");
  const about = find(".capsule-about");
  const say = (state: string, text: string): void => {
    root.dataset.verdict = state;
    write(verdict, text);
  };

  const show = async (capsule: Capsule): Promise<void> => {
    const first = capsule.sentences[0]?.id ?? "";
    about.replaceChildren(
      el("p", {}, el("bdi", {}, showUnseen(capsule.citation))),
      el("p", {}, el("small", {}, fill(words.made, { site: showUnseen(capsule.site) }))),
    );
    const whole = isWhole(capsule);
    const broken = whole ? "" : ` ${words.broken}`;
    let held: Awaited<ReturnType<typeof fetchHeld>>;
    try {
      held = await fetchHeld(capsule.article);
    } catch {
      say("unknown", words.offline + broken);
      return;
    }
    if (!held) {
      say(whole ? "unknown" : "altered", words.noArticle + broken);
      parts.replaceChildren(
        ...capsule.sentences.flatMap(({ id, zh, en }) =>
          (
            [
              ["zh", zh],
              ["en", en],
            ] as const
          ).map(([part, given]) => drawPart({ part, id, state: "missing", given, here: "" }, words)),
        ),
      );
      return;
    }
    about.append(el("p", {}, el("a", { href: `${root.dataset.read ?? ""}${capsule.article}/#s${first}` }, words.open)));
    const compared = compareCapsule(capsule, held);
    const off = compared.filter(({ state }) => state !== "same");
    parts.replaceChildren(...[...off, ...compared.filter(({ state }) => state === "same")].map((each) => drawPart(each, words)));
    const textOff = off.some(({ part }) => part !== "term");
    if (off.length === 0) say(whole ? "matches" : "altered", whole ? words.matches : words.broken);
    else say("altered", fill(textOff ? words.altered : words.partly, { n: off.length }) + broken);
  };

  const take = async (text: string): Promise<void> => {
    parts.replaceChildren();
    about.replaceChildren();
    say("reading", words.reading);
    try {
      await show(readCapsule(text));
    } catch (error) {
      say("unreadable", fill(words.unreadable, { why: error instanceof BadData ? error.message : "" }));
    }
  };

  find<HTMLFormElement>("form").addEventListener("submit", (event) => {
    event.preventDefault();
    void take(find<HTMLTextAreaElement>("textarea").value);
  });
  find<HTMLInputElement>("input[type=file]").addEventListener("change", ({ target }) => {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (!file) return;
    // One that is longer than any is refused by its reader, of which this much is enough.
    void file
      .slice(0, 2_000_000)
      .text()
      .then(take, () => say("unreadable", fill(words.unreadable, { why: "" })));
  });
  const ofAddress = (): void => {
    if (location.hash.length > 1) void take(location.hash);
  };
  addEventListener("hashchange", ofAddress);
  ofAddress();
  root.dataset.ready = "";
}

const root = document.querySelector<HTMLElement>("[data-capsule-page]");
if (root) void start(root);
