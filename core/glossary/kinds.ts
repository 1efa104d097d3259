/** What kinds of terms there are: apart from the schema, so that a page which asks for them does not load what reads entries. */

export const termTypes = [
  "doctrine",
  "slogan",
  "campaign",
  "programme",
  "brand",
  "mechanism",
  "institution",
  "role",
  "policy",
  "code",
  "metric",
  "place",
  "metaphor",
  "concept",
  "document",
  "meeting",
] as const;
export type TermType = (typeof termTypes)[number];

/** From the centre outwards; the order is the ladder's. `general` is language of every level. */
export const ranks = [
  "central",
  "ministerial",
  "provincial",
  "municipal",
  "county-district",
  "zone",
  "township-subdistrict",
  "community",
  "firm",
  "general",
] as const;
export type Rank = (typeof ranks)[number];
