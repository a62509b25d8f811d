import type * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { Configuration } from "./configuration";
import { containerResources } from "./containerResources";
import { runtimeVariables } from "./runtimeVariables";
import { probesOf } from "./probes";
import { volumeResource } from "./resourceProblems";
import { containerOrder, type ReadyWhen, type ScoreContainer } from "./score";
import type { PodScope } from "./workloadScope";

type Container = k8s.types.input.core.v1.Container;
type Volume = k8s.types.input.core.v1.Volume;
type VolumeMount = k8s.types.input.core.v1.VolumeMount;

/** The containers of a pod, and the volumes that they mount. */
export interface PodContainers {
  initContainers: Container[];
  containers: Container[];
  volumes: Volume[];
}

/**
 * Builds the containers in the order that `before` asks for. Those that others wait for become init containers: one that
 * must be complete as it is, one that must be started or healthy as a native sidecar (`restartPolicy: Always`).
 */
export function podContainers(
  scope: PodScope,
  configuration: Configuration,
  image: (image: string) => pulumi.Input<string>,
): PodContainers {
  const { early, main } = containerOrder(scope.score.containers);
  const volumes = new Map<string, Volume>();
  const build = (name: string, ready?: ReadyWhen): Container => {
    const container = scope.score.containers[name] as ScoreContainer;
    return {
      name,
      image: image(container.image),
      ...(container.command && { command: container.command.map(literal) }),
      ...(container.args && { args: container.args.map(literal) }),
      env: variablesOf(name, container, scope, configuration),
      ports: main.length === 1 && main[0] === name ? portsOf(scope) : [],
      resources: containerResources(container),
      ...probesOf(container, ready),
      ...(ready !== undefined && ready !== "complete" && { restartPolicy: "Always" }),
      volumeMounts: mountsOf(name, container, scope, configuration, volumes),
      securityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: scope.args.writableRootFilesystem !== true,
        capabilities: { drop: ["ALL"] },
      },
    };
  };
  return {
    initContainers: early.map(({ name, ready }) => build(name, ready)),
    containers: main.map((name) => build(name)),
    volumes: [...volumes.values()],
  };
}

/** Kubernetes would expand `$(NAME)`; Score knows no such thing. */
function literal(text: string): string {
  return text.replace(/\$\(/g, "$$$$(");
}

function portsOf({ score }: PodScope): Container["ports"] {
  const seen = new Set<string>();
  return Object.values(score.ports).flatMap(({ targetPort, protocol }) => {
    const key = `${targetPort}/${protocol}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ containerPort: targetPort, protocol }];
  });
}

function variablesOf(owner: string, { variables }: ScoreContainer, scope: PodScope, configuration: Configuration) {
  const given = Object.entries(variables).map(([name, text]): k8s.types.input.core.v1.EnvVar => {
    const resolved = configuration.resolve(text);
    if ("secret" in resolved) {
      const key = configuration.addSecret(owner, name, resolved.secret);
      return { name, valueFrom: { secretKeyRef: { name: configuration.secretName, key } } };
    }
    return { name, value: escaped(resolved.plain) };
  });
  const own = runtimeVariables(scope).filter(({ name }) => !(name in variables));
  return [...given, ...own];
}

function escaped(value: pulumi.Input<string>): pulumi.Input<string> {
  return typeof value === "string" ? literal(value) : pulumi.output(value).apply(literal);
}

/** Mounts of a container; the volumes that they need are added to `volumes`. */
function mountsOf(
  owner: string,
  container: ScoreContainer,
  scope: PodScope,
  configuration: Configuration,
  volumes: Map<string, Volume>,
): VolumeMount[] {
  const mounts = [
    ...fileMounts(owner, container, configuration, volumes),
    ...Object.entries(container.volumes).map(([mountPath, { source, path, readOnly }]): VolumeMount => {
      const resource = volumeResource(source) ?? "";
      const volume = scope.resources.provisioned.get(resource)?.volume;
      if (volume === undefined) throw new pulumi.RunError(`${scope.score.file}: ${source} is no volume`);
      const where =
        "emptyDir" in volume ? { emptyDir: volume.emptyDir } : { persistentVolumeClaim: volume.persistentVolumeClaim };
      volumes.set(resource, { name: `volume-${resource}`.slice(0, 63), ...where });
      return { name: `volume-${resource}`.slice(0, 63), mountPath, readOnly, ...(path && { subPath: path }) };
    }),
  ];
  if (mounts.some(({ mountPath }) => mountPath === "/tmp")) return mounts;
  volumes.set("/tmp", { name: "tmp", emptyDir: { sizeLimit: "1Gi" } });
  return [...mounts, { name: "tmp", mountPath: "/tmp", subPath: owner }];
}

const DEFAULT_FILE_MODE = "0644";

function fileMounts(
  owner: string,
  { files }: ScoreContainer,
  configuration: Configuration,
  volumes: Map<string, Volume>,
): VolumeMount[] {
  const entries = Object.entries(files);
  if (entries.length === 0) return [];
  const name = `files-${owner}`.slice(0, 63);
  const sources: k8s.types.input.core.v1.VolumeProjection[] = [];
  const mounts = entries.map(([mountPath, { content, binaryContent, mode, noExpand }]): VolumeMount => {
    const resolved = noExpand ? { plain: content ?? "" } : configuration.resolve(content ?? "");
    const secret = "secret" in resolved;
    const key = secret
      ? configuration.addSecret(owner, mountPath, resolved.secret)
      : configuration.addFile(
          owner,
          mountPath,
          binaryContent === undefined ? { text: resolved.plain } : { base64: binaryContent },
        );
    const items = [{ key, path: key, mode: parseInt(mode ?? DEFAULT_FILE_MODE, 8) }];
    sources.push(
      secret
        ? { secret: { name: configuration.secretName, items } }
        : { configMap: { name: configuration.configMapName, items } },
    );
    return { name, mountPath, subPath: key, readOnly: true };
  });
  volumes.set(name, { name, projected: { sources } });
  return mounts;
}
