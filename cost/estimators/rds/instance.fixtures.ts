import type { EstimatorFixtures } from "../../fixture";

const type = "aws:rds/instance:Instance";
const database = (inputs: object, outputs: object = {}) => [
  { type, inputs: { engine: "postgres", instanceClass: "db.t3.large", ...inputs }, outputs },
];
const hours = { "Database instance (on-demand, Single-AZ, db.t3.large)": "730 hours × 0.145 = 105.85" };
const storage = { "Storage (general purpose SSD, gp2)": "20 GB × 0.115 = 2.30" };

export const fixtures: EstimatorFixtures = {
  "only what is required": { resources: database({}), components: { ...hours, ...storage }, monthly: 108.15 },
  "MySQL, Multi-AZ, with backups": {
    resources: database({ engine: "mysql", multiAz: true, allocatedStorage: 30, backupRetentionPeriod: 7 }),
    usage: { additional_backup_storage_gb: 1000 },
    components: {
      "Database instance (on-demand, Multi-AZ, db.t3.large)": "730 hours × 0.272 = 198.56",
      "Storage (general purpose SSD, gp2)": "30 GB × 0.23 = 6.90",
      "Additional backup storage": "1000 GB × 0.095 = 95.00",
    },
    monthly: 300.46,
  },
  "the smallest of the kit": {
    resources: database({ instanceClass: "db.t4g.micro", storageType: "gp3", allocatedStorage: 20 }),
    components: {
      "Database instance (on-demand, Single-AZ, db.t4g.micro)": "730 hours × 0.016 = 11.68",
      "Storage (general purpose SSD, gp3)": "20 GB × 0.115 = 2.30",
    },
    monthly: 13.98,
  },
  "gp3 with more than is included": {
    resources: database({ storageType: "gp3", allocatedStorage: 400, iops: 14_000, storageThroughput: 600 }),
    components: {
      ...hours,
      "Storage (general purpose SSD, gp3)": "400 GB × 0.115 = 46.00",
      "Provisioned GP3 IOPS (above 12,000)": "2000 IOPS × 0.02 = 40.00",
    },
    missing: ["Provisioned GP3 throughput (above 500)"],
    monthly: 191.85,
  },
  "gp3 below 400 GB": {
    resources: database({ storageType: "gp3", allocatedStorage: 200, iops: 4000 }),
    components: {
      ...hours,
      "Storage (general purpose SSD, gp3)": "200 GB × 0.115 = 23.00",
      "Provisioned GP3 IOPS (above 3,000)": "1000 IOPS × 0.02 = 20.00",
    },
    monthly: 148.85,
  },
  "io1 at its least": {
    resources: database({ iops: 500 }),
    components: {
      ...hours,
      "Storage (provisioned IOPS SSD, io1)": "100 GB × 0.125 = 12.50",
      "Provisioned IOPS": "1000 IOPS × 0.10 = 100.00",
    },
    monthly: 218.35,
  },
  magnetic: {
    resources: database({ storageType: "standard", allocatedStorage: 40 }),
    usage: { monthly_standard_io_requests: 3_000_000 },
    components: {
      ...hours,
      "Storage (magnetic)": "40 GB × 0.10 = 4.00",
      "I/O requests": "3 1M requests × 0.10 = 0.30",
    },
    monthly: 110.15,
  },
  "Performance Insights for years": {
    resources: database({ performanceInsightsEnabled: true, performanceInsightsRetentionPeriod: 731 }),
    usage: { monthly_additional_performance_insights_requests: 12_345 },
    components: {
      ...hours,
      ...storage,
      "Performance Insights Long Term Retention (db.t3.large)": "2 vCPU-month × 2.95 = 5.90",
      "Performance Insights API": "12.345 1000 requests × 0.01 = 0.12345",
    },
    monthly: 114.17,
  },
  "extended support": {
    resources: database({ engineVersion: "13.4" }),
    components: { ...hours, ...storage, "Extended support (year 1)": "1460 vCPU-hours × 0.10 = 146.00" },
    monthly: 254.15,
  },
  "extended support, third year": {
    resources: database({ engineVersion: "11.22" }),
    components: { ...hours, ...storage },
    missing: ["Extended support (year 3)"],
    monthly: 108.15,
  },
  "extended support declined": {
    resources: database({ engineVersion: "13.4", engineLifecycleSupport: "open-source-rds-extended-support-disabled" }),
    components: { ...hours, ...storage },
    monthly: 108.15,
  },
  "before extended support": {
    resources: database({ engineVersion: "13.4" }),
    date: "2026-02-28",
    components: { ...hours, ...storage },
    monthly: 108.15,
  },
  replica: {
    resources: [
      {
        type,
        inputs: { instanceClass: "db.t3.large" },
        dependsOn: { replicateSourceDb: ["primary"] },
      },
      { type, name: "primary", inputs: { engine: "mysql", instanceClass: "db.t3.large" } },
    ],
    components: { "Database instance (on-demand, Single-AZ, db.t3.large)": "730 hours × 0.136 = 99.28", ...storage },
    monthly: 101.58,
  },
  "SQL Server with its licence": {
    resources: database({ engine: "sqlserver-ex", licenseModel: "license-included" }),
    components: { "Database instance (on-demand, Single-AZ, db.t3.large)": "730 hours × 0.162 = 118.26", ...storage },
    monthly: 120.56,
  },
  "an own licence": {
    resources: database({ engine: "oracle-se2", licenseModel: "bring-your-own-license" }),
    components: storage,
    missing: ["Database instance (on-demand, Single-AZ, db.t3.large)"],
    monthly: 2.3,
  },
  "Aurora by this type": {
    resources: database({ engine: "aurora-postgresql", backupRetentionPeriod: 1 }),
    components: {
      "Database instance (on-demand, Single-AZ, db.t3.large)": "730 hours × 0.164 = 119.72",
      ...storage,
      "Additional backup storage": "0 GB × 0.021 = 0",
    },
    monthly: 122.02,
  },
  reserved: {
    resources: database({}),
    usage: { reserved_instance_term: "1_year" },
    components: storage,
    missing: ["Database instance (reserved, Single-AZ, db.t3.large)"],
    monthly: 2.3,
  },
  "class not known yet": {
    resources: [{ type, inputs: { engine: "postgres" } }],
    components: storage,
    missing: ["Database instance (on-demand, Single-AZ, unknown class)"],
    monthly: 2.3,
  },
};
