/** What the columns of a file or the fields of an Anki note hold, by the names that people give them: English, Chinese of both scripts, and other languages that Chinese is learnt from. */
const roles = {
  zh: /^(?:chinese|hanzi|mandarin|simplified|simp|characters?|word|words|vocab(?:ulary)?|headword|expression|phrase|term|simplified (?:chinese|characters?|hanzi)|chinese (?:simplified|characters?|word)|key ?word chinese|汉字|中文|汉语|简体(?:字|中文)?|简化字|生词|词语|词汇|单词|词条|术语|词|字|漢字|中文詞彙|生詞|詞語|詞彙|單詞|詞條|術語|詞|简体|簡體字?|chinesisch|schriftzeichen|zeichen|vokabel|wort|chinois|caract[eè]res?|mot|sinogrammes?|chino|caracteres?|palabra|chin[eê]s|palavra|cinese|caratteri|parola|китайский|иероглифы?|слово|中国語|単語|한자|중국어|단어|chữ hán|tiếng trung|từ)$/iu,
  hant: /^(?:trad(?:itional)?|traditional (?:chinese|characters?|hanzi)|chinese traditional|繁体(?:字|中文)?|繁體(?:字|中文)?|正體字?|正体字?)$/iu,
  pinyin:
    /pinyin|拼音|^(?:reading|readings|pronunciation|romani[sz]ation|transliteration|zhuyin|bopomofo|读音|讀音|发音|發音|注音|注音符号|注音符號|aussprache|lesung|umschrift|prononciation|pronunciaci[oó]n|pronúncia|pronuncia|пиньинь|произношение|чтение|ピンイン|読み方|병음|발음|phiên âm|bính âm)$/iu,
  en: /^(?:english|meanings?|definitions?|translations?|english (?:meaning|definition|translation)|meaning english|sense|senses|keyword|英文|英语|英語|英译|英譯|翻译|翻譯|译文|譯文|释义|釋義|意思|含义|含義|解释|解釋|定义|定義|外文|deutsch|bedeutung|[üu]bersetzung|englisch|fran[cç]ais|traduction|signification|sens|d[eé]finition|anglais|espa[nñ]ol|traducci[oó]n|significado|definici[oó]n|ingl[eé]s|portugu[eê]s|tradu[cç][aã]o|defini[cç][aã]o|italiano|traduzione|significato|definizione|inglese|русский|перевод|значение|английский|日本語|意味|訳|英訳|한국어|뜻|의미|영어|nghĩa|tiếng việt|tiếng anh)$/iu,
  gloss: /^gloss$/i,
  sentence:
    /^(?:sentence|example|examples|example sentence|sentence (?:chinese|hanzi|simplified)|chinese sentence|例句|句子|例|beispiel(?:satz)?|satz|exemple|phrase exemple|ejemplo|frase|esempio|пример|例文|예문|ví dụ)$/iu,
  sentenceEn: /^(?:(?:sentence|example) ?(?:english|meaning|translation)|english sentence|例句(?:英文|英译|翻译|释义)|例句(?:英譯|翻譯|釋義))$/iu,
  // Either side may be the Chinese one: what stands there tells.
  front: /^(?:front|正面|vorderseite|recto|anverso|frente)$/iu,
  back: /^(?:back|背面|r[üu]ckseite|verso|reverso|dorso)$/iu,
  guid: /^guid$/i,
  notetype: /^notetype$/i,
  deck: /^deck$/i,
  tags: /^(?:tags?|标签|標籤|schlagw[oö]rter|étiquettes|etiquetas)$/iu,
  place: /^place$/i,
  id: /^tifaid$/i,
  // Known and of no use here: what is in them is no English.
  other:
    /^(?:no|nr|number|id|index|rank|frequency|level|hsk(?: level)?|pos|part of speech|word class|type|audio|sound|image|picture|notes?|comment|source|date|lesson|chapter|licen[cs]e|rights|measure words?|classifiers?|strokes?|radical|序号|序號|编号|編號|词性|詞性|级别|級別|等级|等級|频率|备注|備註|笔记|来源|來源|课|课文|量词|部首|笔画|音频|图片|wortart|anmerkung|nature|remarques?|nota|clase|примечание|品詞|메모)$/iu,
};
export type Role = keyof typeof roles;

/** A name without what hands and programs put around it: Example_Sentence, "Chinese (Simplified)", meaning:, *Pinyin. */
const bare = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .replace(/[_\-./:*#()[\]（）]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** What a column of this name holds; undefined where the name tells nothing. */
export function roleOf(name: string): Role | undefined {
  const names = [bare(name), name.trim()];
  for (const role in roles) if (isRole(role) && names.some((each) => roles[role].test(each))) return role;
  return undefined;
}

const isRole = (name: string): name is Role => Object.hasOwn(roles, name);

/** Whether a row is the names of columns. Names that say the same twice are a card instead: 英语, English. */
export const isHeader = (row: readonly string[]): boolean => new Set(row.flatMap((name) => roleOf(name) ?? [])).size >= Math.min(2, row.length);
