/**
 * What esbuild puts in place of zod's own settings in what runs in a page. zod tries whether it may make functions of text (`new Function`), which our policy
 * refuses (server/build/lighten) and the browser's console reports, each time; said here, it does not try. Put in by name, since schemas are made, and the
 * trial with them, before any statement of ours could call `z.config`.
 */
export const zodInPages: Record<string, string> = { "globalThis.__zod_globalConfig": JSON.stringify({ jitless: true }) };
