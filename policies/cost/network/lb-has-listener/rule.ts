import { LISTENERS, LOAD_BALANCERS } from "../../../aws/loadBalancers";
import { mayReferToUnknown, naming, ofTypes } from "../../../relations/references";
import type { StackRule } from "../../../rule";

export const rule: StackRule = {
  name: "lb-has-listener",
  pack: "cost",
  severity: "medium",
  asks: "Every load balancer has a listener.",
  why: "Without one it forwards nothing, and costs sixteen dollars a month and its addresses.",
  fix: "Add an aws.lb.Listener, or remove the load balancer.",
  example: `new aws.lb.Listener("https", { loadBalancerArn: balancer.arn, port: 443, protocol: "HTTPS", … })`,
  frameworks: {},
  publicIds: [],
  scope: "stack",
  types: [...LOAD_BALANCERS, ...LISTENERS],
  check(resources) {
    const listeners = ofTypes(resources, LISTENERS);
    if (listeners.some((listener) => mayReferToUnknown(listener, "loadBalancerArn"))) return [];
    const balancers = ofTypes(resources, LOAD_BALANCERS);
    const heard = naming(listeners, "loadBalancerArn", balancers, ["arn", "id"]);
    return balancers
      .filter((balancer) => !heard.has(balancer))
      .map((resource) => ({ resource, message: "no listener in the stack is for this load balancer" }));
  },
};
