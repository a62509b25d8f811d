interface Region {
  /** Prefix of zone ids: `use1` in `use1-az1`. */
  readonly zoneIdPrefix: string;
  /** Letters of the zones that a new account sees. */
  readonly zones: string;
  /** Route 53 hosted zone of S3 website endpoints. */
  readonly s3HostedZone: string;
  /** Route 53 hosted zone of application load balancers. */
  readonly albHostedZone: string;
  readonly nlbHostedZone: string;
  readonly description: string;
}

const row = (
  zoneIdPrefix: string,
  zones: string,
  s3HostedZone: string,
  albHostedZone: string,
  nlbHostedZone: string,
  description: string,
): Region => ({ zoneIdPrefix, zones, s3HostedZone, albHostedZone, nlbHostedZone, description });

/**
 * Regions of the `aws` partition that are on by default. Sources: "Regions and Availability Zones" and "Amazon S3 /
 * Elastic Load Balancing endpoints and quotas" of the AWS General Reference.
 */
export const REGIONS: Readonly<Record<string, Region>> = {
  "us-east-1": row("use1", "abcdef", "Z3AQBSTGFYJSTF", "Z35SXDOTRQ7X7K", "Z26RNL4JYFTOTI", "US East (N. Virginia)"),
  "us-east-2": row("use2", "abc", "Z2O1EMRO9K5GLX", "Z3AADJGX6KTTL2", "ZLMOA37VPKANP", "US East (Ohio)"),
  "us-west-1": row("usw1", "ac", "Z2F56UZL2M1ACD", "Z368ELLRRE2KJ0", "Z24FKFUX50B4VW", "US West (N. California)"),
  "us-west-2": row("usw2", "abcd", "Z3BJ6K6RIION7M", "Z1H1FL5HABSF5", "Z18D5FSROUN65G", "US West (Oregon)"),
  "ca-central-1": row("cac1", "abd", "Z1QDHH18159H29", "ZQSVJUPU6J1EY", "Z2EPGBW3API2WT", "Canada (Central)"),
  "sa-east-1": row("sae1", "abc", "Z7KQH4QJS55SO", "Z2P70J7HTTTPLU", "ZTK26PT1VY4CU", "South America (Sao Paulo)"),
  "eu-west-1": row("euw1", "abc", "Z1BKCTXD74EZPE", "Z32O12XQLNTSW2", "Z2IFOLAFXWLO4F", "Europe (Ireland)"),
  "eu-west-2": row("euw2", "abc", "Z3GKZC51ZF0DB4", "ZHURV8PSTC4K8", "ZD4D7Y8KGAS4G", "Europe (London)"),
  "eu-west-3": row("euw3", "abc", "Z3R1K369G5AVDG", "Z3Q77PNBQS71R4", "Z1CMS0P5QUZ6D5", "Europe (Paris)"),
  "eu-central-1": row("euc1", "abc", "Z21DNDUVLTQW6Q", "Z215JYRZR1TBD5", "Z3F0SRJ5LGBH90", "Europe (Frankfurt)"),
  "eu-north-1": row("eun1", "abc", "Z3BAZG2TWCNX0D", "Z23TAZ6LKFMNIO", "Z1UDT6IFJ4EJM", "Europe (Stockholm)"),
  "ap-south-1": row("aps1", "abc", "Z11RGJOFQNVJUP", "ZP97RAFLXTNZK", "ZVDDRBQ08TROA", "Asia Pacific (Mumbai)"),
  "ap-southeast-1": row("apse1", "abc", "Z3O0J2DXBE1FTB", "Z1LMS91P8CMLE5", "ZKVM4W9LS7TM", "Asia Pacific (Singapore)"),
  "ap-southeast-2": row("apse2", "abc", "Z1WCIGYICN2BYD", "Z1GM3OXH4ZPM65", "ZCT6FZBF4DROD", "Asia Pacific (Sydney)"),
  "ap-northeast-1": row("apne1", "acd", "Z2M4EHUR26P7ZW", "Z14GRHDCWA56QT", "Z31USIVHYNEOWT", "Asia Pacific (Tokyo)"),
  "ap-northeast-2": row("apne2", "abcd", "Z3W03O7B5YMIYP", "ZWKZPGTI48KDX", "ZIBE1TIR4HY56", "Asia Pacific (Seoul)"),
  "ap-northeast-3": row("apne3", "abc", "Z2YQB5RD63NC85", "Z5LXEXXYW11ES", "Z1GWIQ4HH19I5X", "Asia Pacific (Osaka)"),
};

/** Zone names of a region in order, e.g. `us-east-1a`; none when the region is unknown. */
export function zonesOf(region: string): readonly string[] {
  return [...(REGIONS[region]?.zones ?? "")].map((letter) => `${region}${letter}`);
}

/** Zone numbers of regions whose letters do not simply count up. Real accounts each see their own shuffling. */
const ZONE_NUMBERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "us-east-1": { a: 1, b: 2, c: 4, d: 6, e: 3, f: 5 },
  "us-west-1": { a: 1, c: 3 },
  "ca-central-1": { a: 1, b: 2, d: 4 },
  "ap-northeast-1": { a: 4, c: 1, d: 2 },
};

/** Id of a zone, e.g. `use1-az2` of `us-east-1b`. */
export function zoneIdOf(zone: string): string {
  const [region, letter] = [zone.slice(0, -1), zone.slice(-1)];
  const { zoneIdPrefix = region, zones = "" } = REGIONS[region] ?? {};
  return `${zoneIdPrefix}-az${ZONE_NUMBERS[region]?.[letter] ?? zones.indexOf(letter) + 1}`;
}
