import { describe, expect, it } from "vitest";
import { readAnkiText } from "@/core/exchange/anki-text";
import { decodeStrictly } from "@/core/intake/decode";
import { start } from "./sample";

/** Files as people have them, from other programs and by hand: what comes out as Chinese, reading, English. */
const read = (file: string, name = "") => readAnkiText(file, start, name).notes.map(({ zh, pinyin, en }) => [zh, pinyin, en]);
const gongtong = ["共同富裕", "gòngtóng fùyù", "common prosperity, shared wealth"];
const jiceng = ["基层", "jīcéng", "grassroots"];

describe("what parts the fields", () => {
  const rows = (separator: string) =>
    [
      ["共同富裕", "gòngtóng fùyù", "common prosperity, shared wealth"],
      ["基层", "jīcéng", "grassroots, primary level"],
      ["抓手", "zhuāshǒu", "handle, lever"],
    ]
      .map((row) => row.join(separator))
      .join("\n");
  it.each<[what: string, file: string, name: string]>([
    ["semicolons, a comma in every row", rows(";"), ""],
    ["the same in a .csv", rows(";"), "words.csv"],
    ["bars", rows("|"), ""],
    ["bars with spaces", rows(" | "), ""],
    ["tabs", rows("\t"), "words.txt"],
    ["tabs in a .csv", rows("\t"), "words.csv"],
    ["bars in a .csv", rows("|"), "words.csv"],
    ["sep=;", `sep=;\n${rows(";")}`, "words.csv"],
    ["SEP=| in quotes", `"sep=|"\r\n${rows("|")}`, "words.csv"],
    ["sep=\\t", `sep=\\t\n${rows("\t")}`, "words.csv"],
    ["full-width semicolons", rows("；"), ""],
    ["full-width bars", rows("｜"), ""],
    ["equals signs", rows(" = "), ""],
    ["dashes", rows(" – "), ""],
    ["hyphens with spaces", rows(" - "), ""],
    ["two spaces", rows("  "), ""],
    ["nothing but a space", rows(" "), ""],
    ["CR alone", rows(";").replaceAll("\n", "\r"), ""],
    ["CR alone, with a name row", `Chinese;Pinyin;English\r${rows(";").replaceAll("\n", "\r")}`, ""],
    ["CR and LF", rows("\t").replaceAll("\n", "\r\n"), ""],
    ["mixed line ends and an empty line", rows(";").replace("\n", "\r\n\r\n"), ""],
    ["a byte order mark before sep=", `\uFEFFsep=;\n${rows(";")}`, ""],
  ])("%s", (_, file, name) =>
    expect(read(file, name)).toEqual([gongtong, ["基层", "jīcéng", "grassroots, primary level"], ["抓手", "zhuāshǒu", "handle, lever"]]),
  );
  it.each<[what: string, file: string]>([
    ["English first", "common prosperity, shared wealth;gòngtóng fùyù;共同富裕"],
    ["one row alone", "共同富裕;gòngtóng fùyù;common prosperity, shared wealth"],
    ["quoted fields", '"共同富裕";"gòngtóng fùyù";"common prosperity, shared wealth"'],
    ["a comma as separator, another quoted", '共同富裕,gòngtóng fùyù,"common prosperity, shared wealth"'],
    ["a space behind the closing mark", '"共同富裕" ;"gòngtóng fùyù" ;"common prosperity, shared wealth"'],
  ])("%s", (_, file) => expect(read(file)).toEqual([gongtong]));
});

