import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { transformed } from "../../foundation";
import type { PublicGatewayArgs } from "./publicGatewayArgs";

export interface GatewayCertificate {
  readonly arn: pulumi.Output<string>;
  readonly validationRecords: pulumi.Output<{ name: string; type: string; value: string }[]>;
}

/** The certificate of a domain and every host in it: the one given, or a new one proved through DNS. */
export function declareCertificate(
  parent: pulumi.ComponentResource,
  name: string,
  args: PublicGatewayArgs,
): GatewayCertificate {
  if (args.certificateArn !== undefined) {
    return { arn: pulumi.output(args.certificateArn), validationRecords: pulumi.output([]) };
  }
  const certificate = new aws.acm.Certificate(
    ...transformed<aws.acm.CertificateArgs>(
      args.transform?.certificate,
      name,
      {
        domainName: args.domain,
        subjectAlternativeNames: [`*.${args.domain}`],
        validationMethod: "DNS",
        tags: { Name: name, ...args.tags },
      },
      { parent },
    ),
  );
  const validationRecords = certificate.domainValidationOptions.apply((options) => {
    const records = options.map((option) => ({
      name: option.resourceRecordName,
      type: option.resourceRecordType,
      value: option.resourceRecordValue,
    }));
    return records.filter(({ name }, index) => records.findIndex((record) => record.name === name) === index);
  });
  const arn =
    args.zoneId === undefined ? certificate.arn : proved(parent, name, args.zoneId, certificate, validationRecords);
  return { arn, validationRecords };
}

/** A domain and its wildcard are proved by one and the same record. */
function proved(
  parent: pulumi.ComponentResource,
  name: string,
  zoneId: pulumi.Input<string>,
  certificate: aws.acm.Certificate,
  records: GatewayCertificate["validationRecords"],
): pulumi.Output<string> {
  const field = (key: "name" | "type" | "value"): pulumi.Output<string> =>
    records.apply(([first]) => first?.[key] ?? "");
  const record = new aws.route53.Record(
    `${name}-validation`,
    { zoneId, name: field("name"), type: field("type"), records: [field("value")], ttl: 300, allowOverwrite: true },
    { parent },
  );
  return new aws.acm.CertificateValidation(
    name,
    { certificateArn: certificate.arn, validationRecordFqdns: [record.fqdn] },
    { parent },
  ).certificateArn;
}
