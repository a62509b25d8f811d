/** A container image's name, in its parts. */
export interface ImageName {
  /** With its registry, e.g. `registry.example.com/team/orders`. */
  repository: string;
  /** Undefined where none is written: then it is `latest`. */
  tag: string | undefined;
  /** Whether a digest is written, so that the tag does not matter. */
  hasDigest: boolean;
}

/** The parts of an image's name as written; undefined when it is no name. */
export function imageName(image: string): ImageName | undefined {
  const [name = "", ...digest] = image.trim().split("@");
  const tag = /:([^:/]*)$/.exec(name)?.[1];
  const repository = tag === undefined ? name : name.slice(0, -tag.length - 1);
  return repository === ""
    ? undefined
    : { repository, tag: tag === "" ? undefined : tag, hasDigest: digest.length > 0 };
}

/** A repository with its registry and project, which Docker Hub lets people leave out: `nginx` is `docker.io/library/nginx`. */
export function fullRepository(repository: string): string {
  const [first = "", ...rest] = repository.split("/");
  if (rest.length === 0) return `docker.io/library/${first}`;
  return /[.:]/.test(first) || first === "localhost" ? repository : `docker.io/${repository}`;
}
