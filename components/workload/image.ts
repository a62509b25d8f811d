import * as aws from "@pulumi/aws";
import * as dockerBuild from "@pulumi/docker-build";
import * as pulumi from "@pulumi/pulumi";
import { contextHash } from "./contextHash";
import { child, type WorkloadScope } from "./workloadScope";

const DEFAULT_PLATFORMS = ["linux/arm64"] as const;

/** Images that are kept, for a rollback of so many releases. */
const KEPT_IMAGES = 30;

/**
 * The image of a container: as the Score file names it, or, for `.`, the one given to the component, or one that is built
 * from the Score file's directory into the workload's own ECR repository. Built images are referred to by digest.
 */
export function imageResolver(scope: WorkloadScope): (image: string) => pulumi.Input<string> {
  let built: pulumi.Input<string> | undefined;
  return (image) => {
    if (image !== ".") return image;
    built ??= scope.args.image ?? buildImage(scope);
    return built;
  };
}

function buildImage(scope: WorkloadScope): pulumi.Output<string> {
  const { args, score, parent } = scope;
  const repository = new aws.ecr.Repository(
    ...child<aws.ecr.RepositoryArgs>(scope, "image", undefined, {
      name: `${args.platform.environment.name}/${score.name}`,
      imageTagMutability: "IMMUTABLE",
      imageScanningConfiguration: { scanOnPush: true },
      encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: args.platform.secrets.kmsKeyArn }],
      forceDelete: args.platform.environment.class === "dev",
    }),
  );
  const lifecycle = { repository: repository.name, policy: JSON.stringify(keepNewest(KEPT_IMAGES)) };
  new aws.ecr.LifecyclePolicy(...child<aws.ecr.LifecyclePolicyArgs>(scope, "image", undefined, lifecycle));
  const login = aws.ecr.getAuthorizationTokenOutput({ registryId: repository.registryId }, { parent });
  const image = new dockerBuild.Image(
    ...child<dockerBuild.ImageArgs>(scope, "image", undefined, {
      context: { location: score.directory },
      platforms: [...(args.imagePlatforms ?? DEFAULT_PLATFORMS)],
      // The same sources have the same tag, so that a repository of immutable tags takes it once.
      tags: [pulumi.interpolate`${repository.repositoryUrl}:${contextHash(score.directory)}`],
      push: true,
      buildOnPreview: false,
      registries: [
        { address: repository.repositoryUrl, username: login.userName, password: pulumi.secret(login.password) },
      ],
    }),
  );
  return image.ref;
}

function keepNewest(count: number): object {
  return {
    rules: [
      {
        rulePriority: 1,
        description: `Keep the newest ${count} images`,
        selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: count },
        action: { type: "expire" },
      },
    ],
  };
}
