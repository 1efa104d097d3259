#!/usr/bin/env node
// A Firefox of the system as Playwright can drive it (channel "moz-firefox", WebDriver BiDi). Playwright sets media features whenever it opens a page, and a
// Firefox that does not know that command (153 ESR) would fail every test. So the messages go through here, and that one refusal is taken for done; a
// Firefox that knows it is asked as ever. Started by playwright.config.ts in place of Firefox, with its arguments; TIFA_FIREFOX names the Firefox.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { WebSocket, WebSocketServer } from "ws";

const spared = "emulation.setMediaFeaturesOverride";
const announced = /WebDriver BiDi listening on (ws:\/\/\S+)/;

const firefox = spawn(process.env.TIFA_FIREFOX ?? "firefox", process.argv.slice(2), { stdio: ["inherit", "inherit", "pipe"] });
firefox.on("exit", (code) => process.exit(code ?? 1));
firefox.on("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => firefox.kill(signal));

/** Passes messages both ways; answers in Firefox's place where it refused the spared command. */
function relay(client, address) {
  const server = new WebSocket(address, { perMessageDeflate: false, maxPayload: 0 });
  const asked = new Set();
  const waiting = [];
  client.on("message", (data) => {
    const text = data.toString();
    const { id, method } = JSON.parse(text);
    if (method === spared) asked.add(id);
    if (server.readyState === WebSocket.OPEN) server.send(text);
    else waiting.push(text);
  });
  server.on("open", () => {
    for (const text of waiting.splice(0)) server.send(text);
  });
  server.on("message", (data) => {
    const text = data.toString();
    const { id, type, error } = asked.size ? JSON.parse(text) : {};
    const refused = asked.delete(id) && type === "error" && error === "unknown command";
    client.send(refused ? JSON.stringify({ type: "success", id, result: {} }) : text);
  });
  for (const [one, other] of [
    [client, server],
    [server, client],
  ])
    one.on("close", () => other.close());
  for (const end of [client, server]) end.on("error", () => end.close());
}

createInterface({ input: firefox.stderr }).on("line", (line) => {
  const address = announced.exec(line)?.[1];
  if (!address) return void process.stderr.write(`${line}\n`);
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false, maxPayload: 0 });
  server.on("connection", (client, request) => relay(client, `${address.replace(/\/$/, "")}${request.url === "/" ? "" : request.url}`));
  server.on("listening", () => process.stderr.write(`${line.replace(address, `ws://127.0.0.1:${server.address().port}`)}\n`));
});
