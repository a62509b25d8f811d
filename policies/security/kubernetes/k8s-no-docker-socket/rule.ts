import { podTemplate, WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";
import { at, objects, shown } from "../../../values/read";

/** Where Docker, containerd and CRI-O listen; `/var/run` is `/run` on every node image. */
const SOCKETS: ReadonlySet<unknown> = new Set([
  "/run/docker.sock",
  "/run/containerd/containerd.sock",
  "/run/crio/crio.sock",
]);

function canonical(path: unknown): unknown {
  if (typeof path !== "string") return undefined;
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  return `/${parts.join("/")}`.replace(/^\/var\/run\//, "/run/");
}

export const rule: ResourceRule = {
  name: "k8s-no-docker-socket",
  pack: "security",
  severity: "high",
  asks: "No pod mounts the socket of its node's container runtime.",
  why: "Whoever speaks to that socket starts privileged containers on the node.",
  fix: "Build images outside the cluster or without a daemon, and read container states from the Kubernetes API.",
  example: `volumes: [{ name: "tmp", emptyDir: {} }]`,
  frameworks: { "nsa-k8s": ["pod-security"], soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_27", "AVD-KSV-0006"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check(workload) {
    const pod = podTemplate(workload);
    return objects(at(pod?.spec, "volumes"))
      .filter((volume) => SOCKETS.has(canonical(at(volume, "hostPath.path"))))
      .map((volume) => ({ message: `volume ${shown(at(volume, "name"))} is ${shown(at(volume, "hostPath.path"))}` }));
  },
};
