import { only, together, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:rds/instance:Instance";
const domain = "aws:opensearch/domain:Domain";
const broker = (password: unknown, secrets: readonly string[] = []): Fixture =>
  together({
    type: "aws:mq/broker:Broker",
    properties: {
      users: [
        { username: "admin", password: "kept-elsewhere" },
        { username: "app", password },
      ],
    },
    secrets: ["kept-elsewhere", ...secrets],
  });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(instance, {}),
    managed: only(instance, { manageMasterUserPassword: true }),
    empty: only(instance, { password: "" }),
    secret: together({ type: instance, properties: { password: "not for print" }, secrets: ["not for print"] }),
    "secret in a list": broker("not for print", ["not for print"]),
  },
  fail: {
    "plain text": only(instance, { password: "not for print" }),
    "plain text that no state should keep": only(instance, { passwordWo: "not for print" }),
    "beside secrets": broker("not for print"),
    "a user's list": only("aws:memorydb/user:User", {
      authenticationMode: [{ type: "password", passwords: ["not for print"] }],
    }),
    "a cache's": only("aws:elasticache/replicationGroup:ReplicationGroup", { authToken: "not for print" }),
    "a cluster's": only("aws:docdb/cluster:Cluster", { masterPassword: "not for print" }),
    "deep inside": only(domain, {
      advancedSecurityOptions: { masterUserOptions: { masterUserName: "admin", masterUserPassword: "not for print" } },
    }),
  },
  unknown: {
    "not known yet": only(instance, { password: UNKNOWN }),
    "not known yet, in a list": broker(UNKNOWN),
    "users not known yet": only("aws:mq/broker:Broker", { users: UNKNOWN }),
  },
};
