import { apa } from "./cite/apa";
import { bibtex } from "./cite/bibtex";
import { chicago } from "./cite/chicago";
import type { Citable } from "./cite/citable";
import { gbt7714 } from "./cite/gbt7714";

/** A segment or range cited in the usual styles, each from what is known and with the permalink. */
export const cite = (item: Citable): Record<"chicago" | "apa" | "bibtex" | "gbt7714", string> => ({
  chicago: chicago(item),
  apa: apa(item),
  bibtex: bibtex(item),
  gbt7714: gbt7714(item),
});
