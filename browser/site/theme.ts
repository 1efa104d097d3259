import { recall } from "./remember";

// Runs before the first paint (a plain script in <head>), so that a chosen theme does not flash.
const theme = recall("theme");
if (theme && theme !== "auto") document.documentElement.dataset.theme = theme;
document.documentElement.classList.add("js");
// Whether a server stands behind these files that has a corpus (scripts/serve): the way there is shown from the start.
if (/(?:^|;)\s*tifa_corpus=1/.test(document.cookie)) document.documentElement.dataset.corpus = "";
