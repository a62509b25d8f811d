import type { CloudResource, CloudView, Properties, ResourceModel } from "../model";
import { arn, uuid } from "./arn";
import { awsModel } from "./awsModel";
import { parseIpv4 } from "./check/cidr";
import { requireThat, requireLength, requireOneOf, requireRange } from "./check/require";
import { given, number, objects, text, texts } from "./check/values";
import { vpcReference } from "./references";

const ZONE = "aws:route53/zone:Zone";
const RECORD = "aws:route53/record:Record";
const BATCH = "InvalidChangeBatch";
const RECORD_TYPES = [
  "A",
  "AAAA",
  "CAA",
  "CNAME",
  "DS",
  "HTTPS",
  "MX",
  "NAPTR",
  "NS",
  "PTR",
  "SOA",
  "SPF",
  "SRV",
  "SSHFP",
  "SVCB",
  "TLSA",
  "TXT",
];

const bare = (name: string) => name.replace(/\.$/, "").toLowerCase();

const zone = awsModel({
  type: ZONE,
  source: "Amazon Route 53 API Reference: CreateHostedZone, DeleteHostedZone",
  global: true,
  taggable: true,
  replaceOn: ["delegationSetId", "name"],
  references: [vpcReference("vpcs[].vpcId", { code: "InvalidVPCId", inUseCode: "DependencyViolation" })],
  defaults: { comment: "Managed by Pulumi", enableAcceleratedRecovery: false, forceDestroy: false },
  validate(inputs) {
    const name = text(inputs, "name");
    const valid =
      name === undefined ||
      (bare(name).length <= 255 &&
        bare(name)
          .split(".")
          .every((label) => /^[a-z0-9_*]([a-z0-9_-]{0,61}[a-z0-9_])?$/i.test(label)));
    requireThat(valid, "InvalidDomainName", `The domain name ${name} is invalid`);
  },
  validateDelete(existing, cloud) {
    const records = cloud.ofType(RECORD).filter(({ outputs }) => outputs.zoneId === existing.id);
    const empty = records.length === 0 || existing.outputs.forceDestroy === true;
    requireThat(
      empty,
      "HostedZoneNotEmpty",
      "The specified hosted zone contains non-required resource record sets and so cannot be deleted.",
    );
  },
  id: (_, cloud) => `Z${cloud.alphanumeric(20)}`,
  fixed(inputs, cloud, id) {
    const isPrivate = objects(inputs, "vpcs").length > 0;
    const hosts = ["com", "net", "org", "co.uk"].map(
      (tld, index) =>
        `ns-${200 + index * 512 + (parseInt(cloud.hex(2), 16) % 200)}.awsdns-${String(parseInt(cloud.hex(2), 16) % 64).padStart(2, "0")}.${tld}`,
    );
    const reserved = [0, 512, 1024, 1536].map(
      (number, index) => `ns-${number}.awsdns-00.${["com", "net", "org", "co.uk"][index]}`,
    );
    const nameServers = isPrivate ? reserved : hosts;
    return {
      arn: `arn:${cloud.partition}:route53:::hostedzone/${id}`,
      nameServers,
      primaryNameServer: nameServers[0],
      zoneId: id,
    };
  },
});

/** The full name of a record: names that do not end with the zone's are under it. */
function fullName(name: string, zoneName: string): string {
  const [own, parent] = [bare(name), bare(zoneName)];
  return own === parent || own.endsWith(`.${parent}`) ? own : own === "" ? parent : `${own}.${parent}`;
}

const zoneOf = (inputs: Properties, cloud: CloudView): CloudResource | undefined =>
  cloud.find(ZONE, text(inputs, "zoneId") ?? "");

const record = awsModel({
  type: RECORD,
  source: "Amazon Route 53 API Reference: ChangeResourceRecordSets",
  global: true,
  replaceOn: ["name", "setIdentifier", "type", "zoneId"],
  deleteBeforeReplace: true,
  references: [{ path: "zoneId", types: [ZONE], code: "NoSuchHostedZone" }],
  defaults: { allowOverwrite: false },
  key(inputs, cloud) {
    const [name, type, zoneId] = [text(inputs, "name"), text(inputs, "type"), text(inputs, "zoneId")];
    if (name === undefined || type === undefined || zoneId === undefined || inputs.allowOverwrite === true)
      return undefined;
    const full = fullName(name, String(zoneOf(inputs, cloud)?.outputs.name ?? ""));
    return `${zoneId} ${full} ${type} ${text(inputs, "setIdentifier") ?? ""}`;
  },
  duplicateCode: BATCH,
  validate(inputs) {
    const type = text(inputs, "type");
    requireOneOf(type, RECORD_TYPES, BATCH, "type");
    const ways = ["records", "aliases"].filter((path) => given(inputs, path));
    requireThat(ways.length === 1, BATCH, "Exactly one of records and aliases must be given");
    requireThat(!given(inputs, "records") || given(inputs, "ttl"), BATCH, "A record without alias needs a ttl");
    requireRange(number(inputs, "ttl"), [0, 2_147_483_647], BATCH, "ttl");
    const records = texts(inputs, "records");
    const wrong = type === "A" ? records.find((each) => parseIpv4(each) === undefined) : undefined;
    requireThat(
      wrong === undefined,
      BATCH,
      `Invalid Resource Record: 'FATAL problem: ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address) encountered with '${wrong}''`,
    );
    requireThat(type !== "CNAME" || records.length <= 1, BATCH, "A CNAME has one value");
  },
  guard(inputs, cloud) {
    const type = text(inputs, "type");
    const zoneName = zoneOf(inputs, cloud)?.outputs.name;
    const apex = typeof zoneName === "string" && fullName(text(inputs, "name") ?? "x", zoneName) === bare(zoneName);
    requireThat(
      !(apex && type === "CNAME"),
      BATCH,
      `RRSet of type CNAME with DNS name ${String(zoneName)}. is not permitted at apex in zone ${String(zoneName)}.`,
    );
  },
  id: (inputs, cloud) => {
    const full = fullName(text(inputs, "name") ?? "", String(zoneOf(inputs, cloud)?.outputs.name ?? ""));
    return [text(inputs, "zoneId"), full, text(inputs, "type"), text(inputs, "setIdentifier")]
      .filter((each) => each !== undefined)
      .join("_");
  },
  derived: (inputs, cloud) => ({
    fqdn: fullName(text(inputs, "name") ?? "", String(zoneOf(inputs, cloud)?.outputs.name ?? "")),
  }),
});

