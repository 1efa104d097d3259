import { CorpusPage } from "./page";

/** Without a server that says it has a corpus nothing is asked: the page says how to get one. */
if ("corpus" in document.documentElement.dataset)
  for (const root of document.querySelectorAll<HTMLElement>("[data-corpus-page]")) new CorpusPage(root).start();
