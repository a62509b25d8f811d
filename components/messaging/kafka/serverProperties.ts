/**
 * Broker properties with which no acknowledged message is lost with one broker, and no topic is made by a typing error.
 *
 * @param brokers brokers of the cluster; with two of them there are two copies, and one must do while a broker is away.
 * @param own properties laid over these.
 */
export function serverProperties(brokers: number, own: Record<string, string> = {}): string {
  const copies = Math.min(3, brokers);
  const properties: Record<string, string> = {
    "auto.create.topics.enable": "false",
    "default.replication.factor": String(copies),
    "min.insync.replicas": String(Math.max(1, copies - 1)),
    "num.partitions": "3",
    "offsets.topic.replication.factor": String(copies),
    "transaction.state.log.replication.factor": String(copies),
    "transaction.state.log.min.isr": String(Math.max(1, copies - 1)),
    "unclean.leader.election.enable": "false",
    "log.retention.hours": "168",
    ...own,
  };
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${value}`)
    .join("\n");
}
