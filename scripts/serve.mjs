// A static server for out/: what any file host does, with the header files' rules.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import sirv from "sirv";

const forever = /^\/(?:_tifa|_next\/static)\//;

/** Serves a folder and prints its address. If the port is taken the next free one is used, unless `strict`. */
export function serve({ folder, port, strict = false, base = process.env.TIFA_BASE_PATH ?? "" }) {
  const missing = readFileSync(`${folder}/404.html`);
  const files = sirv(folder, {
    etag: true,
    setHeaders(response, path) {
      response.setHeader("Cache-Control", forever.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
      response.setHeader("X-Content-Type-Options", "nosniff");
    },
  });
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache" });
      response.end(missing);
    };
    const url = request.url ?? "/";
    if (base && url !== base && !url.startsWith(`${base}/`)) return notFound();
    request.url = url.slice(base.length) || "/";
    // A directory without its slash: relative addresses would break.
    const [path = "/", query] = request.url.split("?");
    if (!path.endsWith("/") && !/\.[a-z0-9]+$/i.test(path)) {
      // Our own base in front, so that a path of two slashes cannot lead to another host.
      response.writeHead(308, { Location: `${base}/${path.replace(/^\/+/, "")}/${query ? `?${query}` : ""}` });
      return response.end();
    }
    files(request, response, notFound);
  });
  return new Promise((resolve, reject) => {
    server.on("error", (error) => {
      if (error.code === "EADDRINUSE" && !strict) server.listen(++port);
      else reject(error.code === "EADDRINUSE" ? new Error(`Port ${port} is taken: set PORT to another.`) : error);
    });
    server.on("listening", () => {
      process.stdout.write(`Tifa: http://localhost:${server.address().port}${base}/\n`);
      resolve(server);
    });
    server.listen(port);
  });
}
