/** A word of an English text as the checks compare it: UTF-16 span, half-open, with its stem. */
export interface Word {
  start: number;
  end: number;
  stem: string;
}

/** Forms that no ending explains, each with the word it belongs to. */
const irregular = new Map(
  Object.entries({
    be: "am is are was were been being",
    begin: "began begun",
    bind: "bound",
    break: "broke broken",
    bring: "brought",
    build: "built",
    buy: "bought",
    catch: "caught",
    child: "children",
    choose: "chose chosen",
    come: "came",
    deal: "dealt",
    do: "did done does",
    draw: "drew drawn",
    drive: "drove driven",
    fall: "fell fallen",
    feel: "felt",
    fight: "fought",
    find: "found",
    fly: "flew flown flies",
    foot: "feet",
    get: "got gotten",
    give: "gave given",
    go: "went gone goes",
    goose: "geese",
    grow: "grew grown",
    have: "has had having",
    hear: "heard",
    hold: "held",
    keep: "kept",
    know: "knew known",
    lay: "laid",
    lead: "led",
    leave: "left",
    life: "lives",
    lose: "lost",
    make: "made",
    man: "men",
    meet: "met",
    one: "ones",
    person: "people persons",
    run: "ran running",
    say: "said",
    seek: "sought",
    sell: "sold",
    send: "sent",
    set: "setting",
    shoot: "shot",
    show: "shown showed",
    sing: "sang sung",
    speak: "spoke spoken",
    spend: "spent",
    stand: "stood",
    strike: "struck",
    take: "took taken",
    teach: "taught",
    tell: "told",
    think: "thought",
    tie: "tied tying ties",
    tooth: "teeth",
    understand: "understood",
    wear: "wore worn",
    win: "won",
    woman: "women",
    write: "wrote written",
  }).flatMap(([base, forms]) => forms.split(" ").map((form) => [form, base] as const)),
);

/** Numbers below twenty-one as words, so that “3 Check-ins” and “Three Check-ins” are one phrase. */
const numberWords = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, i) => [word, String(i)] as const),
);
const ordinalWords = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    .split(" ")
    .map((word, i) => [word, `${i + 1}th`] as const),
);

/** Words that come and go between a rendering and its use in a sentence. */
const passing = new Set("the a an its their his her our your my this these one's".split(" "));

const undouble = (word: string): string => word.replace(/([bdgklmnprt])\1$/, "$1");
const hasVowel = (word: string): boolean => /[aeiouy]/.test(word);

/** Takes the regular endings off: plural, third person, past, -ing. Crude, and the same on both sides of a comparison. */
function trim(word: string): string {
  if (word.length < 4) return word;
  if (/ies$|ied$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/[^siu]s$/.test(word)) return trim(word.slice(0, -1));
  if (/[^e]ed$/.test(word) && word.length > 4 && hasVowel(word.slice(0, -2))) return undouble(word.slice(0, -2)).replace(/e$/, "");
  if (/ing$/.test(word) && word.length > 5 && hasVowel(word.slice(0, -3))) return undouble(word.slice(0, -3)).replace(/e$/, "");
  return undouble(word.replace(/e$/, ""));
}

/** The stem of one English word: what its inflected forms share. Not a word itself. */
export function stem(word: string): string {
  const plain = word
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/'s$|'$/, "");
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(plain)?.[1];
  if (ordinal !== undefined) return `${ordinal}th`;
  const known = numberWords.get(plain) ?? ordinalWords.get(plain);
  if (known !== undefined) return known;
  if (plain === "percent") return "%";
  return trim(irregular.get(plain) ?? plain);
}

const wordPattern = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*['’]?|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|%/gu;

/** The words of an English text, hyphens taken as spaces; articles and possessives are left out, since they come and go. */
export function readWords(text: string): Word[] {
  return [...text.matchAll(wordPattern)]
    .filter(([word]) => !passing.has(word.toLowerCase()))
    .map((match) => ({ start: match.index, end: match.index + match[0].length, stem: stem(match[0].replace(/,/g, "")) }));
}