describe("Anki’s header lines", () => {
  it.each<[what: string, file: string, tags: string[]]>([
    ["as Anki writes them", "#separator:tab\n#html:true\n#tags column:3\n基层\tgrassroots\ta b", ["a", "b"]],
    ["saved again by a table program", '"#tags column:3",,\n基层,grassroots,a b', ["a", "b"]],
    ["saved again without quotes", "#tags column:3,,\n基层,grassroots,a b", ["a", "b"]],
    ["a separator that no longer holds", "#separator:tab,,\n#tags column:3,,\n基层,grassroots,a b", ["a", "b"]],
    ["a sign as separator", "#separator:;\n#tags column:3\n基层;grassroots;a b", ["a", "b"]],
    ["a comma as separator", "#separator:,\n#tags column:3\n基层,grassroots,a b", ["a", "b"]],
    ["a semicolon by name, saved again", '"#separator:Semicolon";;\n"#tags column:3";;\n基层;grassroots;a b', ["a", "b"]],
    ["CR alone", "#separator:tab\r#tags column:3\r基层\tgrassroots\ta b", ["a", "b"]],
    ["names", "#separator:tab\n#columns:Front\tBack\tTags\ngrassroots\t基层\ta b", ["a", "b"]],
    ["names in quotes", '"#columns:Chinese,English,Tags"\n基层,grassroots,a b', ["a", "b"]],
  ])("%s", (_, file, tags) => expect(readAnkiText(file, start).notes).toMatchObject([{ zh: "基层", en: "grassroots", tags }]));
});

