import type { Properties, ResourceModel } from "../model";
import { contextHash, requireContext } from "./buildContext";
import { digestOf, repositoryOf } from "./imageName";

/** Inputs that do not reach the image. */
const NOT_IN_IMAGE = new Set(["registries", "tags", "push", "exports", "exec", "buildOnPreview", "noCache", "pull"]);

const image: ResourceModel = {
  type: "docker-build:index:Image",
  source: "Docker Build provider: Image",
  checkInputs(inputs) {
    const hash = contextHash(inputs);
    return hash === undefined ? {} : { contextHash: hash };
  },
  validate: requireContext,
  create: (inputs, cloud) => ({ id: cloud.hex(32), outputs: built(inputs) }),
  update: built,
};

function built(inputs: Properties): Properties {
  const content = Object.entries(inputs).filter(([name]) => !NOT_IN_IMAGE.has(name));
  const digest = digestOf(JSON.stringify(content.sort(([a], [b]) => (a < b ? -1 : 1))));
  const tags = Array.isArray(inputs.tags) ? inputs.tags.map(String) : [];
  return { contextHash: inputs.contextHash ?? "", digest, ref: refOf(tags[0], digest) };
}

const index: ResourceModel = {
  type: "docker-build:index:Index",
  source: "Docker Build provider: Index",
  create: (inputs, cloud) => ({ id: cloud.hex(32), outputs: indexOutputs(inputs) }),
  update: indexOutputs,
};

function indexOutputs({ tag, sources, push = true }: Properties): Properties {
  const digest = digestOf(JSON.stringify(sources));
  return { push, ref: refOf(typeof tag === "string" ? tag : undefined, digest) };
}

function refOf(tag: string | undefined, digest: string): string {
  if (tag === undefined) return digest;
  return tag.includes("@") ? `${repositoryOf(tag)}@${digest}` : `${tag}@${digest}`;
}

/** Every resource type of the `docker-build` package. Nothing is built: a digest follows from what would be. */
export const DOCKER_BUILD_MODELS: readonly ResourceModel[] = [image, index];
