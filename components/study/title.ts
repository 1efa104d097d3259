/** An article by its name in the reader's language. */
export interface Title {
  slug: string;
  title: string;
}
