import { defineEstimator } from "../../estimator";

/** NAT gateway: hours and every GB that passes, in either direction. */
export const estimator = defineEstimator({
  types: ["aws:ec2/natGateway:NatGateway"],
  terraformTypes: ["aws_nat_gateway"],
  usage: {
    monthly_data_processed_gb: {
      type: "number",
      unit: "GB",
      description: "Data that passes through the gateway.",
      default: 0,
      profiles: { small: 100, medium: 1000, large: 10000 },
    },
  },
  estimate: (_resource, usage, { hoursPerMonth }) => [
    { name: "NAT gateway", key: "nat-gateway/hour", quantity: hoursPerMonth, unit: "hours" },
    {
      name: "Data processed",
      key: "nat-gateway/data-processed",
      quantity: usage.monthly_data_processed_gb,
      unit: "GB",
      usageBased: true,
    },
  ],
});
