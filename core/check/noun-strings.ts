import nlp from "compromise";

/** A term of compromise's JSON, as far as it is read here. */
interface Tagged {
  text: string;
  post: string;
  tags: string[];
}

/** What is tagged a noun and heads nothing here: pronouns and figures, “its,” “building” as a verb. */
const noNouns = ["Pronoun", "Possessive", "Determiner", "Value", "Gerund"];
/** Adjectives that the tagger takes for nouns. */
const adjectives = /^(municipal|provincial)$/i;

const isNoun = ({ text, tags }: Tagged): boolean => tags.includes("Noun") && !noNouns.some((tag) => tags.includes(tag)) && !adjectives.test(text);

/** Where a string ends whatever the words are: every mark, and a possessive. */
const borders = /[^\p{L}\p{N}\s’&-]+|’s\b|’(?=\s|$)/u;

/** Words joined by a hyphen are one: the tagger gives them one by one. */
function joinHyphens(terms: readonly Tagged[]): { word: string; noun: boolean }[] {
  const words: { word: string; noun: boolean }[] = [];
  let joins = false;
  for (const term of terms) {
    const last = words.at(-1);
    // Of Party-building the first part decides: a noun; primary-level is an adjective, which breaks no string and adds nothing to it.
    if (joins && last) last.word += `-${term.text}`;
    else words.push({ word: term.text, noun: isNoun(term) });
    joins = term.post.endsWith("-");
  }
  return words;
}

/**
 * The strings of `least` nouns or more in an English text, with nothing between them that says how they hang together: “modernization capability
 * endurance action.” A name (`names`, the longest first) counts as one noun. Nouns are those of the tagger compromise, which reads the text in lower
 * case, since it takes every capital for a name; over the 338 segments as they stood at b40b75b it found 12, of which 8 were such strings
 * (an exception lets a name or a mistake of the tagger stand).
 */
export function findNounStrings(text: string, names: readonly string[], least = 4): string[] {
  const plain = names.reduce((rest, name) => rest.replaceAll(name, "Qzname"), text);
  return plain.split(borders).flatMap((chunk) => {
    const sentences: { terms: Tagged[] }[] = nlp(chunk.trim().toLowerCase().replaceAll("qzname", "Wuxi")).json();
    return sentences.flatMap(({ terms }) => {
      const found: string[] = [];
      let run: { word: string; noun: boolean }[] = [];
      for (const word of [...joinHyphens(terms), { word: "", noun: false }]) {
        if (word.noun || (word.word.includes("-") && run.length > 0)) {
          run.push(word);
          continue;
        }
        if (run.filter(({ noun }) => noun).length >= least) found.push(run.map((one) => one.word).join(" "));
        run = [];
      }
      return found;
    });
  });
}
