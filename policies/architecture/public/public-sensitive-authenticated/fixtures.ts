import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { authenticated, exposed, routed } from "../../../kubernetes/exposureFixture";
import { UNKNOWN } from "../../../rule";

const holding = (dataClass: unknown, auth: object = {}): FixtureResource[] =>
  exposed({ labels: { "plinth.dev/data-class": dataClass }, ...auth });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together(...exposed(), routed()),
    authenticated: together(...holding("personal", authenticated("jwt")), routed()),
    "public data": together(...holding("public", authenticated("none")), routed()),
    "not reached": together(...holding("health", authenticated("none"))),
    "own classes": {
      ...together(...holding("personal", authenticated("none")), routed()),
      settings: { sensitiveDataClasses: ["secret"] },
    },
  },
  fail: {
    "on purpose": together(...holding("personal", authenticated("none")), routed()),
    undecided: together(...holding("health"), routed()),
    payment: together(...holding("payment"), routed()),
  },
  unknown: {
    "not known yet": together(...holding(UNKNOWN), routed()),
    "authentication not known yet": together(...holding("personal", authenticated(UNKNOWN)), routed()),
  },
};
