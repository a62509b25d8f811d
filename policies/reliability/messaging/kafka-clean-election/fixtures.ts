import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const prod = { environmentClass: "prod" } as const;
const configuration = (serverProperties: unknown): Fixture =>
  only("aws:msk/configuration:Configuration", { serverProperties }, prod);

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": configuration("num.partitions=3"),
    clean: configuration("unclean.leader.election.enable=false"),
    development: only("aws:msk/configuration:Configuration", {
      serverProperties: "unclean.leader.election.enable=true",
    }),
  },
  fail: {
    unclean: configuration("unclean.leader.election.enable = true"),
    "a topic": only("aws:msk/topic:Topic", { configs: '{"unclean.leader.election.enable":"true"}' }, prod),
  },
  unknown: { "not known yet": configuration(UNKNOWN) },
};
