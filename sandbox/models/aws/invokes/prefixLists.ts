import { InvokeModel, Properties } from "../../model";
import { requireThat } from "../check/require";
import { objects, text, texts } from "../check/values";
import { managedPrefixLists } from "../knowledge/vpcEndpointServices";
import { matching } from "./lookUp";

function prefixList(args: Properties, region: string): { name: string; id: string } {
  const named = objects(args, "filters").find((filter) => text(filter, "name") === "prefix-list-name");
  const wanted = [
    text(args, "name"),
    text(args, "id"),
    text(args, "prefixListId"),
    ...(named ? texts(named, "values") : []),
  ];
  const found = managedPrefixLists(region).find(({ name, id }) => wanted.includes(name) || wanted.includes(id));
  requireThat(found !== undefined, "InvalidPrefixListId.NotFound", `no prefix list ${JSON.stringify(args)}`);
  return found;
}

const blocksOf = (name: string) => (name.endsWith(".s3") ? ["52.216.0.0/15", "54.231.0.0/16"] : ["52.94.0.0/22"]);

const getPrefixList: InvokeModel = {
  token: "aws:ec2/getPrefixList:getPrefixList",
  source: "Amazon EC2 API Reference: DescribePrefixLists; Amazon VPC User Guide: AWS-managed prefix lists",
  answer(args, cloud) {
    const { name, id } = prefixList(args, cloud.region);
    return { ...args, id, name, region: cloud.region, cidrBlocks: blocksOf(name) };
  },
};

const getManagedPrefixList: InvokeModel = {
  token: "aws:ec2/getManagedPrefixList:getManagedPrefixList",
  source: "Amazon EC2 API Reference: DescribeManagedPrefixLists; Amazon VPC User Guide: AWS-managed prefix lists",
  answer(args, cloud) {
    const own = matching(
      { types: ["aws:ec2/managedPrefixList:ManagedPrefixList"], by: { id: "id", name: "name" } },
      { ...args, filters: [] },
      cloud,
    );
    if (own.length === 1 && (text(args, "id") ?? text(args, "name")) !== undefined) {
      return { ...own[0]!.outputs, id: own[0]!.id, tags: own[0]!.outputs.tagsAll ?? {} };
    }
    const { name, id } = prefixList(args, cloud.region);
    return {
      ...args,
      addressFamily: "IPv4",
      arn: `arn:${cloud.partition}:ec2:${cloud.region}:aws:prefix-list/${id}`,
      entries: blocksOf(name).map((cidr) => ({ cidr, description: "" })),
      id,
      maxEntries: 0,
      name,
      ownerId: "AWS",
      region: cloud.region,
      tags: {},
      version: 0,
    };
  },
};

export const PREFIX_LIST_INVOKES: readonly InvokeModel[] = [getPrefixList, getManagedPrefixList];
