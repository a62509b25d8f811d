import * as assert from "node:assert/strict";
import { problemsOf, scoreWith } from "./scoreText";

/** What is wrong with a file, the file, and exactly what people are told. */
const BAD_FILES: [string, string, string[]][] = [
  [
    "unknown root",
    scoreWith("variables:\n  A: ${resource.db.host}", "resources:\n  db: { type: postgres }"),
    [
      'score.yaml:8:10: /containers/web/variables/A: ${resource.db.host}: unknown root "resource"; allowed: resources, metadata; did you mean "resources"?; write $${resource.db.host} for the text itself',
    ],
  ],
  [
    "short placeholder",
    scoreWith("variables:\n  A: ${resources}"),
    [
      "score.yaml:8:10: /containers/web/variables/A: ${resources} is not a placeholder: allowed are ${metadata.key} and ${resources.name.output}",
    ],
  ],
  [
    "unknown resource",
    scoreWith("variables:\n  A: ${resources.bd.host}", "resources:\n  db: { type: postgres }"),
    [
      'score.yaml:8:10: /containers/web/variables/A: ${resources.bd.host}: unknown resource "bd"; resources: db; did you mean "db"?',
    ],
  ],
  [
    "unknown output",
    scoreWith("variables:\n  A: ${resources.db.hots}", "resources:\n  db: { type: postgres }"),
    [
      'score.yaml:8:10: /containers/web/variables/A: ${resources.db.hots}: unknown output of postgres "hots"; allowed: host, port, name, database, username, password; did you mean "host"?',
    ],
  ],
  [
    "unknown metadata",
    scoreWith("variables:\n  A: ${metadata.nam}"),
    [
      'score.yaml:8:10: /containers/web/variables/A: ${metadata.nam}: unknown metadata key "nam"; keys: name; did you mean "name"?',
    ],
  ],
  [
    "bare resource",
    scoreWith("variables:\n  A: ${resources.db}", "resources:\n  db: { type: postgres }"),
    [
      "score.yaml:8:10: /containers/web/variables/A: ${resources.db} names a whole resource, which only the source of a volume can be: name one of its outputs",
    ],
  ],
  [
    "unknown type",
    scoreWith("", "resources:\n  db: { type: postgress }"),
    [
      'score.yaml:9:15: /resources/db/type: unknown resource type "postgress"; allowed: amqp, dns, endpoint, environment, kafka-topic, mysql, postgres, redis, route, s3, service, service-port, volume; did you mean "postgres"?',
    ],
  ],
  [
    "unknown class",
    scoreWith("", "resources:\n  db: { type: postgres, class: vektor }"),
    [
      'score.yaml:9:32: /resources/db/class: unknown class of postgres "vektor"; allowed: default, vector; did you mean "vector"?',
    ],
  ],
  [
    "unknown param",
    scoreWith("", "resources:\n  db: { type: postgres, params: { instances: x } }"),
    [
      'score.yaml:9:35: /resources/db/params/instances: unknown property "instances"; allowed: instance, extensions; did you mean "instance"?',
    ],
  ],
  [
    "route without port",
    scoreWith("", "resources:\n  r1: { type: route, params: { host: a.b, port: http } }"),
    ['score.yaml:9:49: /resources/r1/params/port: there is no port "http"; ports: none in service.ports'],
  ],
  [
    "no volume",
    scoreWith("volumes:\n  /data: { source: data }"),
    [
      'score.yaml:8:24: /containers/web/volumes/~1data/source: "data" is no volume; allowed: a resource of type volume, and there is none',
    ],
  ],
  [
    "not a volume",
    scoreWith("volumes:\n  /data: { source: '${resources.db}' }", "resources:\n  db: { type: postgres }"),
    [
      'score.yaml:8:24: /containers/web/volumes/~1data/source: "${resources.db}" is no volume; allowed: a resource of type volume, and there is none',
    ],
  ],
  [
    "static keys",
    scoreWith("variables:\n  K: ${resources.s1.secret_key}", "resources:\n  s1: { type: s3 }"),
    [
      "score.yaml:10:7: /resources/s1: ${resources.s1.secret_key}: no static keys are made. The pods have an IAM identity that may use the bucket, which AWS SDKs find by themselves: remove the variable",
    ],
  ],
  [
    "before unknown",
    scoreWith("before: { wep: { ready: started } }"),
    ['score.yaml:7:20: /containers/web/before/wep: there is no container "wep"; containers: web; did you mean "web"?'],
  ],
  [
    "before itself",
    scoreWith("before: { web: { ready: started } }"),
    ["score.yaml:7:20: /containers/web/before/web: a container cannot start before itself"],
  ],
  [
    "before cycle",
    scoreWith("before: { b1: { ready: started } }\n").replace(
      "containers:",
      "containers:\n  b1:\n    image: b\n    before: { web: { ready: started } }",
    ),
    [
      "score.yaml:7:20: /containers/b1/before/web: containers wait for each other: b1 before web before b1",
      "score.yaml:10:19: /containers/web/before/b1: containers wait for each other: web before b1 before web",
    ],
  ],
  [
    "before healthy",
    scoreWith("before: { b1: { ready: healthy } }\n").replace("containers:", "containers:\n  b1:\n    image: b"),
    ['score.yaml:9:13: /containers/web/before: others wait until "web" is healthy: give it a readinessProbe'],
  ],
  [
    "before complete",
    scoreWith("before: { b1: { ready: complete } }\nreadinessProbe: { exec: { command: [a] } }\n").replace(
      "containers:",
      "containers:\n  b1:\n    image: b",
    ),
    [
      'score.yaml:10:21: /containers/web/readinessProbe: others wait until "web" has completed: such a container cannot have a readinessProbe',
    ],
  ],
  [
    "before ready",
    scoreWith("before: { b1: { ready: done } }\n").replace("containers:", "containers:\n  b1:\n    image: b"),
    ['score.yaml:9:28: /containers/web/before/b1/ready: "done" is not allowed; allowed: started, healthy, complete'],
  ],
  [
    "resource cycle",
    scoreWith(
      "",
      "resources:\n  aa: { type: dns, params: { host: '${resources.bb.host}' } }\n  bb: { type: dns, params: { host: '${resources.aa.host}' } }",
    ),
    ["score.yaml:9:28: /resources/aa/params: resources need each other's outputs: aa needs bb needs aa"],
  ],
  [
    "shared id",
    scoreWith(
      "",
      "resources:\n  aa: { type: postgres, id: x1, params: { extensions: [citext] } }\n  bb: { type: postgres, id: x1 }",
    ),
    ['score.yaml:10:7: /resources/bb: "x1" is the same postgres as resources.aa, whose params differ'],
  ],
  [
    "plinth key",
    scoreWith("").replace("name: orders", "name: orders\n  plinth: { teem: a }"),
    [
      'score.yaml:4:13: /metadata/plinth/teem: unknown property "teem"; allowed: team, system, lifecycle, tier, runtime, schedule, scaling, slo, dataClass, budget, api, rollout; did you mean "team"?',
    ],
  ],
  [
    "plinth runtime",
    scoreWith("").replace("name: orders", "name: orders\n  plinth: { runtime: servis }"),
    [
      'score.yaml:4:22: /metadata/plinth/runtime: "servis" is not allowed; allowed: service, worker, job, cron, function; did you mean "service"?',
    ],
  ],
  [
    "cron without schedule",
    scoreWith("").replace("name: orders", "name: orders\n  plinth: { runtime: cron }"),
    ['score.yaml:4:22: /metadata/plinth/runtime: a cron needs "schedule", e.g. schedule: { cron: "0 3 * * *" }'],
  ],
  [
    "schedule without cron",
    scoreWith("").replace("name: orders", "name: orders\n  plinth: { schedule: { cron: '@daily' } }"),
    [
      "score.yaml:4:23: /metadata/plinth/schedule: only the runtime cron has a schedule; the runtime is service, the default",
    ],
  ],
  [
    "function",
    scoreWith("").replace("name: orders", "name: orders\n  plinth: { runtime: function }"),
    [
      'score.yaml:4:22: /metadata/plinth/runtime: "function" cannot be deployed from a Score file yet; allowed: service, worker, job, cron',
    ],
  ],
  [
    "canary",
    scoreWith("").replace("name: orders", "name: orders\n  plinth: { rollout: canary }"),
    [
      'score.yaml:4:22: /metadata/plinth/rollout: "canary" needs a rollout controller, which the platform does not run; allowed: rolling',
    ],
  ],
  [
    "scaling",
    scoreWith("").replace("name: orders", "name: orders\n  plinth: { scaling: { min: 5, max: 2 } }"),
    ["score.yaml:4:29: /metadata/plinth/scaling/min: 5 is more than max, 2"],
  ],
  [
    "slo",
    scoreWith("").replace(
      "name: orders",
      "name: orders\n  plinth: { slo: { availability: 100, latency: { p95: fast } } }",
    ),
    [
      "score.yaml:4:34: /metadata/plinth/slo/availability: 100 is not allowed: percent of good requests, below 100, e.g. 99.9",
      'score.yaml:4:55: /metadata/plinth/slo/latency/p95: "fast" is not allowed: a duration, e.g. "300ms" or "2s"',
    ],
  ],
  [
    "secret in params",
    scoreWith(
      "",
      "resources:\n  db: { type: postgres }\n  dns: { type: dns, params: { host: '${resources.db.password}' } }",
    ),
    [
      "score.yaml:10:37: /resources/dns/params/host: ${resources.db.password} is secret, and params are not kept secret",
    ],
  ],
  [
    "route without host",
    scoreWith(
      "",
      "resources:\n  r1: { type: route, params: { port: http } }\nservice: { ports: { http: { port: 80 } } }",
    ),
    ['score.yaml:9:30: /resources/r1/params: "host" is missing'],
  ],
  [
    "job with ports",
    scoreWith("", "service: { ports: { http: { port: 80 } } }").replace(
      "name: orders",
      "name: orders\n  plinth: { runtime: job }",
    ),
    ["score.yaml:9:12: /service/ports: a job ends and serves no ports"],
  ],
  [
    "reserved name",
    scoreWith("").replace("orders", "kube-system"),
    ['score.yaml:3:9: /metadata/name: the name "kube-system" belongs to the platform'],
  ],
  [
    "name that no Service can have",
    scoreWith("", "service: { ports: { http: { port: 80 } } }").replace("orders", "1up"),
    ['score.yaml:3:9: /metadata/name: "1up" must begin with a letter: a Kubernetes Service is named after it'],
  ],
  [
    "secret variable of the environment",
    scoreWith("variables:\n  T: ${resources.env.API_TOKEN}", "resources:\n  env: { type: environment }"),
    [
      'score.yaml:10:8: /resources/env: the variable "API_TOKEN" looks like a secret, which must not pass through plain variables: use a resource that keeps it in Secrets Manager',
    ],
  ],
  [
    "no Dockerfile",
    scoreWith("").replace("nginx", "."),
    ['score.yaml:6:12: /containers/web/image: "." is built from a Dockerfile beside score.yaml; there is none'],
  ],
  [
    "several at once",
    scoreWith("imagee: x\nvariables:\n  A: 1\ncommands: [a]"),
    [
      'score.yaml:7:5: /containers/web/imagee: unknown property "imagee"; allowed: image, command, args, variables, files, volumes, resources, livenessProbe, readinessProbe, before; did you mean "image"?',
      "score.yaml:9:10: /containers/web/variables/A: 1 is of type number; allowed: string (put numbers and booleans in quotes)",
      'score.yaml:10:5: /containers/web/commands: unknown property "commands"; allowed: image, command, args, variables, files, volumes, resources, livenessProbe, readinessProbe, before; did you mean "command"?',
    ],
  ],
];

describe("a Score file that means nothing is refused with line, column and the nearest right name", () => {
  for (const [what, text, expected] of BAD_FILES) {
    it(what, () => assert.deepEqual(problemsOf({ "score.yaml": text }), expected));
  }
});