const CERTIFICATE = "aws:acm/certificate:Certificate";

const certificate = awsModel({
  type: CERTIFICATE,
  source: "AWS Certificate Manager API Reference: RequestCertificate, DeleteCertificate",
  taggable: true,
  secretOutputs: ["privateKey", "privateKeyWo"],
  replaceOn: [
    "certificateAuthorityArn",
    "domainName",
    "keyAlgorithm",
    "subjectAlternativeNames",
    "validationMethod",
    "validationOptions",
  ],
  defaults: (inputs, cloud) => ({
    domainName: "imported.example.com",
    keyAlgorithm: "RSA_2048",
    options: { certificateTransparencyLoggingPreference: "ENABLED", export: "DISABLED" },
    subjectAlternativeNames: given(inputs, "domainName") ? [text(inputs, "domainName")] : [],
    validationMethod: given(inputs, "certificateBody") ? "NONE" : "DNS",
    notAfter: yearsFrom(cloud.now(), 1),
  }),
  validate(inputs) {
    requireOneOf(text(inputs, "validationMethod"), ["DNS", "EMAIL", "NONE"], "ValidationException", "validationMethod");
    for (const name of [text(inputs, "domainName"), ...texts(inputs, "subjectAlternativeNames")]) {
      requireLength(name, { max: 253 }, "ValidationException", "domainName");
      const valid =
        name === undefined ||
        /^(\*\.)?(((?!-)[A-Za-z0-9-]{0,62}[A-Za-z0-9])\.)+((?!-)[A-Za-z0-9-]{1,62}[A-Za-z0-9])$/.test(name);
      requireThat(valid, "ValidationException", `Value '${name}' at 'domainName' is not a fully qualified domain name`);
    }
    requireThat(
      texts(inputs, "subjectAlternativeNames").length <= 10,
      "LimitExceededException",
      "Error: the certificate has more than 10 domain names",
    );
  },
  id: (_, cloud) => arn(cloud, "acm", `certificate/${uuid(cloud)}`),
  fixed(inputs, cloud, id) {
    const names = [...new Set([text(inputs, "domainName") ?? "", ...texts(inputs, "subjectAlternativeNames")])].filter(
      (name) => name !== "",
    );
    return {
      arn: id,
      domainValidationOptions: given(inputs, "certificateBody") ? [] : names.map((name) => validationOf(name, cloud)),
      notBefore: cloud.now(),
      pendingRenewal: false,
      renewalEligibility: "INELIGIBLE",
      renewalSummaries: [],
      status: given(inputs, "certificateBody") ? "ISSUED" : "PENDING_VALIDATION",
      type: given(inputs, "certificateBody") ? "IMPORTED" : "AMAZON_ISSUED",
      validationEmails: [],
    };
  },
});

function yearsFrom(moment: string, years: number): string {
  return `${Number(moment.slice(0, 4)) + years}${moment.slice(4)}`;
}

function validationOf(domainName: string, cloud: CloudView): Properties {
  return {
    domainName,
    resourceRecordName: `_${cloud.hex(32)}.${domainName.replace(/^\*\./, "")}.`,
    resourceRecordType: "CNAME",
    resourceRecordValue: `_${cloud.hex(32)}.xlfgrmvvlj.acm-validations.aws.`,
  };
}

const certificateValidation = awsModel({
  type: "aws:acm/certificateValidation:CertificateValidation",
  source: "AWS Certificate Manager User Guide: DNS validation",
  replaceOn: ["certificateArn", "validationRecordFqdns"],
  references: [{ path: "certificateArn", types: [CERTIFICATE], output: "arn", code: "ResourceNotFoundException" }],
  id: (_, cloud) => cloud.now(),
});

export const DNS_MODELS: readonly ResourceModel[] = [zone, record, certificate, certificateValidation];
