import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { overlay, overlayPath } from "@/core/glossary/overlay";
import { termPath } from "@/core/glossary/schema";
import { loadEdition, loadOverlays } from "@/server/content/load";

const id = "liang-ge-queli";
const german = `renderings:
  - { en: Zwei Bekräftigungen, kind: house, preferred: true }
gloss: Die Festlegung auf Xi Jinping als Kern und auf sein Denken als Leitlinie
sense: Zwei Dinge gelten als entschieden.
claims: [Die erste Aussage.]
`;

describe("an entry in another language", () => {
  const root = mkdtempSync(`${tmpdir()}/tifa-overlay-`);
  beforeAll(() => {
    for (const folder of ["content", "glossary", "locales"]) cpSync(folder, `${root}/${folder}`, { recursive: true });
  });
  afterAll(() => rmSync(root, { recursive: true }));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(`${root}/${file}`), { recursive: true });
    writeFileSync(`${root}/${file}`, text);
  };

  it("is laid over it; identity, relations and evidence stay, what it leaves out is English", () => {
    write(overlayPath(id, "de"), german);
    const { terms } = loadEdition(root);
    const overlays = loadOverlays(root, "de", terms);
    expect([...overlays.keys()]).toEqual([id]);
    const term = terms.find((each) => each.id === id);
    const words = overlays.get(id);
    if (!term || !words) throw new Error("the entry is gone");
    const laid = overlay(term, words);
    expect(laid).toMatchObject({
      id,
      zh: term.zh,
      pinyin: term.pinyin,
      rank: term.rank,
      origin: term.origin,
      contrast: term.contrast,
      members: term.members,
    });
    expect(laid.renderings).toEqual([{ en: "Zwei Bekräftigungen", kind: "house", preferred: true }]);
    expect(laid.gloss).toMatch(/^Die Festlegung/);
    expect(laid.claims.map(({ source }) => source)).toEqual(term.claims.map(({ source }) => source));
    expect(laid.claims.map(({ text }) => text)).toEqual(["Die erste Aussage.", ...term.claims.slice(1).map(({ text }) => text)]);
  });

  it("is no entry of its own", () => {
    write(overlayPath(id, "ja"), german);
    expect(loadEdition(root).terms).toHaveLength(loadEdition().terms.length);
  });

  it("names members by their Chinese", () => {
    const { terms } = loadEdition(root);
    const term = terms.find(({ members }) => members?.listed);
    if (!term?.members?.listed) throw new Error("no entry lists members");
    const [first, ...others] = term.members.items;
    write(overlayPath(term.id, "fr"), `${german}members: { "${first?.zh}": Erstes }\n`);
    const words = loadOverlays(root, "fr", terms).get(term.id);
    expect(words && overlay(term, words).members).toMatchObject({ items: [{ en: "Erstes" }, ...others.map(({ en }) => ({ en }))] });
  });

  it("is refused where it says what only an entry may say", () => {
    write(overlayPath(id, "it"), `${german}rank: provincial\n`);
    expect(() => loadOverlays(root, "it", loadEdition(root).terms)).toThrow(overlayPath(id, "it"));
  });

  it("lies beside it", () => expect(dirname(overlayPath(id, "ja"))).toBe(dirname(termPath(id))));
});
