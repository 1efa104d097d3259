import { Window } from "happy-dom";

/** HTML as a browser reads it. */
export function parseHTML(html: string) {
  const { document } = new Window();
  document.body.innerHTML = html;
  return document.body;
}
