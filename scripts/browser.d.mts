/** The path of a Chromium-like browser, got if need be. Ends the process with one sentence if there is none to be had. */
export function findBrowser(): string;
