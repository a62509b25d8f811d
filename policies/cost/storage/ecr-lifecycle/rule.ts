import { mayReferToUnknown, naming, ofTypes } from "../../../relations/references";
import type { StackRule } from "../../../rule";

const REPOSITORY = "aws:ecr/repository:Repository";
const POLICY = "aws:ecr/lifecyclePolicy:LifecyclePolicy";

export const rule: StackRule = {
  name: "ecr-lifecycle",
  pack: "cost",
  severity: "medium",
  asks: "An image repository removes old images.",
  why: "Every build adds hundreds of megabytes at ten cents a gigabyte, and nobody ever deletes one by hand.",
  fix: "Add an aws.ecr.LifecyclePolicy that expires untagged images and all but the newest.",
  example: `new aws.ecr.LifecyclePolicy("orders", { repository: repository.name, policy: { rules: [{ rulePriority: 1, selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 50 }, action: { type: "expire" } }] } })`,
  frameworks: {},
  publicIds: [],
  scope: "stack",
  types: [REPOSITORY, POLICY],
  check(resources) {
    const policies = ofTypes(resources, [POLICY]);
    if (policies.some((policy) => mayReferToUnknown(policy, "repository"))) return [];
    const repositories = ofTypes(resources, [REPOSITORY]);
    const kept = naming(policies, "repository", repositories, ["name", "id", "arn"]);
    return repositories
      .filter((repository) => !kept.has(repository))
      .map((resource) => ({ resource, message: "no lifecycle policy of the stack removes its old images" }));
  },
};
