import { Fulfilment } from "./consumer.js";
import { httpServer, stopGracefully } from "./http.js";
import { kafkaClient } from "./kafka.js";
import { log } from "./log.js";

const port = Number(process.env.PORT ?? 8080);
const topic = process.env.KAFKA_TOPIC ?? "orders";
const fulfilment = new Fulfilment();
const consumer = kafkaClient(process.env, "fulfilment").consumer({
  groupId: process.env.KAFKA_GROUP ?? "fulfilment.events",
});
let joined = false;
consumer.on(consumer.events.GROUP_JOIN, () => {
  joined = true;
});
consumer.on(consumer.events.CRASH, ({ payload }) => {
  joined = false;
  // The client restarts by itself unless the error is final; then a new pod is the way out.
  if (!payload.restart) process.exit(1);
});

const server = httpServer({}, async () => {
  if (!joined) throw new Error("not in the consumer group");
});
server.listen(port, () => log("info", "listening", { port, topic }));
stopGracefully(server, () => consumer.disconnect());

await consumer.connect();
await consumer.subscribe({ topic, fromBeginning: true });
await consumer.run({ eachMessage: async ({ message }) => fulfilment.handle(message) });
