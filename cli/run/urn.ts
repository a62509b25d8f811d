/** The logical name in a URN. */
export function nameOf(urn: string): string {
  return urn.split("::").slice(3).join("::");
}

/** The resource's own type token: the last of the `$`-separated types of the URN's third part. */
export function typeOf(urn: string): string {
  return urn.split("::")[2]?.split("$").at(-1) ?? "";
}

/** `vpc:Vpc main` for `…::aws:ec2/vpc:Vpc::main`: short enough for a line, long enough to find the resource. */
export function shortName(urn: string): string {
  const type = typeOf(urn);
  const [pack = "", module = "", name = ""] = type.split(":");
  const area = module.split("/")[0] ?? "";
  return `${[pack, area === "index" ? "" : area, name].filter((part) => part !== "").join(":")} ${nameOf(urn)}`;
}
