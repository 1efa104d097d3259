/** What comes in from outside: a file, or a text with the markup it was copied with, where there is any. */
export type Incoming = { file: File } | { text: string; html?: string };

/** What a paste or a drop holds: its files, else its text; nothing where it has neither. To be called while the event lasts: after it the browser gives nothing. */
export function readTransfer(data: DataTransfer | null): Incoming[] {
  const text = data?.getData("text/plain") ?? "";
  const files = [...(data?.files ?? [])];
  // A table's cells are copied as text and as a picture: the text is what is meant.
  if (files.length && !text.trim()) return files.map((file) => ({ file }));
  if (!text.trim()) return [];
  const html = data?.getData("text/html") ?? "";
  return [html ? { text, html } : { text }];
}
