import { asset } from "./assets";
import { ownAssets } from "./own-assets";

/** Addresses of what a page that holds texts against one another or against counts needs: nothing of it is loaded before a text is given. */
export function besideAssets(script: string) {
  const { worker: _, ...engine } = ownAssets(script).engine;
  return { script: asset(script), worker: asset("texts-worker.js"), files: { ...engine, texts: asset("texts.json") } };
}
