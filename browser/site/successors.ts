import { readSuccessors, type Successors } from "@/core/glossary/retired";

/** Retired terms whose successors stand on this page: it carries them itself (data-retired), since what a reader has stored may still name them. */
export const successorsHere = (): Successors => readSuccessors(document.querySelector<HTMLElement>("[data-retired]")?.dataset.retired ?? "");
