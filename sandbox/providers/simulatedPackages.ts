import type { Cloud } from "../cloud/cloud";
import { kubernetesProvider } from "../kubernetes";
import { AWS_INVOKES, AWS_MODELS } from "../models/aws";
import type { InvokeModel, ResourceModel } from "../models/model";
import { DOCKER_BUILD_MODELS, DOCKER_INVOKES, DOCKER_MODELS } from "../models/docker";
import { RANDOM_MODELS } from "../models/random";
import { TLS_MODELS } from "../models/tls";
import { cloudObjectStore } from "./cloudObjectStore";
import { modelProviders } from "./modelProvider";
import type { SimulatedProvider } from "./provider";

export interface SimulatedPackagesOptions {
  cloud: Cloud;
  /** A real API server for Kubernetes objects. */
  kubeconfig?: string;
}

/** For each package that the sandbox simulates: what makes the provider of one provider resource. */
export function simulatedPackages({
  cloud,
  kubeconfig,
}: SimulatedPackagesOptions): Record<string, () => SimulatedProvider> {
  const store = cloudObjectStore(cloud);
  const modelled = (name: string, models: readonly ResourceModel[] = [], invokes: readonly InvokeModel[] = []) =>
    modelProviders({ name, cloud, models, invokes });
  return {
    aws: modelled("aws", AWS_MODELS, AWS_INVOKES),
    eks: modelled("eks"),
    kubernetes: () => kubernetesProvider({ store, kubeconfig }),
    "docker-build": modelled("docker-build", DOCKER_BUILD_MODELS),
    docker: modelled("docker", DOCKER_MODELS, DOCKER_INVOKES),
    random: modelled("random", RANDOM_MODELS),
    tls: modelled("tls", TLS_MODELS),
  };
}
