import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";

interface Corpus {
  answer(request: IncomingMessage, response: ServerResponse, name: string): Promise<void>;
}

export function createListener(options: { folder: string; base?: string; cache: string; corpus?: Corpus }): RequestListener;
export function serve(options: {
  folder: string;
  port: number;
  strict?: boolean;
  base?: string;
  host?: string;
  cache?: string;
  corpus?: Corpus;
  token?: string;
}): Promise<Server>;
