import type { ReactNode } from "react";

/** A part of an entry under its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** A paragraph of the entry's own text, which is English in every interface language. */
export const English = ({ children }: { children: ReactNode }) => <p lang="en">{children}</p>;
