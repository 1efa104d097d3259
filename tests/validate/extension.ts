import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { startFirefox } from "./marionette";

/** The packed extension in a real Firefox, its button pressed: what tests/e2e/extension.spec.ts does in Chromium. */

const mixed = `<!doctype html><meta charset="utf-8"><title>一页</title><p id="split">要坚持<b>高质量</b><i>发展</i>。</p>
<p>落实<ruby>主体责任<rt>zhǔtǐ zérèn</rt></ruby>。</p><textarea>全面从严治党</textarea><div contenteditable>全面从严治党</div>
<div style="writing-mode:vertical-rl;height:9em">全过程人民民主</div><iframe src="/frame"></iframe>`;
const pages: Record<string, string> = {
  "/": mixed,
  "/frame": '<!doctype html><meta charset="utf-8"><p>人类命运共同体</p>',
  "/long": `<!doctype html><meta charset="utf-8">${Array.from({ length: 3000 }, (_, i) => `<p>第${i + 1}段：要坚持高质量发展，全面推进乡村振兴。</p>`).join("")}`,
};
const marked = 'return ["term", "derived"].flatMap((name) => [...(CSS.highlights.get("tifa-" + name) ?? [])].map(String))';
const press = `const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
const { extension } = WebExtensionPolicy.getByID("tifa@tifa.invalid");
ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`;

/** Gives what went wrong, in words; undefined where all went well. */
export async function tryExtension(program: string, zip: string, port: number): Promise<string | undefined> {
  const server = createServer(({ url = "" }, response) => {
    response.writeHead(pages[url] === undefined ? 404 : 200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'self'",
    });
    response.end(pages[url]);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const firefox = await startFirefox(program, port);
  /** Waits until a script of the page says true: a browser tells nobody of its highlights. */
  const until = async (what: string, script: string): Promise<void> => {
    for (let tries = 0; tries < 240; tries++) {
      if ((await firefox.run(script)) === true) return;
      await sleep(250);
    }
    throw new Error(what);
  };
  const holds = (term: string): string => `${marked}.includes(${JSON.stringify(term)})`;
  try {
    await firefox.ask("Addon:Install", { path: zip, temporary: true });
    await firefox.ask("WebDriver:Navigate", { url: `${origin}/` });
    const before = await firefox.run("return document.documentElement.outerHTML");
    await firefox.run(press, "chrome");
    for (const term of ["高质量发展", "主体责任", "全过程人民民主"]) await until(`${term} is not marked`, holds(term));
    await until("what is typed is marked", `return !(() => { ${holds("全面从严治党")} })()`);
    await firefox.ask("WebDriver:SwitchToFrame", { id: 0 });
    await until("a frame is not marked", holds("人类命运共同体"));
    await firefox.ask("WebDriver:SwitchToFrame", { id: null });
    await firefox.run(
      'const added = document.createElement("p"); added.id = "added"; added.textContent = "推进共同富裕"; document.body.append(added);',
    );
    await until("what is added is not marked", holds("共同富裕"));
    await firefox.run('document.querySelector("#added").remove()');
    await until("what has gone is still marked", `return !(() => { ${holds("共同富裕")} })()`);
    await firefox.run(press, "chrome");
    await until("marks are left", "return CSS.highlights.size === 0");
    if ((await firefox.run("return document.documentElement.outerHTML")) !== before) return "a trace is left in the page";
    await firefox.ask("WebDriver:Navigate", { url: `${origin}/long` });
    await firefox.run(press, "chrome");
    await until("a long page is not marked", `return (() => { ${marked} })().length >= 6000`);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await firefox.close();
    server.close();
  }
}
