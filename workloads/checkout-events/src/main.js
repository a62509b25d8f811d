import { httpServer, stopGracefully } from "./http.js";
import { kafkaClient } from "./kafka.js";
import { log } from "./log.js";
import { routes } from "./routes.js";

const port = Number(process.env.PORT ?? 8080);
const topic = process.env.KAFKA_TOPIC ?? "orders";
const producer = kafkaClient(process.env, "checkout-events").producer({ idempotent: true });
let connected = false;

const connect = async () => {
  if (!connected) await producer.connect();
  connected = true;
};
producer.on(producer.events.DISCONNECT, () => {
  connected = false;
});

const publish = async (key, event) => {
  await connect();
  await producer.send({ topic, messages: [{ key, value: JSON.stringify(event) }] });
};
const server = httpServer(routes(publish), connect);
server.listen(port, () => log("info", "listening", { port, topic }));
stopGracefully(server, () => producer.disconnect());
