/** The address of a term's own page from a text: ours have one each, a reader's own stand together on one. */
export const termAddress =
  ({ dataset }: HTMLElement) =>
  (id: string): string =>
    id.startsWith("own-") ? `${dataset.ownTerms ?? ""}#${id}` : `${dataset.terms ?? ""}${id}/`;
