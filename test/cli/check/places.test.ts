import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { EnvironmentPlaces } from "../../../cli/check/locations/environmentPlaces";
import { ScorePlaces } from "../../../cli/check/locations/scorePlaces";
import { placeOfSourcePosition } from "../../../cli/check/locations/sourcePosition";
import { placeOfWaiver } from "../../../cli/check/locations/waiverPlace";
import { temporaryDirectory } from "../../setup";

const ENVIRONMENT = `config:
  plinth:environment:
    class: dev
    region: us-east-1
    accountId: "111111111111"
    domain: dev.example.com
    tags:
      owner: team
    cluster:
      nodePools:
        default: { instanceTypes: [m7g.large], minSize: 1, maxSize: 3 }
        gpu: { instanceTypes: [g5.xlarge], minSize: 0, maxSize: 1 }
    databases:
      main:
        version: "17"
        publiclyAccessible: true
      main-archive: {}
`;

const SCORE = `apiVersion: score.dev/v1b1
metadata:
  name: orders
  plinth:
    scaling: { min: 1 }
containers:
  api:
    image: .
  sidecar:
    image: envoy:1
service:
  ports:
    http: { port: 80 }
resources:
  db:
    type: postgres
  db-reports:
    type: postgres
    params:
      extensions: [vector]
`;

const platform = (types: string, name: string): string => `urn:pulumi:dev::plinth::${types}::${name}`;

describe("the place that declares a resource", () => {
  const directory = fs.realpathSync(temporaryDirectory("places"));
  const write = (file: string, text: string): string => {
    const target = path.join(directory, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
    return target;
  };

  describe("in an environment's file", () => {
    const file = write("Pulumi.dev.yaml", ENVIRONMENT);
    const places = new EnvironmentPlaces(file, "dev");
    for (const [what, types, name, message, line, rule] of [
      [
        "the property that the message names",
        "plinth:database:PostgresDatabase$aws:rds/instance:Instance",
        "postgres-main",
        "publiclyAccessible is true",
        16,
      ],
      [
        "the database whose name is the longest that fits",
        "plinth:database:PostgresDatabase$aws:rds/instance:Instance",
        "postgres-main-archive",
        "x",
        17,
      ],
      [
        "the database of a part of it",
        "plinth:database:PostgresDatabase$plinth:security:EncryptionKey$aws:kms/key:Key",
        "postgres-main-key",
        "x",
        14,
      ],
      ["the node pool", "plinth:cluster:EksCluster$aws:eks/nodeGroup:NodeGroup", "dev-pool-gpu", "x", 12],
      ["the cluster", "plinth:cluster:EksCluster$aws:eks/cluster:Cluster", "dev", "x", 9],
      [
        "the tags, for rules about tags",
        "plinth:network:Vpc$aws:ec2/vpc:Vpc",
        "dev",
        "lacks owner",
        8,
        "required-tags",
      ],
      ["the environment, where no section is written", "plinth:network:Vpc$aws:ec2/vpc:Vpc", "dev", "x", 2],
      ["the environment, for what is no component's", "aws:iam/role:Role", "x", "x", 2],
    ] as const) {
      it(`is ${what}`, () => {
        const place = places.of({ rule: rule ?? "r", urn: platform(types, name), message });
        assert.deepEqual([place.file, place.line], [file, line]);
      });
    }
    it("is the environment for a finding about the whole stack", () => {
      assert.deepEqual(places.of({ rule: "r", message: "x" }).exact, false);
    });
  });

  describe("in a Score file", () => {
    const file = write("orders/score.yaml", SCORE);
    const overrides = write("orders/score.dev.yaml", "resources:\n  db:\n    params: { instance: main }\n");
    const places = new ScorePlaces(file, "dev");
    const of = (type: string, name: string, message = "x") =>
      places.of({ rule: "r", urn: platform(type, name), type, message });
    for (const [what, type, name, message, line] of [
      [
        "the resource whose name is the longest that fits",
        "aws:secretsmanager/secret:Secret",
        "orders-db-reports-login",
        "x",
        17,
      ],
      [
        "the param that the message names",
        "kubernetes:batch/v1:Job",
        "orders-db-reports-setup",
        "extensions is open",
        20,
      ],
      [
        "the container that the message names",
        "kubernetes:apps/v1:Deployment",
        "orders",
        'container "sidecar": no probe',
        9,
      ],
      ["the first container", "kubernetes:apps/v1:Deployment", "orders", "x", 7],
      ["the service", "kubernetes:core/v1:Service", "orders", "x", 11],
      ["the scaling", "kubernetes:autoscaling/v2:HorizontalPodAutoscaler", "orders", "x", 5],
      ["the workload, for all else", "kubernetes:core/v1:Namespace", "orders", "x", 3],
    ] as const) {
      it(`is ${what}`, () => {
        const place = of(type, name, message);
        assert.deepEqual([place.file, place.line], [file, line]);
      });
    }
    it("is the overrides, where they set it", () => {
      const place = of("aws:secretsmanager/secret:Secret", "orders-db", "instance is small");
      assert.deepEqual([place.file, place.line], [overrides, 3]);
    });
  });

  describe("as the engine recorded it", () => {
    write("src/index.ts", "x");
    for (const [position, expected] of [
      ["project:///src/index.ts#12,3", [12, 3]],
      ["project:///src/index.ts#12", [12, 1]],
      ["project:///src/gone.ts#1,1", undefined],
      ["project:///node_modules/x/index.js#1,1", undefined],
      ["project:///../outside.ts#1,1", undefined],
      ["nonsense", undefined],
      [undefined, undefined],
    ] as const) {
      it(`${String(position)} is ${expected === undefined ? "none" : expected.join(":")}`, () => {
        const place = placeOfSourcePosition(position, directory);
        assert.deepEqual(place && [place.line, place.column], expected);
      });
    }
  });

  it("of a waiver that has expired is its line", () => {
    write("policies/waivers.yaml", "- rule: rds-multi-az\n  resource: a b\n- rule: rds-not-public\n  resource: a b\n");
    const message = "the waiver of rds-not-public for a b expired on 2020-01-01; its owner is x";
    assert.equal(placeOfWaiver({ rule: "waivers-valid", message }, directory)?.line, 3);
    assert.equal(placeOfWaiver({ rule: "rds-not-public", message }, directory), undefined);
  });
});
