import { Bucket } from "./bucket.js";
import { Cache } from "./cache.js";
import { httpServer, stopGracefully } from "./http.js";
import { log } from "./log.js";
import { Pictures } from "./pictures.js";
import { routes } from "./routes.js";

const port = Number(process.env.PORT ?? 8080);
const bucket = new Bucket(process.env);
const cache = new Cache(process.env);
cache.connect();

const server = httpServer(routes(new Pictures(bucket, cache)), () => bucket.ping());
server.listen(port, () => log("info", "listening", { port }));
stopGracefully(server, () => cache.close());
