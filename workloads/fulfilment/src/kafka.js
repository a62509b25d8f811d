import { generateAuthToken } from "aws-msk-iam-sasl-signer-js";
import { Kafka, logLevel } from "kafkajs";
import { log } from "./log.js";

/** A client of the brokers over TLS: with the pod's IAM identity, or with none where `KAFKA_AUTH` is `none`. */
export function kafkaClient({ KAFKA_BROKERS = "", KAFKA_AUTH = "iam", AWS_REGION = "" }, clientId) {
  const iam = {
    ssl: true,
    sasl: {
      mechanism: "oauthbearer",
      oauthBearerProvider: async () => ({ value: (await generateAuthToken({ region: AWS_REGION })).token }),
    },
  };
  return new Kafka({
    clientId,
    brokers: KAFKA_BROKERS.split(","),
    ...(KAFKA_AUTH === "none" ? {} : iam),
    logLevel: logLevel.WARN,
    logCreator:
      () =>
      ({ label, log: { message, ...rest } }) =>
        log(label.toLowerCase(), message, { error: rest.error }),
  });
}
