import type { ReactNode } from "react";

/** Pinyin in running text, marked as such for screen readers and fonts. */
export const Pinyin = ({ children }: { children: ReactNode }) => (
  <span className="pinyin" lang="zh-Latn-pinyin">
    {children}
  </span>
);
