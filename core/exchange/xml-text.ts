const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text without what XML 1.0 allows in no form: control characters, lone surrogates, U+FFFE and U+FFFF (production 2). Word and Excel call a file with them broken. */
export const withoutForbidden = (text: string): string => text.replace(forbidden, "");
