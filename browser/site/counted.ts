import type { Counted } from "@/core/text/fill";

/** The forms of what a form says of how many it leaves, as its element has them (`data-count-one`, `data-count-other`). */
export const countedBy = ({ countOne, countOther = "{{n}}" }: DOMStringMap): Counted<"count"> => ({ count_one: countOne, count_other: countOther });
