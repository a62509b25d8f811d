import type { EstimatorFixtures } from "../../fixture";

const type = "aws:autoscaling/group:Group";
const template = (inputs: object, name = "nodes") => ({
  type: "aws:ec2/launchTemplate:LaunchTemplate",
  name,
  inputs,
  outputs: { id: "lt-1" },
});
const hours = "nodes: Instance usage (Linux/UNIX, on-demand, t2.medium)";

export const fixtures: EstimatorFixtures = {
  "desired capacity of a launch template": {
    resources: [
      { type, inputs: { desiredCapacity: 2, minSize: 1, maxSize: 3, launchTemplate: { id: "lt-1" } } },
      template({
        instanceType: "t2.medium",
        monitoring: { enabled: true },
        blockDeviceMappings: [
          { deviceName: "/dev/xvda", ebs: { volumeSize: 10 } },
          { deviceName: "/dev/xvdb", ebs: { volumeSize: 20, volumeType: "io1", iops: 200 } },
        ],
      }),
    ],
    components: {
      [hours]: "1460 hours × 0.0464 = 67.744",
      "nodes: EC2 detailed monitoring": "14 metrics × 0.30 = 4.20",
      "nodes/block_device_mapping[0]: Storage (general purpose SSD, gp2)": "20 GB × 0.10 = 2.00",
      "nodes/block_device_mapping[1]: Storage (provisioned IOPS SSD, io1)": "40 GB × 0.125 = 5.00",
      "nodes/block_device_mapping[1]: Provisioned IOPS": "400 IOPS × 0.065 = 26.00",
    },
    monthly: 104.94,
  },
  "minimum, before anything is deployed": {
    resources: [
      { type, inputs: { minSize: 2, maxSize: 3 }, dependsOn: { launchTemplate: ["nodes"] } },
      template({ instanceType: "t2.medium" }),
    ],
    components: { [hours]: "1460 hours × 0.0464 = 67.744" },
    monthly: 67.74,
  },
  "from nothing": {
    resources: [
      { type, inputs: { minSize: 0, maxSize: 3, launchTemplate: { id: "lt-1" } } },
      template({ instanceType: "t2.medium" }),
    ],
    components: { [hours]: "730 hours × 0.0464 = 33.872" },
    monthly: 33.87,
  },
  "usage says how many": {
    resources: [
      { type, inputs: { minSize: 1, maxSize: 9, launchTemplate: { id: "lt-1" } } },
      template({ instanceType: "t2.medium" }),
    ],
    usage: { instances: 6 },
    components: { [hours]: "4380 hours × 0.0464 = 203.232" },
    monthly: 203.23,
  },
  "switched off": {
    resources: [
      { type, inputs: { desiredCapacity: 0, minSize: 0, maxSize: 3, launchTemplate: { id: "lt-1" } } },
      template({ instanceType: "t2.medium" }),
    ],
    components: {},
    monthly: 0,
  },
  "mixed policy": {
    resources: [
      {
        type,
        inputs: {
          desiredCapacity: 6,
          minSize: 1,
          maxSize: 9,
          mixedInstancesPolicy: {
            launchTemplate: {
              launchTemplateSpecification: { launchTemplateId: "lt-1" },
              overrides: [{ instanceType: "t2.large", weightedCapacity: "2" }, { instanceType: "t2.medium" }],
            },
            instancesDistribution: { onDemandBaseCapacity: 1, onDemandPercentageAboveBaseCapacity: 50 },
          },
        },
      },
      template({ instanceType: "t2.medium", blockDeviceMappings: [{ ebs: { volumeSize: 10, volumeType: "gp3" } }] }),
    ],
    components: {
      "nodes: Instance usage (Linux/UNIX, on-demand, t2.large)": "1460 hours × 0.0928 = 135.488",
      "nodes/block_device_mapping[0]: Storage (general purpose SSD, gp3)": "30 GB × 0.08 = 2.40",
    },
    missing: ["nodes: Instance usage (Linux/UNIX, spot, t2.large)"],
    monthly: 137.89,
  },
  "launch configuration": {
    resources: [
      { type, inputs: { desiredCapacity: 1, minSize: 1, maxSize: 1, launchConfiguration: "old" } },
      {
        type: "aws:ec2/launchConfiguration:LaunchConfiguration",
        name: "old",
        inputs: { name: "old", instanceType: "t2.micro" },
      },
    ],
    components: {
      "old: Instance usage (Linux/UNIX, on-demand, t2.micro)": "730 hours × 0.0116 = 8.468",
      "old: EC2 detailed monitoring": "7 metrics × 0.30 = 2.10",
      "old/root_block_device: Storage (general purpose SSD, gp2)": "8 GB × 0.10 = 0.80",
    },
    monthly: 11.37,
  },
  "template of another stack": {
    resources: [{ type, inputs: { minSize: 1, maxSize: 1, launchTemplate: { id: "lt-9" } } }],
    components: {},
    missing: ["Instances"],
    monthly: 0,
  },
};
