import { pointer } from "./pointer";
import type { FileReader } from "./readFileSource";
import type {
  PlinthMetadata,
  ScoreContainer,
  ScoreFile,
  ScorePort,
  ScoreQuantities,
  ScoreResource,
  ScoreWorkload,
} from "./scoreWorkload";

/** A document that the schema accepts: what may be missing is missing. */
export interface ScoreDocument {
  metadata: { name: string; annotations?: Record<string, string>; plinth?: PlinthMetadata };
  service?: { ports?: Record<string, Pick<ScorePort, "port"> & Partial<ScorePort>> };
  containers: Record<string, ContainerDocument>;
  resources?: Record<string, ResourceDocument>;
}

type ContainerDocument = Partial<Omit<ScoreContainer, "files" | "volumes" | "resources">> & {
  image: string;
  files?: Record<string, FileDocument>;
  volumes?: Record<string, { source: string; path?: string; readOnly?: boolean }>;
  resources?: { limits?: ScoreQuantities; requests?: ScoreQuantities };
};

type FileDocument = Partial<ScoreFile> & { source?: string };

interface ResourceDocument {
  type: string;
  class?: string;
  id?: string;
  metadata?: Record<string, unknown> & { annotations?: Record<string, string> };
  params?: Record<string, unknown>;
}

/** Fills in what Score defaults, and the content of files that are given by `source`. */
export function normalise(
  document: ScoreDocument,
  readSource: FileReader,
): Omit<ScoreWorkload, "file" | "directory" | "source"> {
  return {
    name: document.metadata.name,
    metadata: document.metadata,
    annotations: document.metadata.annotations ?? {},
    plinth: document.metadata.plinth ?? {},
    containers: mapValues(document.containers, (container, name) => containerOf(container, name, readSource)),
    ports: mapValues(document.service?.ports ?? {}, (port) => ({
      port: port.port,
      protocol: port.protocol ?? "TCP",
      targetPort: port.targetPort ?? port.port,
    })),
    resources: mapValues(document.resources ?? {}, resourceOf),
  };
}

function containerOf(container: ContainerDocument, name: string, readSource: FileReader): ScoreContainer {
  return {
    ...container,
    variables: container.variables ?? {},
    files: mapValues(container.files ?? {}, (file, target) =>
      fileOf(file, pointer("/containers", name, "files", target), readSource),
    ),
    volumes: mapValues(container.volumes ?? {}, (volume) => ({ ...volume, readOnly: volume.readOnly ?? false })),
    resources: { limits: container.resources?.limits ?? {}, requests: container.resources?.requests ?? {} },
    before: container.before ?? {},
  };
}

function fileOf({ source, noExpand, ...file }: FileDocument, path: string, readSource: FileReader): ScoreFile {
  const content = source === undefined ? {} : readSource(source, pointer(path, "source"));
  return { ...file, ...content, noExpand: noExpand ?? false };
}

function resourceOf({ type, class: variant, id, metadata, params }: ResourceDocument): ScoreResource {
  return {
    type,
    class: variant ?? "default",
    ...(id === undefined ? {} : { id }),
    metadata: metadata ?? {},
    annotations: metadata?.annotations ?? {},
    params: params ?? {},
  };
}

function mapValues<From, To>(map: Record<string, From>, change: (value: From, key: string) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));
}
