import { forget, recall, remember } from "./remember";

/** Whether there are entries of the reader's own: kept where a page has it at once, so that nobody without any opens a database for them. */
const key = "own";

export const hasOwn = (): boolean => recall(key) === "1";

export const noteOwn = (any: boolean): void => (any ? remember(key, "1") : forget(key));
