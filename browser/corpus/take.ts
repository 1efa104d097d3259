import { download } from "@/browser/site/download";
import type { CompareAnswer, FirstAnswer, LinesAnswer, NewAnswer, TrendAnswer } from "@/core/corpus/answers";
import { writeTable } from "@/core/exchange/table";

/** What a view shows, as it is taken away. */
export type Shown =
  | ({ kind: "lines" } & LinesAnswer)
  | ({ kind: "trend" } & TrendAnswer)
  | ({ kind: "first" } & FirstAnswer)
  | ({ kind: "new" } & NewAnswer)
  | ({ kind: "compare" } & CompareAnswer);

const source = ["path", "title", "date", "issuer", "level", "kind", "place"] as const;

/** Names of columns, and rows; the names are those of `tifa corpus`. */
function tableOf(shown: Shown): string[][] {
  switch (shown.kind) {
    case "lines":
      return [
        [...source, "position", "left", "hit", "right", "en"],
        ...shown.lines.map((line) => [...source.map((name) => line[name]), String(line.position), line.left, line.hit, line.right, line.en]),
      ];
    case "trend":
      return [
        ["key", "segments", "documents", "of"],
        ...shown.groups.map(({ key, segments, documents, of }) => [key, ...[segments, documents, of].map(String)]),
      ];
    case "first":
      return [
        ["level", "date", "issuer", "path", "position", "zh"],
        ...shown.uses.map(({ level, date, source: from, position, zh }) => [level, date, from.issuer, from.path, String(position), zh]),
      ];
    case "new":
      return [
        ["date", "zh", "en", "key", "documents", "path", "issuer"],
        ...shown.arrivals.map(({ date, zh, en, key, documents, first }) => [date, zh, en, key, String(documents), first.path, first.issuer]),
      ];
    case "compare":
      return [
        ["zh", "en", "key", "before", "before of", "after", "after of"],
        ...shown.differences.map(({ zh, en, key, before, after }) => [zh, en, key, ...[before, shown.before, after, shown.after].map(String)]),
      ];
  }
}

export function takeTable(shown: Shown, kind: "csv" | "json"): void {
  const name = `tifa-corpus-${shown.kind}.${kind}`;
  if (kind === "csv") download(name, writeTable(tableOf(shown), "csv"), "text/csv");
  else {
    const { kind: _, ...rest } = shown;
    download(name, JSON.stringify(rest, null, 1), "application/json");
  }
}

/** Pixels of a picture for each of its own units. */
const scale = 2;

/** Hands over a picture as it stands alone, on white. Rejects where the browser cannot draw it. */
export async function takePicture(drawn: SVGSVGElement, kind: "svg" | "png", name: string): Promise<void> {
  const { width, height } = drawn.viewBox.baseVal;
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.removeAttribute("class");
  const svg = new XMLSerializer().serializeToString(copy);
  if (kind === "svg") return download(`${name}.svg`, svg, "image/svg+xml");
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: width * scale, height: height * scale });
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.fillStyle = "#ffffff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!blob) throw new Error("no picture");
    download(`${name}.png`, new Uint8Array(await blob.arrayBuffer()), "image/png");
  } finally {
    URL.revokeObjectURL(address);
  }
}
