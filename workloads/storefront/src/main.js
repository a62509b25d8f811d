import { httpServer, stopGracefully } from "./http.js";
import { log } from "./log.js";
import { routes } from "./routes.js";

const port = Number(process.env.PORT ?? 8080);
// The storefront answers while orders are away: its readiness does not depend on theirs.
const server = httpServer(routes(process.env.ORDERS_URL ?? "http://localhost:8081"), async () => {});
server.listen(port, () => log("info", "listening", { port }));
stopGracefully(server, async () => {});
