import * as assert from "node:assert/strict";
import * as path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { loadScore, Workload } from "../../../components/workload";
import { declare, declareWorkload, PLATFORM } from "./declared";
import { directoryOf, scoreOf as score, scoreWith } from "./score/scoreText";

const HTTP = "service: { ports: { http: { port: 80, targetPort: 8080 } } }\n";

describe("Workload", () => {
  it("runs containers without privileges, spread over zones, and updates them without a gap", async () => {
    const declared = await declareWorkload({ score: score("", HTTP) });
    const { spec } = declared.object("Deployment");
    const pod = spec.template.spec;
    assert.deepEqual(pod.securityContext, {
      runAsNonRoot: true,
      runAsUser: 10001,
      runAsGroup: 10001,
      fsGroup: 10001,
      fsGroupChangePolicy: "OnRootMismatch",
      seccompProfile: { type: "RuntimeDefault" },
    });
    assert.deepEqual(pod.containers[0].securityContext, {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    });
    assert.equal(pod.automountServiceAccountToken, false);
    assert.deepEqual(pod.containers[0].volumeMounts, [{ name: "tmp", mountPath: "/tmp", subPath: "web" }]);
    assert.deepEqual(
      pod.topologySpreadConstraints.map(({ topologyKey }: { topologyKey: string }) => topologyKey),
      ["topology.kubernetes.io/zone", "kubernetes.io/hostname"],
    );
    assert.deepEqual(spec.strategy, { type: "RollingUpdate", rollingUpdate: { maxUnavailable: 0, maxSurge: "25%" } });
    assert.deepEqual(
      declared.object("Namespace").metadata.labels?.["pod-security.kubernetes.io/enforce"],
      "restricted",
    );
  });

  it("labels every object with what it is and whose", async () => {
    const declared = await declareWorkload({ score: score("", HTTP, "{ team: shop-team, system: shop, tier: 1 }") });
    for (const kind of [
      "Namespace",
      "Deployment",
      "Service",
      "ServiceAccount",
      "NetworkPolicy",
      "PodDisruptionBudget",
    ]) {
      const labels = declared.object(kind).metadata.labels ?? {};
      assert.equal(labels["app.kubernetes.io/name"], "orders", kind);
      assert.equal(labels["app.kubernetes.io/part-of"], "shop", kind);
      assert.equal(labels["plinth.dev/team"], "shop-team", kind);
    }
    const variables = declared.object("Deployment").spec.template.spec.containers[0].env;
    assert.deepEqual(
      variables.find(({ name }: { name: string }) => name === "OTEL_RESOURCE_ATTRIBUTES").value,
      "service.namespace=shop,deployment.environment.name=dev,plinth.team=shop-team",
    );
  });

  describe("variables", () => {
    it("resolve placeholders, and are not expanded again by Kubernetes", async () => {
      const variables = 'variables:\n  HOST: "${resources.shop.name}:80 $(HOME) $${x}"\n  NAME: "${metadata.name}"';
      const declared = await declareWorkload({ score: score(variables, "resources: { shop: { type: service } }") });
      const { env } = declared.object("Deployment").spec.template.spec.containers[0];
      assert.deepEqual(env.slice(0, 2), [
        { name: "HOST", value: "shop.shop.svc.cluster.local:80 $$(HOME) ${x}" },
        { name: "NAME", value: "orders" },
      ]);
    });

    it("leave command and args as they are", async () => {
      const declared = await declareWorkload({
        score: score("command: ['${metadata.name}']\nargs: ['$(date)', '$$']"),
      });
      const container = declared.object("Deployment").spec.template.spec.containers[0];
      assert.deepEqual([container.command, container.args], [["${metadata.name}"], ["$$(date)", "$$"]]);
    });

    it("with a secret in them reach the pod through an ExternalSecret, whole", async () => {
      const url =
        "variables:\n  URL: 'postgres://${resources.db.username}:${resources.db.password}@${resources.db.host}/{{x}}'";
      const declared = await declareWorkload({ score: score(url, "resources: { db: { type: postgres } }") });
      const [variable] = declared.object("Deployment").spec.template.spec.containers[0].env;
      const { name, key } = variable.valueFrom.secretKeyRef;
      const secret = declared.object("ExternalSecret", name);
      assert.equal(
        secret.spec.target.template.data[key],
        'postgres://orders__db:{{ index . "db.password" }}@main.abc.us-east-1.rds.amazonaws.com/{{ "{{" }}x}}',
      );
      assert.deepEqual(secret.spec.data, [
        { secretKey: "db.password", remoteRef: { key: "plinth/dev/orders/db", property: "password" } },
      ]);
    });

    it("never hold a password, nor does any other object of the cluster", async () => {
      const all =
        "variables:\n  A: '${resources.db.password}'\n  B: 'x${resources.cache.password}'\nfiles:\n  /f: { content: '${resources.db.password}' }";
      const declared = await declareWorkload({
        score: score(all, "resources: { db: { type: postgres }, cache: { type: redis } }"),
      });
      const objects = declared.resources.filter(({ type }) => type.startsWith("kubernetes:"));
      assert.ok(objects.length > 10);
      assert.ok(!JSON.stringify(objects).includes("generated-password"));
    });
  });

  it("mounts files with their modes: texts, bytes, and those with secrets in them", async () => {
    const files =
      "files:\n  /etc/a.conf: { content: 'name=${metadata.name}', mode: '0400' }\n  /etc/b.bin: { binaryContent: AAEC }\n" +
      "  /etc/c.conf: { content: 'p=${resources.db.password}' }\n  /etc/d.conf: { content: '${metadata.name}', noExpand: true }";
    const declared = await declareWorkload({ score: score(files, "resources: { db: { type: postgres } }") });
    const { containers, volumes } = declared.object("Deployment").spec.template.spec;
    const config = declared.object("ConfigMap", "orders-files");
    const fileAt = (mountPath: string) => {
      const { subPath } = containers[0].volumeMounts.find(
        (mount: { mountPath: string }) => mount.mountPath === mountPath,
      );
      for (const source of volumes.find(({ name }: { name: string }) => name === "files-web").projected.sources) {
        for (const [kind, { items }] of Object.entries(source) as [
          string,
          { items: { key: string; path: string; mode: number }[] },
        ][]) {
          const item = items.find(({ path: at }) => at === subPath);
          if (item)
            return {
              kind,
              mode: item.mode.toString(8),
              text: config.data?.[item.key] ?? config.binaryData?.[item.key],
            };
        }
      }
      return undefined;
    };
    assert.deepEqual(fileAt("/etc/a.conf"), { kind: "configMap", mode: "400", text: "name=orders" });
    assert.deepEqual(fileAt("/etc/b.bin"), { kind: "configMap", mode: "644", text: "AAEC" });
    assert.deepEqual(fileAt("/etc/c.conf"), { kind: "secret", mode: "644", text: undefined });
    assert.deepEqual(fileAt("/etc/d.conf"), { kind: "configMap", mode: "644", text: "${metadata.name}" });
  });

  it("replaces pods when a file changes", async () => {
    const checksum = async (content: string) =>
      (await declareWorkload({ score: score(`files:\n  /a: { content: ${content} }`) })).object("Deployment").spec
        .template.metadata.annotations["plinth.dev/config-checksum"];
    const [one, same, other] = [await checksum("one"), await checksum("one"), await checksum("other")];
    assert.equal(one, same);
    assert.notEqual(one, other);
  });

  describe("before", () => {
    const three = (ready: string) =>
      loadScore(
        path.join(
          directoryOf({
            "score.yaml": `apiVersion: score.dev/v1b1
metadata: { name: orders }
containers:
  app: { image: app }
  proxy:
    image: proxy
    before: { app: { ready: ${ready} } }
    ${ready === "complete" ? "" : "readinessProbe: { httpGet: { path: /r, port: 1 } }\n    livenessProbe: { httpGet: { path: /l, port: 1 } }"}
  migrate:
    image: migrate
    before: { proxy: { ready: complete } }
`,
          }),
          "score.yaml",
        ),
      );

    it("complete makes init containers, in their order", async () => {
      const pod = (await declareWorkload({ score: three("complete") })).object("Deployment").spec.template.spec;
      assert.deepEqual(
        pod.initContainers.map(({ name, restartPolicy }: Record<string, string>) => [name, restartPolicy]),
        [
          ["migrate", undefined],
          ["proxy", undefined],
        ],
      );
      assert.deepEqual(pod.containers.length, 1);
    });

    for (const [ready, startPath] of [
      ["started", "/l"],
      ["healthy", "/r"],
    ] as const) {
      it(`${ready} makes a sidecar that starts first`, async () => {
        const pod = (await declareWorkload({ score: three(ready) })).object("Deployment").spec.template.spec;
        const [, proxy] = pod.initContainers;
        assert.equal(proxy.name, "proxy");
        assert.equal(proxy.restartPolicy, "Always");
        assert.equal(proxy.startupProbe.httpGet.path, startPath);
      });
    }
  });

  describe("requests and limits", () => {
    const resourcesOf = async (text: string) =>
      (await declareWorkload({ score: score(text) })).object("Deployment").spec.template.spec.containers[0].resources;

    it("have defaults", async () => {
      assert.deepEqual(await resourcesOf(""), {
        requests: { cpu: "100m", memory: "128Mi" },
        limits: { cpu: "500m", memory: "256Mi" },
      });
    });

    it("never contradict what is asked for", async () => {
      assert.deepEqual(await resourcesOf('resources: { requests: { cpu: "2", memory: 1Gi } }'), {
        requests: { cpu: "2", memory: "1Gi" },
        limits: { cpu: "2", memory: "1Gi" },
      });
      assert.deepEqual(await resourcesOf("resources: { limits: { cpu: 50m, memory: 64000K } }"), {
        requests: { cpu: "50m", memory: "64000k" },
        limits: { cpu: "50m", memory: "64000k" },
      });
    });
  });

  describe("scaling", () => {
    const scaled = async (plinth: string, rest = "", environmentClass: "dev" | "prod" = "dev") => {
      const declared = await declareWorkload({ score: score("", rest, plinth), environmentClass });
      const autoscaler = declared.objects("HorizontalPodAutoscaler")[0]?.spec;
      return [declared.object("Deployment").spec.replicas, autoscaler?.minReplicas, autoscaler?.maxReplicas];
    };

    it("follows the environment's class, and leaves the number of pods to the autoscaler", async () => {
      assert.deepEqual(await scaled("{}"), [undefined, 1, 3]);
      assert.deepEqual(await scaled("{}", "", "prod"), [undefined, 3, 20]);
    });

    it("follows the Score file before the class", async () => {
      assert.deepEqual(await scaled("{ scaling: { min: 2, max: 8 } }", "", "prod"), [undefined, 2, 8]);
      assert.deepEqual(await scaled("{ scaling: { max: 1 } }", "", "prod"), [1, undefined, undefined]);
      assert.deepEqual(await scaled("{ scaling: { min: 30 } }", "", "prod"), [30, undefined, undefined]);
    });

    it("keeps one pod where a disk allows no more", async () => {
      const text = scoreWith(
        "volumes:\n  /data: { source: '${resources.disk}', path: sub, readOnly: true }",
        "resources: { disk: { type: volume, class: persistent, params: { size: 20Gi } } }",
      );
      const file = path.join(directoryOf({ "score.yaml": text }), "score.yaml");
      const declared = await declareWorkload({ score: loadScore(file), environmentClass: "prod" });
      const { spec } = declared.object("Deployment");
      assert.deepEqual([spec.replicas, spec.strategy], [1, { type: "Recreate" }]);
      assert.equal(declared.object("PersistentVolumeClaim").spec.resources.requests.storage, "20Gi");
      const [mount] = spec.template.spec.containers[0].volumeMounts;
      assert.deepEqual(mount, { name: "volume-disk", mountPath: "/data", readOnly: true, subPath: "sub" });
    });
  });

  it("runs a cron as a CronJob and a job as a Job, without what only services need", async () => {
    const cron = await declareWorkload({
      score: score("", "", "{ runtime: cron, schedule: { cron: '0 3 * * *', timeZone: Europe/Berlin } }"),
    });
    const { spec } = cron.object("CronJob");
    assert.deepEqual([spec.schedule, spec.timeZone, spec.concurrencyPolicy], ["0 3 * * *", "Europe/Berlin", "Forbid"]);
    assert.equal(spec.jobTemplate.spec.template.spec.restartPolicy, "Never");
    const job = await declareWorkload({ score: score("", "", "{ runtime: job }") });
    assert.equal(job.object("Job").spec.template.spec.containers[0].name, "web");
    for (const declared of [cron, job]) {
      assert.deepEqual(
        ["Deployment", "HorizontalPodAutoscaler", "PodDisruptionBudget"].flatMap((kind) => declared.objects(kind)),
        [],
      );
    }
  });

  describe("network", () => {
    it("serves every port under the workload's name", async () => {
      const ports = "service: { ports: { www: { port: 80, targetPort: 8080 }, stream: { port: 9, protocol: UDP } } }";
      const service = (await declareWorkload({ score: score("", ports) })).object("Service");
      assert.deepEqual(service.spec.ports, [
        { name: "www", port: 80, targetPort: 8080, protocol: "TCP" },
        { name: "stream", port: 9, targetPort: 9, protocol: "UDP" },
      ]);
    });

    it("admits callers that name the workload, monitoring, and load balancers only where there is a route", async () => {
      const route =
        "resources: { dns: { type: dns }, route: { type: route, params: { host: '${resources.dns.host}', port: http } } }\n";
      const others = async (rest: string) => {
        const { ingress } = (await declareWorkload({ score: score("", HTTP + rest) })).object("NetworkPolicy").spec;
        assert.deepEqual(ingress[0].ports, [{ port: 8080, protocol: "TCP" }]);
        assert.deepEqual(ingress[0].from[0], {
          namespaceSelector: {},
          podSelector: { matchLabels: { "calls.plinth.dev/orders": "true" } },
        });
        return ingress[0].from
          .slice(1)
          .map(
            (peer: { namespaceSelector?: { matchLabels: Record<string, string> }; ipBlock?: { cidr: string } }) =>
              peer.ipBlock?.cidr ?? Object.values(peer.namespaceSelector?.matchLabels ?? {})[0],
          );
      };
      assert.deepEqual(await others(""), ["observability"]);
      assert.deepEqual(await others(route), ["observability", "10.0.48.0/22"]);
    });

    it("admits nobody to a workload without ports", async () => {
      assert.deepEqual((await declareWorkload({ score: score("") })).object("NetworkPolicy").spec.ingress, []);
    });

    it("lets pods out to what their Score file names, and labels them as its caller", async () => {
      const declared = await declareWorkload({
        score: score("", "resources: { shop: { type: service }, db: { type: postgres } }"),
      });
      const { egress } = declared.object("NetworkPolicy", "orders").spec;
      const text = JSON.stringify(egress);
      assert.ok(text.includes('"kubernetes.io/metadata.name":"shop"'));
      assert.ok(
        egress.some(
          ({ ports, to }: { ports?: { port: number }[]; to: { ipBlock?: { cidr: string } }[] }) =>
            ports?.[0]?.port === 5432 && to[0]?.ipBlock?.cidr === "10.0.0.0/16",
        ),
      );
      assert.ok(!text.includes("169.254.170.23"), "no way to credentials that the workload does not need");
      const { labels } = declared.object("Deployment").spec.template.metadata;
      assert.equal(labels["calls.plinth.dev/shop"], "true");
    });

    it("routes the gateway's requests for a host and path to the port", async () => {
      const rest = `${HTTP}resources: { dns: { type: dns, params: { name: shop } }, route: { type: route, params: { host: '\${resources.dns.host}', path: /api, port: 80 } } }\n`;
      const { spec } = (await declareWorkload({ score: score("", rest) })).object("HTTPRoute");
      assert.deepEqual(spec, {
        parentRefs: [{ name: "public", namespace: "gateway" }],
        hostnames: ["shop.dev.example.com"],
        rules: [
          { matches: [{ path: { type: "PathPrefix", value: "/api" } }], backendRefs: [{ name: "orders", port: 80 }] },
        ],
      });
    });
  });

  describe("the image .", () => {
    const own = () =>
      loadScore(
        path.join(
          directoryOf({ "score.yaml": scoreWith("").replace("nginx", "."), Dockerfile: "FROM scratch" }),
          "score.yaml",
        ),
      );

    it("is built into the workload's repository and used by digest", async () => {
      const declared = await declareWorkload({ score: own() });
      const [repository] = declared.ofType("aws:ecr/repository:Repository");
      assert.deepEqual(
        [repository?.inputs["name"], repository?.inputs["imageTagMutability"]],
        ["dev/orders", "IMMUTABLE"],
      );
      assert.match(declared.object("Deployment").spec.template.spec.containers[0].image, /@sha256:/);
    });

    it("has a tag of its sources, whatever the Score file says", async () => {
      const tagOf = async (files: Record<string, string>) => {
        const scoreFile = path.join(directoryOf({ Dockerfile: "FROM scratch", ...files }), "score.yaml");
        const declared = await declareWorkload({ score: loadScore(scoreFile) });
        return (declared.ofType("docker-build:index:Image")[0]?.inputs["tags"] as string[])[0];
      };
      const text = scoreWith("").replace("nginx", ".");
      const tag = await tagOf({ "score.yaml": text, "src/a.js": "1" });
      assert.match(tag ?? "", /:[0-9a-f]{16}$/);
      assert.equal(await tagOf({ "score.yaml": scoreWith("args: [x]").replace("nginx", "."), "src/a.js": "1" }), tag);
      assert.notEqual(await tagOf({ "score.yaml": text, "src/a.js": "2" }), tag);
      assert.notEqual(await tagOf({ "score.yaml": text, "src/b.js": "1" }), tag);
    });

    it("is the one that is given, where one is", async () => {
      const declared = await declareWorkload({ score: own(), image: "example/orders@sha256:1" });
      assert.equal(declared.object("Deployment").spec.template.spec.containers[0].image, "example/orders@sha256:1");
      assert.deepEqual(declared.ofType("aws:ecr/repository:Repository"), []);
    });
  });

  it("lets transforms have the last word", async () => {
    const declared = await declareWorkload({
      score: score("", HTTP),
      transform: {
        service: (args) => {
          args.metadata = { name: "other" };
        },
      },
    });
    assert.equal(declared.object("Service").metadata.name, "other");
  });

  it("gives its addresses, and fromExisting gives those of another", async () => {
    const found: Record<string, unknown> = {};
    await declare(() => {
      const rest = `${HTTP}resources: { dns: { type: dns }, route: { type: route, params: { host: '\${resources.dns.host}', port: 80 } } }\n`;
      const workload = new Workload("orders", { score: score("", rest), platform: PLATFORM });
      const existing = Workload.fromExisting({ name: "billing", port: 8080 });
      pulumi
        .all([workload.endpoint, workload.url, existing.endpoint])
        .apply((values) => Object.assign(found, { values }));
    });
    assert.deepEqual(found["values"], [
      "orders.orders.svc.cluster.local:80",
      "https://orders.dev.example.com/",
      "billing.billing.svc.cluster.local:8080",
    ]);
  });

  it("refuses what validation refuses, before anything is declared", async () => {
    await assert.rejects(
      declareWorkload({ score: score("", "resources: { db: { type: postgress } }") }),
      /unknown resource type "postgress"/,
    );
  });
});
