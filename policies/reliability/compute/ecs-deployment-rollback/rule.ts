import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "ecs-deployment-rollback",
  pack: "reliability",
  severity: "low",
  asks: "An ECS service goes back by itself when its new tasks do not start.",
  why: "Otherwise ECS starts them again and again, and a bad release ends when somebody looks.",
  fix: "Set deploymentCircuitBreaker.enable and rollback to true.",
  example: `new aws.ecs.Service("orders", { deploymentCircuitBreaker: { enable: true, rollback: true }, … })`,
  frameworks: { soc2: ["CC8.1"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:ecs/service:Service"],
  check(service) {
    const controller = property(service, "deploymentController.type") ?? "ECS";
    // CodeDeploy and others roll back themselves.
    if (controller !== "ECS") return [];
    return ["enable", "rollback"].flatMap((name) =>
      mustBeTrue(service, `deploymentCircuitBreaker.${name}`, "a bad release does not go back by itself"),
    );
  },
};
