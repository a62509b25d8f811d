import { PostgresDatabase, Vpc } from "plinth";

const vpc = new Vpc("shop", { availabilityZones: 2, tags: { owner: "shop-team" } });

const orders = new PostgresDatabase("orders", {
  vpcId: vpc.vpcId,
  subnetGroupName: vpc.databaseSubnetGroupName,
  environmentClass: "dev",
  tags: { owner: "shop-team" },
});

export const vpcId = vpc.vpcId;
export const host = orders.host;
export const port = orders.port;
