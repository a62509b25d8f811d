import { PostgresDatabase, Vpc } from "plinth";

const tags = { owner: "shop-team" };
const network = new Vpc("shop", { availabilityZones: 2, tags });
const orders = new PostgresDatabase("orders", { network, environmentClass: "dev", tags });

export const vpcId = network.vpcId;
export const host = orders.host;
export const port = orders.port;
