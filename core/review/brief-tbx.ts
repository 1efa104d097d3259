import { writeTbx } from "@/core/exchange/tbx";
import { noRecord, type TermRecord } from "@/core/exchange/term-record";
import type { BriefTerm } from "./brief";

/** The brief as entries of a term bank: the English to give is preferred, what may be used admitted, what is to be avoided deprecated. */
const briefRecords = (brief: readonly BriefTerm[]): TermRecord[] =>
  brief.map(({ term, zh, en, also, avoid }) => {
    const rendering = (status: "preferred" | "admitted" | "deprecated") => (wording: string) => ({
      en: wording,
      status,
      kind: "",
      source: "",
      why: "",
    });
    return {
      ...noRecord,
      id: term,
      zh,
      renderings: [...(en ? [rendering("preferred")(en)] : []), ...also.map(rendering("admitted")), ...avoid.map(rendering("deprecated"))],
    };
  });

/** The brief as TBX-Basic (2019), for Trados, memoQ and other term banks. */
export const briefTbx = (brief: readonly BriefTerm[], title: string, rights: string): string => writeTbx(briefRecords(brief), title, rights);
