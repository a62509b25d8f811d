import assert from "node:assert/strict";
import { ClusterAddons, EksCluster, PublicGateway, type PublicGatewayArgs } from "../../../components/cluster";
import { declaredBy, valueOf, type DeclaredResources } from "../declaredResources";

const GATEWAY = "kubernetes:gateway.networking.k8s.io/v1:Gateway";
const ROUTE = "kubernetes:gateway.networking.k8s.io/v1:HTTPRoute";
const SETTINGS = "kubernetes:gateway.k8s.aws/v1beta1:LoadBalancerConfiguration";

interface Spec {
  listeners: {
    name: string;
    protocol: string;
    port: number;
    hostname: string;
    allowedRoutes: { namespaces: object };
  }[];
  listenerConfigurations: { protocolPort: string; defaultCertificate: string; sslPolicy: string }[];
  loadBalancerAttributes: { key: string; value: string }[];
  [key: string]: unknown;
}

async function declare(
  args: Partial<PublicGatewayArgs> = {},
): Promise<{ resources: DeclaredResources; gateway: PublicGateway }> {
  let gateway: PublicGateway | undefined;
  const resources = await declaredBy(() => {
    const cluster = new EksCluster("main", { network: { vpcId: "vpc-1", privateSubnetIds: ["subnet-1"] } });
    const addons = new ClusterAddons("addons", { cluster });
    const opts = { provider: cluster.provider, dependsOn: [addons] };
    gateway = new PublicGateway("public", { domain: "dev.example.com", ...args }, opts);
  });
  assert.ok(gateway);
  return { resources, gateway };
}

function spec(resources: DeclaredResources, type: string): Spec {
  return resources.only(type).inputs["spec"] as Spec;
}

describe("PublicGateway", () => {
  it("serves every host of the domain over HTTPS, with modern TLS and the certificate", async () => {
    const { resources } = await declare();
    const [https] = spec(resources, GATEWAY).listeners;
    assert.deepEqual([https?.protocol, https?.port, https?.hostname], ["HTTPS", 443, "*.dev.example.com"]);
    const settings = spec(resources, SETTINGS);
    assert.equal(settings["scheme"], "internet-facing");
    assert.deepEqual(settings.listenerConfigurations, [
      {
        protocolPort: "HTTPS:443",
        defaultCertificate: "arn:aws:simulated:us-east-1:123456789012:public",
        sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
      },
    ]);
    assert.deepEqual(spec(resources, GATEWAY)["infrastructure"], {
      parametersRef: { group: "gateway.k8s.aws", kind: "LoadBalancerConfiguration", name: "public" },
    });
  });

  it("redirects plain HTTP and lets no workload attach to it", async () => {
    const { resources } = await declare();
    const http = spec(resources, GATEWAY).listeners[1];
    assert.deepEqual([http?.protocol, http?.port], ["HTTP", 80]);
    assert.deepEqual(http?.allowedRoutes.namespaces, { from: "Same" });
    const route = spec(resources, ROUTE);
    assert.deepEqual(route["parentRefs"], [{ name: "public", sectionName: "http" }]);
    assert.deepEqual(route["rules"], [
      { filters: [{ type: "RequestRedirect", requestRedirect: { scheme: "https", statusCode: 301 } }] },
    ]);
  });

  it("proves the certificate in the zone before the load balancer uses it", async () => {
    const { resources, gateway } = await declare({ zoneId: "Z1" });
    const record = resources.only("aws:route53/record:Record");
    assert.deepEqual(
      [record.inputs["zoneId"], record.inputs["name"], record.inputs["records"]],
      ["Z1", "_proof.dev.example.com", ["value.acm-validations.aws"]],
    );
    assert.deepEqual(resources.only("aws:acm/certificate:Certificate").inputs["subjectAlternativeNames"], [
      "*.dev.example.com",
    ]);
    const validation = resources.only("aws:acm/certificateValidation:CertificateValidation");
    assert.ok(resources.comesAfter(resources.only(SETTINGS), validation));
    assert.deepEqual(await valueOf(gateway.validationRecords), [
      { name: "_proof.dev.example.com", type: "CNAME", value: "value.acm-validations.aws" },
    ]);
  });

  it("uses a certificate that is given", async () => {
    const { resources } = await declare({ certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/c" });
    assert.equal(resources.ofType("aws:acm/certificate:Certificate").length, 0);
    const [https] = spec(resources, SETTINGS).listenerConfigurations;
    assert.equal(https?.defaultCertificate, "arn:aws:acm:us-east-1:123456789012:certificate/c");
  });

  it("is made after the add-ons that serve it, so that they can clean up after it", async () => {
    const { resources } = await declare();
    const controller = resources.only("kubernetes:helm.sh/v3:Release", "addons-aws-load-balancer-controller");
    for (const type of [GATEWAY, ROUTE, SETTINGS])
      assert.ok(resources.comesAfter(resources.only(type), controller), type);
  });

  it("keeps to the networks, namespaces, bucket and scheme that are asked for", async () => {
    const { resources } = await declare({
      scheme: "internal",
      allowedCidrs: ["198.51.100.0/24"],
      routeNamespaces: { "plinth.dev/public": "true" },
      accessLogsBucket: "logs",
      deletionProtection: true,
    });
    const settings = spec(resources, SETTINGS);
    assert.deepEqual([settings["scheme"], settings["sourceRanges"]], ["internal", ["198.51.100.0/24"]]);
    const attributes = Object.fromEntries(settings.loadBalancerAttributes.map(({ key, value }) => [key, value]));
    assert.deepEqual(attributes, {
      "routing.http.drop_invalid_header_fields.enabled": "true",
      "deletion_protection.enabled": "true",
      "access_logs.s3.enabled": "true",
      "access_logs.s3.bucket": "logs",
      "access_logs.s3.prefix": "public",
    });
    assert.deepEqual(spec(resources, GATEWAY).listeners[0]?.allowedRoutes.namespaces, {
      from: "Selector",
      selector: { matchLabels: { "plinth.dev/public": "true" } },
    });
  });

  it("reports where HTTPRoutes attach", async () => {
    const { gateway } = await declare({ namespace: "edge" });
    assert.deepEqual([await valueOf(gateway.name), await valueOf(gateway.namespace)], ["public", "edge"]);
  });

  it("refuses what is no domain", async () => {
    for (const domain of ["*.example.com", "localhost", "Example.com", "-a.example.com"]) {
      await assert.rejects(
        declare({ domain }),
        (error: Error) =>
          error.name === "ArgumentError" &&
          error.message.includes(`domain is ${JSON.stringify(domain)}; allowed: a DNS domain`),
      );
    }
  });
});
