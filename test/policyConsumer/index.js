"use strict";
const aws = require("@pulumi/aws");

const tags = { environment: "test", owner: "team-pictures", "cost-center": "7" };

new aws.ec2.SecurityGroup("bastion", {
  description: "Administration",
  tags,
  ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["0.0.0.0/0"], description: "SSH" }],
});
new aws.sqs.Queue("uploads", { sqsManagedSseEnabled: true });
