/** How the paths of the collected unit prices become keys of the price book. The first pattern that matches decides. */
const RENAMED: readonly [pattern: RegExp, key: string][] = [
  [/^ec2\/(linux|windows)\/([^/]+)$/, "ec2/$1/$2/hour"],
  [/^ec2\/linuxDedicatedTenancy\/([^/]+)$/, "ec2/linux/$1/dedicated/hour"],
  [/^ec2\/cpuCredits(Linux|Windows)$/, "ec2/cpu-credits/$1"],
  [/^ebs\/(gp2|gp3|io1|io2|st1|sc1|standard)$/, "ebs/$1/storage"],
  [/^ebs\/(gp3|io1)Iops$/, "ebs/$1/iops"],
  [/^ebs\/io2IopsFirst32k$/, "ebs/io2/iops"],
  [/^ebs\/gp3Throughput$/, "ebs/gp3/throughput"],
  [/^ebs\/standardIo$/, "ebs/standard/requests"],
  [/^rds\/instance\/postgres\/(\w+)\/([^/]+)$/, "rds/postgresql/$2/$1/hour"],
  [/^rds\/instance\/([^/]+)\/(\w+)\/([^/]+)$/, "rds/$1/$3/$2/hour"],
  [/^rds\/performanceInsights\/longTermRetention\/db\.(\w+)\.\w+$/, "rds/performance-insights/long-term-retention/$1"],
  [/^aurora\/instance\/aurora-(mysql|postgresql)\/([^/]+)$/, "aurora/$1/$2/hour"],
  [/^(?:rds|aurora)\/(\w+)Year1$/, "$0/$1-year-1"],
  [/^msk\/broker\/([^/]+)$/, "msk/$1/hour"],
  [/^elasticache\/node\/(\w+)\/([^/]+)$/, "elasticache/$1/$2/hour"],
  [/^documentdb\/instance\/([^/]+)$/, "documentdb/$1/hour"],
  [/^amazonmq\/broker\/(\w+)\/(\w+)\/([^/]+)$/, "amazonmq/$1/$2/$3/hour"],
  [/^opensearch\/instance\/([^/]+)$/, "opensearch/$1.search/hour"],
  [/^cloudwatch\/metric\/first10k$/, "cloudwatch/metric"],
  [/^redshift\/node\/([^/]+)$/, "redshift/$1/hour"],
  [/^dms\/instance\/(\w+)\/([^/]+)$/, "dms/$2/$1/hour"],
  [/^networkFirewall\/endpoint$/, "network-firewall/endpoint/hour"],
];

/** The key of a path such as `rds/storage/gp3/multiAz`: segments in kebab-case. */
export function keyOf(path: string): string {
  for (const [pattern, replacement] of RENAMED) {
    const match = pattern.exec(path);
    if (match === null) continue;
    const key = replacement
      .replace("$0", path.split("/")[0] ?? "")
      .replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? "");
    return kebab(key);
  }
  return kebab(path);
}

function kebab(path: string): string {
  return path
    .split("/")
    .map((segment) => (/^[A-Z]/.test(segment) ? segment : segment.replace(/([a-z0-9])([A-Z])/g, "$1-$2")))
    .join("/")
    .toLowerCase()
    .replaceAll("_", "-");
}

/** Prices that the collection lists by tier, as one tiered entry. Bounds are AWS's, in the unit; data counts 1024 GB to a TB. */
export interface TierGroup {
  key: string;
  unit: string;
  /** Path below which the tiers stand. */
  path: string;
  /** Each tier's name, its upper bound, and its price where the collection gives that only in words. */
  tiers: readonly [name: string, upTo?: number, price?: number][];
}

const CLOUDFRONT_TIERS: TierGroup["tiers"] = [
  ["first10TB", 10_240],
  ["next40TB", 51_200],
  ["next100TB", 153_600],
  ["next350TB", 512_000],
  ["next524TB", 1_048_576],
  ["next4PB", 5_242_880],
  ["over5PB"],
];

const QUERY_TIERS: TierGroup["tiers"] = [["first1B", 1000], ["over1B"]];

export const TIER_GROUPS: readonly TierGroup[] = [
  {
    key: "vpc-endpoint/interface/data",
    unit: "GB",
    path: "vpcEndpoint/interface",
    tiers: [["dataFirst1PB", 1_048_576], ["dataNext4PB", 5_242_880], ["dataOver5PB"]],
  },
  {
    key: "lambda/duration/x86",
    unit: "GB-second",
    path: "lambda/duration/x86",
    tiers: [["tier1First6B", 6e9], ["tier2Next9B", 15e9], ["tier3Over15B"]],
  },
  {
    key: "lambda/duration/arm",
    unit: "GB-second",
    path: "lambda/duration/arm",
    tiers: [["tier1First7500M", 7.5e9], ["tier2Next11250M", 18.75e9], ["tier3Over18750M"]],
  },
  {
    key: "api-gateway/rest/requests",
    unit: "1M requests",
    path: "apiGateway/rest",
    tiers: [["first333M", 333], ["next667M", 1000], ["next19B", 20_000], ["over20B"]],
  },
  {
    key: "api-gateway/http/requests",
    unit: "1M requests",
    path: "apiGateway/http",
    tiers: [["first300M", 300], ["over300M"]],
  },
  { key: "api-gateway/websocket/messages", unit: "1M messages", path: "apiGateway/websocket", tiers: QUERY_TIERS },
  {
    key: "step-functions/express/duration",
    unit: "GB-hour",
    path: "stepFunctions/express/duration",
    tiers: [["first1K", 1000], ["next4K", 5000], ["over5K"]],
  },
  {
    key: "cloudfront/us-mexico-canada/to-internet",
    unit: "GB",
    path: "cloudfront/usMexicoCanada/toInternet",
    tiers: CLOUDFRONT_TIERS,
  },
  {
    key: "cloudfront/europe-israel/to-internet",
    unit: "GB",
    path: "cloudfront/europeIsrael/toInternet",
    tiers: CLOUDFRONT_TIERS,
  },
  { key: "route53/queries/standard", unit: "1M queries", path: "route53/queries/standard", tiers: QUERY_TIERS },
  { key: "route53/queries/latency", unit: "1M queries", path: "route53/queries/latency", tiers: QUERY_TIERS },
  { key: "route53/queries/geo", unit: "1M queries", path: "route53/queries/geo", tiers: QUERY_TIERS },
  {
    key: "route53/resolver/queries",
    unit: "1M queries",
    path: "route53/resolver",
    tiers: [["queriesFirst1B", 1000], ["queriesOver1B"]],
  },
  {
    key: "config/rule-evaluation",
    unit: "evaluation",
    path: "config/ruleEvaluation",
    tiers: [["first100k", 100_000], ["next400k", 500_000], ["over500k"]],
  },
  {
    key: "data-transfer/out-internet",
    unit: "GB",
    path: "dataTransfer/outInternet",
    tiers: [
      ["first10TB", 10_240],
      ["next40TB", 51_200],
      ["next100TB", 153_600],
      ["over150TB", undefined, 0.05],
    ],
  },
];

/** Free allowances of a month that units of the collection tell in words, in the unit. */
export const FREE_ALLOWANCES: Readonly<Record<string, { unit: string; free: number }>> = {
  "sns/standard/api": { unit: "1M requests", free: 1 },
  "sns/standard/http": { unit: "100k notifications", free: 1 },
  "sns/standard/email": { unit: "100k notifications", free: 0.01 },
};
