import type { InvokeModel, ResourceModel } from "../model";
import { digestOf, digestOfImage, repositoryOf } from "./imageName";

const registryImage: ResourceModel = {
  type: "docker:index/registryImage:RegistryImage",
  source: "Docker provider: RegistryImage",
  replaceOn: ["name", "triggers", "build"],
  create: (inputs, cloud) => ({ id: cloud.hex(64), outputs: { sha256Digest: digestOfImage(String(inputs.name)) } }),
};

const remoteImage: ResourceModel = {
  type: "docker:index/remoteImage:RemoteImage",
  source: "Docker provider: RemoteImage",
  replaceOn: ["name", "platform", "triggers", "build"],
  create(inputs, cloud) {
    const name = String(inputs.name);
    const repoDigest = `${repositoryOf(name)}@${digestOfImage(name)}`;
    return { id: cloud.hex(64), outputs: { imageId: digestOf(`config ${name}`), repoDigest } };
  },
};

const image: ResourceModel = {
  type: "docker:index/image:Image",
  source: "Docker provider: Image",
  create: (inputs, cloud) => ({ id: cloud.hex(64), outputs: builtImage(String(inputs.imageName)) }),
  update: (inputs) => builtImage(String(inputs.imageName)),
};

function builtImage(imageName: string): Record<string, unknown> {
  const repoDigest = `${repositoryOf(imageName)}@${digestOfImage(imageName)}`;
  return { baseImageName: imageName, imageName, repoDigest };
}

/** Resource types of the `docker` package that the kit uses. */
export const DOCKER_MODELS: readonly ResourceModel[] = [registryImage, remoteImage, image];

/** Look-ups: a digest follows from the name, so it is the same in every run. */
export const DOCKER_INVOKES: readonly InvokeModel[] = [
  {
    token: "docker:index/getRegistryImage:getRegistryImage",
    source: "Docker provider: getRegistryImage",
    answer({ name, insecureSkipVerify }) {
      const sha256Digest = digestOfImage(String(name));
      return { id: sha256Digest, insecureSkipVerify, name, sha256Digest };
    },
  },
  {
    token: "docker:index/getRemoteImage:getRemoteImage",
    source: "Docker provider: getRemoteImage",
    answer: ({ name }) => ({
      id: digestOf(`config ${String(name)}`),
      name,
      repoDigest: `${repositoryOf(String(name))}@${digestOfImage(String(name))}`,
    }),
  },
];
