/**
 * Type tokens of load balancing. `aws:alb` declares the same as `aws:lb`; the longer names are those of older providers.
 */
function everyName(name: string): readonly string[] {
  const file = name.charAt(0).toLowerCase() + name.slice(1);
  return ["lb", "alb", "elasticloadbalancingv2", "applicationloadbalancing"].map(
    (module) => `aws:${module}/${file}:${name}`,
  );
}

/** Application, network and gateway load balancers. */
export const LOAD_BALANCERS = everyName("LoadBalancer");

export const LISTENERS = everyName("Listener");

export const LISTENER_RULES = everyName("ListenerRule");

export const TARGET_GROUPS = everyName("TargetGroup");

/** The load balancers of the first generation. */
export const CLASSIC_LOAD_BALANCERS: readonly string[] = [
  "aws:elb/loadBalancer:LoadBalancer",
  "aws:elasticloadbalancing/loadBalancer:LoadBalancer",
];
