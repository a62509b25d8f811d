import { httpServer, stopGracefully } from "./http.js";
import { log } from "./log.js";
import { routes } from "./routes.js";
import { OrderStore } from "./store.js";

const port = Number(process.env.PORT ?? 8080);
const store = OrderStore.connect(process.env);
let migrated = false;

const server = httpServer(routes(store), async () => {
  if (!migrated) await store.migrate();
  migrated = true;
  await store.ping();
});
server.listen(port, () => log("info", "listening", { port }));
stopGracefully(server, () => store.close());
