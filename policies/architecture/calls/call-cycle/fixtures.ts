import { together, type RuleFixtures } from "../../../fixture";
import { calling } from "../../../kubernetes/callFixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together(...calling("a"), ...calling("b")),
    "one way": together(...calling("a", { B_HOST: "b" }), ...calling("b")),
    "its own address": together(...calling("a", { OWN_URL: "http://a.shop" })),
    "two ways to one": together(
      ...calling("a", { B_HOST: "b", C_HOST: "c" }),
      ...calling("b", { C_HOST: "c" }),
      ...calling("c"),
    ),
  },
  fail: {
    "back and forth": together(...calling("a", { B_HOST: "b" }), ...calling("b", { A_URL: "http://a.shop" })),
    "over a third": {
      ...together(
        ...calling("c", { A_HOST: "a" }),
        ...calling("a", { B_HOST: "b" }),
        ...calling("b", { C_HOST: "c" }),
        ...calling("d", { A_HOST: "a" }),
      ),
      flagged: ["a"],
    },
  },
  unknown: { "not known yet": together(...calling("a", { B_HOST: "b" }), ...calling("b", { A_HOST: UNKNOWN })) },
};
