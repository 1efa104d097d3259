/** A style sheet of the site for a shadow root, on a page whose own root may have letters of any size. */
export const forShadow = (css: string): string =>
  css.replaceAll(":root", ":host").replace(/(\d*\.?\d+)rem\b/g, (_, rem: string) => `${Number((Number(rem) * 16).toFixed(3))}px`);
