import type { InvokeModel } from "../../model";
import { text } from "../check/values";
import { inRegion } from "../inRegion";

const TOKEN_HOURS = 12;

/** The login of ECR. The password opens nothing, and is the same every time, so that it alone changes no plan. */
export const getAuthorizationToken: InvokeModel = {
  token: "aws:ecr/getAuthorizationToken:getAuthorizationToken",
  source: "Amazon ECR API Reference: GetAuthorizationToken",
  answer(args, view) {
    const cloud = inRegion(view, text(args, "region"));
    const registryId = text(args, "registryId") ?? cloud.accountId;
    const password = `sandbox-login-of-${registryId}`;
    return {
      ...args,
      id: cloud.region,
      region: cloud.region,
      authorizationToken: Buffer.from(`AWS:${password}`).toString("base64"),
      userName: "AWS",
      password,
      expiresAt: new Date(Date.parse(cloud.now()) + TOKEN_HOURS * 3_600_000).toISOString(),
      proxyEndpoint: `https://${registryId}.dkr.ecr.${cloud.region}.amazonaws.com`,
    };
  },
};
