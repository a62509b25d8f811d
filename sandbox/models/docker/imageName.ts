import { createHash } from "node:crypto";

/** A digest that is always the same for the same text. */
export function digestOf(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

/** `registry/repository:tag@digest` without tag and digest. */
export function repositoryOf(image: string): string {
  const name = image.split("@")[0]!;
  const colon = name.lastIndexOf(":");
  return colon > name.lastIndexOf("/") ? name.slice(0, colon) : name;
}

/** The digest that an image name stands for: the one it carries, else one that follows from the name. */
export function digestOfImage(image: string): string {
  return image.split("@")[1] ?? digestOf(image);
}
