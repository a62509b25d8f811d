import * as aws from "@pulumi/aws";
import type { Environment } from "../environment";

/** The AWS provider of an environment: its region, its tags on everything, and no account but its own. */
export function awsProvider({ region, accountId, tags }: Environment): aws.Provider {
  return new aws.Provider("aws", {
    region: region as aws.Region,
    allowedAccountIds: [accountId],
    defaultTags: { tags },
  });
}
