import type { EstimatorFixtures } from "../../fixture";

const type = "aws:ec2/instance:Instance";
const instance = (inputs: object, outputs: object = {}) => [{ type, inputs, outputs }];
const rootVolume = { "root_block_device: Storage (general purpose SSD, gp2)": "8 GB × 0.10 = 0.80" };

export const fixtures: EstimatorFixtures = {
  "only what is required": {
    resources: instance({ ami: "ami-1", instanceType: "m5.large" }),
    components: { "Instance usage (Linux/UNIX, on-demand, m5.large)": "730 hours × 0.096 = 70.08", ...rootVolume },
    monthly: 70.88,
  },
  "everything on": {
    resources: instance({
      instanceType: "t3.medium",
      monitoring: true,
      creditSpecification: { cpuCredits: "unlimited" },
      associatePublicIpAddress: true,
      rootBlockDevice: { volumeType: "gp3", volumeSize: 20 },
      ebsBlockDevices: [{ deviceName: "/dev/sdb", volumeType: "io1", volumeSize: 40, iops: 1000 }],
    }),
    usage: { monthly_cpu_credit_hrs: 100 },
    components: {
      "Instance usage (Linux/UNIX, on-demand, t3.medium)": "730 hours × 0.0416 = 30.368",
      "EC2 detailed monitoring": "7 metrics × 0.30 = 2.10",
      "CPU credits": "200 vCPU-hours × 0.05 = 10.00",
      "root_block_device: Storage (general purpose SSD, gp3)": "20 GB × 0.08 = 1.60",
      "ebs_block_device[0]: Storage (provisioned IOPS SSD, io1)": "40 GB × 0.125 = 5.00",
      "ebs_block_device[0]: Provisioned IOPS": "1000 IOPS × 0.065 = 65.00",
      "Public IPv4 address (in use)": "730 hours × 0.005 = 3.65",
    },
    monthly: 117.72,
  },
  "part of the month, Windows": {
    resources: instance({ instanceType: "t3.medium", creditSpecification: { cpuCredits: "standard" } }),
    usage: { monthly_hrs: 100, operating_system: "windows" },
    components: { "Instance usage (Windows, on-demand, t3.medium)": "100 hours × 0.06 = 6.00", ...rootVolume },
    monthly: 6.8,
  },
  "dedicated tenancy": {
    resources: instance({
      instanceType: "t3.medium",
      tenancy: "dedicated",
      creditSpecification: { cpuCredits: "standard" },
    }),
    components: { "Instance usage (Linux/UNIX, on-demand, t3.medium)": "730 hours × 0.0441 = 32.193", ...rootVolume },
    monthly: 32.99,
  },
  "on a dedicated host": {
    resources: instance({ instanceType: "m5.large", tenancy: "host" }),
    components: rootVolume,
    missing: ["Instance usage (Linux/UNIX, on-demand, m5.large)"],
    monthly: 0.8,
  },
  "spot, whose prices no list holds": {
    resources: instance({ instanceType: "m5.large", instanceMarketOptions: { marketType: "spot" } }),
    components: rootVolume,
    missing: ["Instance usage (Linux/UNIX, spot, m5.large)"],
    monthly: 0.8,
  },
  reserved: {
    resources: instance({ instanceType: "m5.large" }),
    usage: { reserved_instance_type: "standard" },
    components: rootVolume,
    missing: ["Instance usage (Linux/UNIX, reserved, m5.large)"],
    monthly: 0.8,
  },
  "a type that does not exist": {
    resources: instance({ instanceType: "m5.lrge" }),
    components: rootVolume,
    missing: ["Instance usage (Linux/UNIX, on-demand, m5.lrge)"],
    monthly: 0.8,
  },
  "a type that is not known yet": {
    resources: instance({}),
    components: rootVolume,
    missing: ["Instance usage (Linux/UNIX, on-demand, unknown type)"],
    monthly: 0.8,
  },
  "EBS-optimised, previous generation": {
    resources: instance({ instanceType: "r3.xlarge", ebsOptimized: true }),
    components: {
      "Instance usage (Linux/UNIX, on-demand, r3.xlarge)": "730 hours × 0.333 = 243.09",
      "EBS-optimized usage": "730 hours × 0.02 = 14.60",
      ...rootVolume,
    },
    monthly: 258.49,
  },
  "from a launch template": {
    resources: [
      { type, inputs: {}, dependsOn: { launchTemplate: ["template"] } },
      {
        type: "aws:ec2/launchTemplate:LaunchTemplate",
        name: "template",
        inputs: { instanceType: "m7g.large", blockDeviceMappings: [{ ebs: { volumeType: "gp3", volumeSize: 30 } }] },
      },
    ],
    components: {
      "Instance usage (Linux/UNIX, on-demand, m7g.large)": "730 hours × 0.0816 = 59.568",
      "block_device_mapping[0]: Storage (general purpose SSD, gp3)": "30 GB × 0.08 = 2.40",
    },
    monthly: 61.97,
  },
  "public address by Elastic IP": {
    resources: [
      { type, inputs: { instanceType: "m5.large" }, outputs: { id: "i-1", publicIp: "192.0.2.1" } },
      { type: "aws:ec2/eip:Eip", name: "address", inputs: { instance: "i-1" } },
    ],
    components: { "Instance usage (Linux/UNIX, on-demand, m5.large)": "730 hours × 0.096 = 70.08", ...rootVolume },
    monthly: 70.88,
  },
};
