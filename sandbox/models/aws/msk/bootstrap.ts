import type { Properties } from "../../model";
import { flag, number, text, texts } from "../check/values";
import { isKraft } from "./kafkaVersions";

/** Ports of brokers. Source: "Port information" of the Amazon MSK Developer Guide. */
const PORTS = { plaintext: 9092, tls: 9094, scram: 9096, iam: 9098, publicOffset: 100 };

/**
 * The connection strings of a provisioned cluster: at most three brokers each, one string for every way of authenticating
 * that is on, empty for the others.
 */
export function bootstrapStrings(inputs: Properties, region: string, dnsSuffix: string): Properties {
  const name = (text(inputs, "clusterName") ?? "").toLowerCase();
  const brokers = Math.min(
    3,
    number(inputs, "numberOfBrokerNodes") ?? texts(inputs, "brokerNodeGroupInfo.clientSubnets").length,
  );
  const hosts = (prefix: string, port: number) =>
    Array.from(
      { length: brokers },
      (_, index) => `${prefix}-${index + 1}.${name}.${dnsSuffix}.kafka.${region}.amazonaws.com:${port}`,
    ).join(",");
  const [iam, scram] = ["iam", "scram"].map((way) => flag(inputs, `clientAuthentication.sasl.${way}`) === true);
  const mutualTls = texts(inputs, "clientAuthentication.tls.certificateAuthorityArns").length > 0;
  const open = flag(inputs, "clientAuthentication.unauthenticated") ?? !(iam || scram || mutualTls);
  const transit = text(inputs, "encryptionInfo.encryptionInTransit.clientBroker") ?? "TLS";
  const isPublic = text(inputs, "brokerNodeGroupInfo.connectivityInfo.publicAccess.type") === "SERVICE_PROVIDED_EIPS";
  const zookeeper = !isKraft(text(inputs, "kafkaVersion") ?? "");
  const when = (condition: boolean | undefined, value: string) => (condition ? value : "");
  return {
    bootstrapBrokers: when(open && transit !== "TLS", hosts("b", PORTS.plaintext)),
    bootstrapBrokersIpv6: "",
    bootstrapBrokersTls: when((open || mutualTls) && transit !== "PLAINTEXT", hosts("b", PORTS.tls)),
    bootstrapBrokersTlsIpv6: "",
    bootstrapBrokersSaslScram: when(scram, hosts("b", PORTS.scram)),
    bootstrapBrokersSaslScramIpv6: "",
    bootstrapBrokersSaslIam: when(iam, hosts("b", PORTS.iam)),
    bootstrapBrokersSaslIamIpv6: "",
    bootstrapBrokersPublicTls: when(isPublic && mutualTls, hosts("b", PORTS.tls + PORTS.publicOffset)),
    bootstrapBrokersPublicSaslScram: when(isPublic && scram, hosts("b", PORTS.scram + PORTS.publicOffset)),
    bootstrapBrokersPublicSaslIam: when(isPublic && iam, hosts("b", PORTS.iam + PORTS.publicOffset)),
    bootstrapBrokersVpcConnectivityTls: "",
    bootstrapBrokersVpcConnectivitySaslScram: "",
    bootstrapBrokersVpcConnectivitySaslIam: "",
    zookeeperConnectString: when(zookeeper, hosts("z", 2181)),
    zookeeperConnectStringTls: when(zookeeper, hosts("z", 2182)),
  };
}
