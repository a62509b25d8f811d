/**
 * What @pulumi/policy uses of `@pulumi/pulumi`. The bundle of the packs puts this module in its place: importing the whole
 * SDK takes half a second, which every run of the engine would wait for.
 */
export * as asset from "@pulumi/pulumi/asset";
export { Output } from "@pulumi/pulumi/output";