describe("a quotation mark that is never closed", () => {
  it.each<[what: string, file: string, words: string[], lines: number[]]>([
    ["in the middle swallows nothing", '党建,Party building\n基层,"grassroots\n抓手,handle\n引领,lead', ["党建", "基层", "抓手", "引领"], [2]],
    ["in the last row", '党建,Party building\n基层,"grassroots', ["党建", "基层"], [2]],
    ["in the first row", '"党建,Party building\n基层,grassroots', ["党建", "基层"], [1]],
    ["two of them", '党建,"Party building\n基层,"grassroots\n抓手,handle', ["党建", "基层", "抓手"], [1, 2]],
    ["before a field that is quoted well", '党建,"Party building\n基层,"grass, roots"\n抓手,handle', ["党建", "基层", "抓手"], [1]],
    ["with tabs", '党建\t"Party building\n基层\tgrassroots', ["党建", "基层"], [1]],
    ["lines counted behind a field of two lines", '党建,"Party\nbuilding"\n基层,"grassroots\n抓手,handle', ["党建", "基层", "抓手"], [3]],
    ["lines counted behind header lines", '#separator:comma\n党建,Party building\n基层,"grassroots\n抓手,handle', ["党建", "基层", "抓手"], [3]],
    ["lines counted behind sep=", 'sep=,\n党建,"Party building\n基层,grassroots', ["党建", "基层"], [2]],
    ["CR alone", '党建,Party building\r基层,"grassroots\r抓手,handle', ["党建", "基层", "抓手"], [2]],
    ["closed in its own row it is none", '党建,"Party building"\n基层,grassroots', ["党建", "基层"], []],
    ["over two lines it is none", '党建,"Party\nbuilding"\n基层,grassroots', ["党建", "基层"], []],
    ["doubled marks are none", '党建,"the ""Party"" building"\n基层,grassroots', ["党建", "基层"], []],
    ["marks inside a field are none", '党建,the "Party" building\n基层,grassroots', ["党建", "基层"], []],
    ["undoubled marks inside quotes are none", '党建,"the "Party" building"\n基层,grassroots', ["党建", "基层"], []],
  ])("%s", (_, file, words, lines) => {
    const { notes, unclosed } = readAnkiText(file, start);
    expect(notes.map(({ zh }) => zh.replace(/^"/, ""))).toEqual(words);
    expect(unclosed).toEqual(lines);
  });
  it("costs no more than reading, however many there are", () => {
    const file = Array.from({ length: 20_000 }, (_, i) => `词${i},"meaning ${i}`).join("\n");
    expect(readAnkiText(file, start).unclosed).toHaveLength(20_000);
  });
});

describe("encodings", () => {
  const text = "党建\tdǎngjiàn\tParty building\r\n基层\tjīcéng\tgrassroots\r\n";
  const utf16 = (value: string, big: boolean): Uint8Array => {
    const bytes = new Uint8Array(Buffer.from(value, "utf16le"));
    if (big) for (let i = 0; i < bytes.length; i += 2) [bytes[i], bytes[i + 1]] = [bytes[i + 1] ?? 0, bytes[i] ?? 0];
    return bytes;
  };
  it.each<[what: string, bytes: Uint8Array]>([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with its mark", new TextEncoder().encode(`\uFEFF${text}`)],
    ["UTF-8 with two marks, of files put together", new TextEncoder().encode(`\uFEFF\uFEFF${text}`)],
    ["UTF-16LE with its mark", utf16(`\uFEFF${text}`, false)],
    ["UTF-16BE with its mark", utf16(`\uFEFF${text}`, true)],
    ["UTF-16LE without", utf16(text, false)],
    ["UTF-16BE without", utf16(text, true)],
  ])("%s", (_, bytes) => {
    expect(decodeStrictly(bytes)).toBe(text);
    expect(read(decodeStrictly(bytes))).toEqual([["党建", "dǎngjiàn", "Party building"], jiceng]);
  });
  it("Big5 and GBK are told apart", () => {
    expect(decodeStrictly(Uint8Array.from([0xb0, 0xf2, 0xbc, 0x68, 0x2c, 0x67, 0x72, 0x0a]))).toBe("基層,gr\n");
    expect(decodeStrictly(Uint8Array.from([0xbb, 0xf9, 0xb2, 0xe3, 0x2c, 0x67, 0x72, 0x0a]))).toBe("基层,gr\n");
  });
  it.each<[what: string, bytes: number[]]>([
    ["a workbook", [0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0x06, 0, 0x08, 0, 0, 0, 0x21, 0, 0xff, 0xff]],
    ["UTF-32", [0xff, 0xfe, 0, 0, 0x5a, 0x51, 0, 0]],
    ["half a character in UTF-16", [0xff, 0xfe, 0x5a]],
  ])("refuses %s", (_, bytes) => expect(() => decodeStrictly(Uint8Array.from(bytes))).toThrow());
});

describe("names of columns", () => {
  it.each<[what: string, names: string, row: string]>([
    ["English", "Simplified,Pinyin,Definition", "基层,jīcéng,grassroots"],
    ["with signs", "Chinese (Simplified),Pinyin:,Meaning", "基层,jīcéng,grassroots"],
    ["with underscores", "hanzi,pinyin_marks,english_translation", "基层,jīcéng,grassroots"],
    ["in another order", "Translation,Hanzi,Reading", "grassroots,基层,jīcéng"],
    ["Chinese", "生词,拼音,英文释义", "基层,jīcéng,grassroots"],
    ["traditional Chinese", "詞語,拼音,英文", "基层,jīcéng,grassroots"],
    ["both scripts", "Traditional,Simplified,Pinyin,English", "基層,基层,jīcéng,grassroots"],
    ["both scripts in Chinese", "繁體,简体,拼音,释义", "基層,基层,jīcéng,grassroots"],
    ["German", "Chinesisch,Pinyin,Deutsch", "基层,jīcéng,grassroots"],
    ["German, quoted", '"Schriftzeichen","Aussprache","Bedeutung"', '"基层","jīcéng","grassroots"'],
    ["French", "Chinois,Pinyin,Français", "基层,jīcéng,grassroots"],
    ["Spanish", "Chino,Pinyin,Traducción", "基层,jīcéng,grassroots"],
    ["Portuguese", "Chinês,Pinyin,Tradução", "基层,jīcéng,grassroots"],
    ["Italian", "Cinese,Pinyin,Significato", "基层,jīcéng,grassroots"],
    ["Russian", "Китайский,Пиньинь,Перевод", "基层,jīcéng,grassroots"],
    ["Japanese", "中国語,ピンイン,意味", "基层,jīcéng,grassroots"],
    ["Korean", "중국어,병음,뜻", "基层,jīcéng,grassroots"],
    ["Vietnamese", "Chữ Hán,Phiên âm,Nghĩa", "基层,jīcéng,grassroots"],
    ["with what is of no use", "No.,Hanzi,POS,Pinyin,Meaning,HSK Level,Audio,Notes", "1,基层,noun,jīcéng,grassroots,6,a.mp3,hard"],
    ["in Chinese with what is of no use", "序号,词语,词性,拼音,释义,备注", "1,基层,名词,jīcéng,grassroots,x"],
  ])("%s", (_, names, row) => expect(read(`${names}\n${row}\n`)).toEqual([jiceng]));
});

describe("other programs’ fields", () => {
  it.each<[what: string, file: string, notes: string[][]]>([
    [
      "Pleco: simplified[traditional], numbers",
      "两个维护[兩個維護]\tliang3 ge5 wei2hu4\tTwo Upholds",
      [["两个维护", "liǎng ge wéi hù", "Two Upholds"]],
    ],
    ["Pleco: one form", "基层\tji1ceng2\tgrassroots", [["基层", "jī céng", "grassroots"]]],
    [
      "Pleco: ü as u: and v",
      "女性[女性]\tnu:3xing4\twoman\n绿色[綠色]\tlv4se4\tgreen",
      [
        ["女性", "nǚ xìng", "woman"],
        ["绿色", "lǜ sè", "green"],
      ],
    ],
    [
      "Pleco: its own signs for line ends and emphasis",
      "基层\tji1ceng2\t\uEAB2noun\uEAB3\uEAB1grassroots",
      [["基层", "jī céng", "noun\ngrassroots"]],
    ],
    ["passport spelling", "女人\tnyu3ren2\twoman", [["女人", "nǚ rén", "woman"]]],
    [
      "CC-CEDICT",
      "# CC-CEDICT\n基層 基层 [ji1 ceng2] /basic level/grassroots unit/\n共同富裕 共同富裕 [gong4 tong2 fu4 yu4] /common prosperity/",
      [
        ["基层", "jī céng", "basic level; grassroots unit"],
        ["共同富裕", "gòng tóng fù yù", "common prosperity"],
      ],
    ],
    ["ruby", "<ruby>基层<rt>jīcéng</rt></ruby>\tgrassroots", [jiceng]],
    ["ruby by character", "<ruby>基<rt>jī</rt>层<rt>céng</rt></ruby>\tgrassroots", [["基层", "jī céng", "grassroots"]]],
    ["ruby with rp", "<ruby>基层<rp>(</rp><rt>jīcéng</rt><rp>)</rp></ruby>\tgrassroots", [jiceng]],
    ["ruby with rb", "<ruby><rb>基层</rb><rt>jīcéng</rt></ruby>\tgrassroots", [jiceng]],
    ["ruby with all rb first", "<ruby><rb>基</rb><rb>层</rb><rt>jī</rt><rt>céng</rt></ruby>\tgrassroots", [["基层", "jī céng", "grassroots"]]],
    ["ruby without end tags", "<ruby>基层<rt>jīcéng</ruby>\tgrassroots", [jiceng]],
    ["several rubies", "<ruby>基<rt>jī</rt></ruby><ruby>层<rt>céng</rt></ruby>\tgrassroots", [["基层", "jī céng", "grassroots"]]],
    ["ruby with attributes and a span", '<ruby class="p">基层<rt lang="zh-Latn"><span>jīcéng</span></rt></ruby>\tgrassroots', [jiceng]],
    ["ruby in zhuyin", "<ruby>基<rt>ㄐㄧ</rt>層<rt>ㄘㄥˊ</rt></ruby>\tgrassroots", [["基層", "jī céng", "grassroots"]]],
    ["brackets by character", "基[jī]层[céng]\tgrassroots", [["基层", "jī céng", "grassroots"]]],
    ["brackets by character with numbers", "基[ji1]层[ceng2]\tgrassroots", [["基层", "jī céng", "grassroots"]]],
    ["brackets by word", "基层[jīcéng]\tgrassroots", [jiceng]],
    ["brackets by word without tones", "基层[jiceng]\tgrassroots", [["基层", "jiceng", "grassroots"]]],
    ["furigana", " 基層[きそう]\tgrassroots", [["基層", "", "grassroots"]]],
    ["furigana with a space between words", " 共同[きょうどう] 富裕[ふゆう]\tprosperity", [["共同富裕", "", "prosperity"]]],
    ["both forms and the reading", "基层[基層][jīcéng]\tgrassroots", [jiceng]],
    ["round brackets", "共同富裕 (gòngtóng fùyù)\tcommon prosperity, shared wealth", [gongtong]],
    ["full-width brackets", "共同富裕（gòngtóng fùyù）\tcommon prosperity, shared wealth", [gongtong]],
    ["black brackets", "共同富裕【gòngtóng fùyù】\tcommon prosperity, shared wealth", [gongtong]],
    ["a stroke between", "共同富裕 / gòngtóng fùyù\tcommon prosperity, shared wealth", [gongtong]],
    ["the reading first", "gòngtóng fùyù 共同富裕\tcommon prosperity, shared wealth", [gongtong]],
    ["the characters in brackets", "jīcéng (基层)\tgrassroots", [jiceng]],
    ["zhuyin in a column", "基層\tㄐㄧ ㄘㄥˊ\tgrassroots", [["基層", "jī céng", "grassroots"]]],
    ["a traditional form in round brackets", "基层（基層）\tgrassroots", [["基层", "", "grassroots"]]],
    ["round brackets that are no reading", "基层（单位）\tgrassroots unit", [["基层（单位）", "", "grassroots unit"]]],
    ["the reading before the meaning", "基层\tjīcéng; grassroots", [jiceng]],
    ["the reading in brackets before the meaning", "基层\t(jīcéng) grassroots", [jiceng]],
    ["the reading in square brackets before the meaning", "基层\t[ji1 ceng2] grassroots", [["基层", "jī céng", "grassroots"]]],
    ["the reading before a dash", "共同富裕\tgòngtóng fùyù – common prosperity, shared wealth", [gongtong]],
    ["the reading on a line of its own", '基层\t"jīcéng\ngrassroots"', [jiceng]],
    ["the reading and a line break", "基层\tjīcéng<br>grassroots", [jiceng]],
    ["the reading behind the meaning", "基层\tgrassroots (jīcéng)", [jiceng]],
    ["all in one field", "基层 (jīcéng) grassroots", [jiceng]],
    ["all in one field, square brackets", "基层 [ji1 ceng2] grassroots", [["基层", "jī céng", "grassroots"]]],
  ])("%s", (_, file, notes) => expect(read(file)).toEqual(notes));

  it("Pleco’s categories are tags of the cards below", () => {
    const { notes, skipped } = readAnkiText("//基层/词\n基层\tji1ceng2\tgrassroots\n//会议\n会上\thui4shang4\tat the meeting", start);
    expect(notes.map(({ zh, tags }) => [zh, tags])).toEqual([
      ["基层", ["基层/词"]],
      ["会上", ["会议"]],
    ]);
    expect(skipped).toBe(0);
  });
  it("readings are taken out of a sentence", () =>
    expect(readAnkiText("Chinese\tEnglish\tSentence\n基层\tgrassroots\t在基层[jīcéng]工作。", start).notes[0]?.context?.zh).toBe("在基层工作。"));
});

describe("which side is Chinese", () => {
  it.each<[what: string, file: string, notes: string[][]]>([
    ["English with the characters in brackets, first", "grassroots (基层),基层", [["基层", "", "grassroots (基层)"]]],
    ["English with the characters in brackets, second", "基层,grassroots (基层)", [["基层", "", "grassroots (基层)"]]],
    ["full-width brackets", "grassroots（基层）\t基层", [["基层", "", "grassroots（基层）"]]],
    ["square brackets", "grassroots [基层]\t基层", [["基层", "", "grassroots [基层]"]]],
    ["a measure word", "unit (CL: 个)\t单位", [["单位", "", "unit (CL: 个)"]]],
    ["more characters in brackets than words", "Party (中国共产党)\t党", [["党", "", "Party (中国共产党)"]]],
    [
      "characters in quotes inside English",
      "the “基层” of politics, below the county\t基层",
      [["基层", "", "the “基层” of politics, below the county"]],
    ],
    ["Latin letters in the Chinese", "AI action\tAI行动", [["AI行动", "", "AI action"]]],
    ["Chinese with a bracket of its own", "grassroots\t基层（单位）", [["基层（单位）", "", "grassroots"]]],
    ["under names that tell nothing", "Term,Meaning\ngrassroots (基层),基层", [["基层", "", "grassroots (基层)"]]],
    ["front and back", "Front,Back\ngrassroots (基层),基层", [["基层", "", "grassroots (基层)"]]],
    [
      "as the other rows have it",
      "lever\t抓手\nlead\t引领\nNGO\tNGO组织\nunit 单位\t单位",
      [
        ["抓手", "", "lever"],
        ["引领", "", "lead"],
        ["NGO组织", "", "NGO"],
        ["单位", "", "unit 单位"],
      ],
    ],
  ])("%s", (_, file, notes) => expect(read(file)).toEqual(notes));
});
