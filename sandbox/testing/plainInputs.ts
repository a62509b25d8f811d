import * as pulumi from "@pulumi/pulumi";

/** Inputs as mocks receive them, with outputs awaited and resources as their ids. */
export async function plainInputs(inputs: Record<string, unknown>): Promise<Record<string, unknown>> {
  return (await plain(inputs)) as Record<string, unknown>;
}

async function plain(value: unknown): Promise<unknown> {
  if (pulumi.CustomResource.isInstance(value)) return plain(value.id);
  if (pulumi.Resource.isInstance(value)) return plain(value.urn);
  if (pulumi.Output.isInstance(value)) return new Promise((resolve) => value.apply((known) => resolve(plain(known))));
  if (isFile(value)) return value;
  if (Array.isArray(value)) return Promise.all(value.map(plain));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(async ([name, each]) => [name, await plain(each)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

function isFile(value: unknown): boolean {
  return pulumi.asset.Asset.isInstance(value) || pulumi.asset.Archive.isInstance(value);
}
