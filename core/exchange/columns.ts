/** What the columns of a file or the fields of an Anki note hold, by the names that people give them in English and Chinese. */
const roles = {
  zh: /^(?:chinese|hanzi|simplified|characters?|word|expression|term|汉字|中文|汉语|简体字?|生词|词语|词汇|单词|词条|术语)$/i,
  pinyin: /pinyin|拼音|^(?:reading|pronunciation|读音|注音)$/i,
  en: /^(?:english|meaning|definition|translation|英文|英语|英译|翻译|译文|释义|意思|含义|解释)$/i,
  gloss: /^gloss$/i,
  sentence: /^(?:sentence|example|例句|句子)$/i,
  sentenceEn: /^(?:sentence ?(?:english|meaning|translation)|例句(?:英文|英译|翻译|释义))$/i,
  // Either side may be the Chinese one: what stands there tells.
  front: /^(?:front|正面)$/i,
  back: /^(?:back|背面)$/i,
  guid: /^guid$/i,
  notetype: /^notetype$/i,
  deck: /^deck$/i,
  tags: /^(?:tags?|标签)$/i,
  place: /^place$/i,
  id: /^tifaid$/i,
};
export type Role = keyof typeof roles;

/** What a column of this name holds; undefined where the name tells nothing. */
export function roleOf(name: string): Role | undefined {
  for (const role in roles) if (isRole(role) && roles[role].test(name.trim())) return role;
  return undefined;
}

const isRole = (name: string): name is Role => Object.hasOwn(roles, name);

/** Whether a row is the names of columns. Names that say the same twice are a card instead: 英语, English. */
export const isHeader = (row: readonly string[]): boolean => new Set(row.flatMap((name) => roleOf(name) ?? [])).size >= Math.min(2, row.length);
