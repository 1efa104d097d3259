import { type Place, recallPlace } from "./place";

/** Says how far the reader is and how many minutes are left, and offers the place where they stopped last time. */
export function startProgress(root: HTMLElement, slug: string): (fraction: number) => void {
  const line = root.querySelector<HTMLElement>(".progress");
  const bar = line?.querySelector("progress");
  const words = line?.querySelector("span");
  const show = (fraction: number) => {
    if (!line || !bar || !words) return;
    line.hidden = false;
    bar.value = fraction;
    const left = Math.max(0, Math.round(Number(line.dataset.minutes) * (1 - fraction)));
    words.textContent = (line.dataset.left ?? "").replace("{{n}}", String(left));
  };
  const last: Place | undefined = recallPlace(slug);
  if (last) show(last.fraction);
  const resume = root.querySelector<HTMLElement>(".resume");
  const link = resume?.querySelector("a");
  if (resume && link && last && last.fraction < 0.97 && !location.hash) {
    link.hash = last.block;
    resume.hidden = false;
  }
  return show;
}
