import { recall } from "./remember";

// Runs before the first paint (a plain script in <head>), so that a chosen theme does not flash.
const theme = recall("theme");
if (theme && theme !== "auto") document.documentElement.dataset.theme = theme;
document.documentElement.classList.add("js");
