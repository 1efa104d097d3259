import type { RequestListener, Server } from "node:http";

export function createListener(options: { folder: string; base?: string; cache: string }): RequestListener;
export function serve(options: { folder: string; port: number; strict?: boolean; base?: string; host?: string; cache?: string }): Promise<Server>;
