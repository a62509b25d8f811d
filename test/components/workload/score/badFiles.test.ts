import * as assert from "node:assert/strict";
import { problemsOf, scoreWith } from "./scoreText";

/** What is wrong with a file, the file, and exactly what people are told. */
const BAD_FILES: [string, string, string[]][] = [
  ["empty", "", ["score.yaml:1:1: : this is not a Score file: a map is expected"]],
  ["not a map", "- one\n", ["score.yaml:1:1: : this is not a Score file: a map is expected"]],
  [
    "not YAML",
    "apiVersion: [\n",
    ["score.yaml:2:1: : Flow sequence in block collection must be sufficiently indented and end with a ]"],
  ],
  [
    "unknown property",
    scoreWith("imagee: x"),
    [
      'score.yaml:7:5: /containers/web/imagee: unknown property "imagee"; allowed: image, command, args, variables, files, volumes, resources, livenessProbe, readinessProbe, before; did you mean "image"?',
    ],
  ],
  [
    "unknown top level",
    scoreWith("", "workloads: {}"),
    [
      'score.yaml:8:1: /workloads: unknown property "workloads"; allowed: apiVersion, metadata, service, containers, resources',
    ],
  ],
  [
    "no image",
    "apiVersion: score.dev/v1b1\nmetadata:\n  name: orders\ncontainers:\n  web: {}\n",
    ['score.yaml:5:8: /containers/web: "image" is missing'],
  ],
  [
    "empty image",
    "apiVersion: score.dev/v1b1\nmetadata:\n  name: orders\ncontainers:\n  web:\n    image:\n",
    [
      'score.yaml:6:11: /containers/web/image: null is empty (null); allowed: string (a container image, or "." for the image built from this directory)',
    ],
  ],
  [
    "wrong version",
    scoreWith("").replace("v1b1", "v1b2"),
    [
      'score.yaml:1:13: /apiVersion: "score.dev/v1b2" is not allowed; allowed: score.dev/v1b1; did you mean "score.dev/v1b1"?',
    ],
  ],
  [
    "name with underscore",
    scoreWith("").replace("name: orders", "name: my_orders"),
    [
      'score.yaml:3:9: /metadata/name: "my_orders" is not allowed: 2 to 63 lower-case letters, digits and hyphens, beginning and ending with a letter or digit',
    ],
  ],
  [
    "no containers",
    "apiVersion: score.dev/v1b1\nmetadata:\n  name: orders\ncontainers: {}\n",
    ["score.yaml:4:13: /containers: {} is not allowed: at least one container"],
  ],
  [
    "container name",
    scoreWith("").replace("  web:", "  Web_1:"),
    [
      'score.yaml:5:3: /containers: "Web_1" is not allowed: 2 to 63 lower-case letters, digits and hyphens, beginning and ending with a letter or digit',
    ],
  ],
  [
    "null resources",
    scoreWith("", "resources:"),
    ["score.yaml:8:11: /resources: null is empty (null); allowed: object"],
  ],
  [
    "legacy properties",
    scoreWith("", "resources:\n  db:\n    type: postgres\n    properties: {}"),
    [
      'score.yaml:11:5: /resources/db/properties: unknown property "properties"; allowed: type, class, id, metadata, params',
    ],
  ],
  [
    "number as variable",
    scoreWith("variables:\n  PORT: 8080"),
    [
      "score.yaml:8:13: /containers/web/variables/PORT: 8080 is of type number; allowed: string (put numbers and booleans in quotes)",
    ],
  ],
  [
    "variable name",
    scoreWith('variables:\n  "A=B": x'),
    [
      'score.yaml:8:7: /containers/web/variables: "A=B" is not allowed: a variable name of at least one character, without "="',
    ],
  ],
  [
    "quantity",
    scoreWith("resources:\n  limits: { memory: 12Q, cpu: 1 }"),
    [
      'score.yaml:8:25: /containers/web/resources/limits/memory: "12Q" is not allowed: a quantity in quotes, e.g. "256Mi"',
      'score.yaml:8:35: /containers/web/resources/limits/cpu: 1 is of type number; allowed: string (cores in quotes, e.g. "250m" or "0.25")',
    ],
  ],
  [
    "request over limit",
    scoreWith('resources:\n  limits: { cpu: "1" }\n  requests: { cpu: 1500m }'),
    ['score.yaml:9:24: /containers/web/resources/requests/cpu: "1500m" is more than the limit, "1"'],
  ],
  [
    "probe scheme",
    scoreWith("livenessProbe:\n  httpGet: { path: /, port: 80, scheme: http }"),
    [
      'score.yaml:8:45: /containers/web/livenessProbe/httpGet/scheme: "http" is not allowed; allowed: HTTP, HTTPS; did you mean "HTTP"?',
    ],
  ],
  [
    "empty probe",
    scoreWith("livenessProbe: {}"),
    ["score.yaml:7:20: /containers/web/livenessProbe: {} is not allowed: httpGet, exec or both"],
  ],
  [
    "two actions",
    scoreWith("livenessProbe:\n  httpGet: { path: /, port: 80 }\n  exec: { command: [a] }"),
    ["score.yaml:8:7: /containers/web/livenessProbe: Kubernetes runs one action a probe: give either httpGet or exec"],
  ],
  [
    "port range",
    scoreWith("", "service:\n  ports:\n    http: { port: 70000 }"),
    ["score.yaml:10:19: /service/ports/http/port: 70000 is not allowed: an integer from 1 to 65535"],
  ],
  [
    "same port",
    scoreWith("", "service:\n  ports:\n    aa: { port: 80 }\n    bb: { port: 80, targetPort: 81 }"),
    ['score.yaml:11:17: /service/ports/bb/port: 80/TCP is already the port "aa"'],
  ],
  [
    "file content",
    scoreWith("files:\n  /a: { content: x, source: y }\n  /b: {}"),
    [
      "score.yaml:8:11: /containers/web/files/~1a: exactly one of source, content, binaryContent is allowed; given: source and content",
      "score.yaml:9:11: /containers/web/files/~1b: exactly one of source, content, binaryContent is allowed; none is given",
    ],
  ],
  [
    "file mode",
    scoreWith("files:\n  /a: { content: x, mode: '0888' }"),
    [
      'score.yaml:8:31: /containers/web/files/~1a/mode: "0888" is not allowed: an octal file mode in quotes, e.g. "0644"',
    ],
  ],
  [
    "no such source",
    scoreWith("files:\n  /a: { source: none.txt }"),
    [
      'score.yaml:8:21: /containers/web/files/~1a/source: "none.txt" cannot be read, relative to the Score file: there is no such file',
    ],
  ],
  [
    "relative target",
    scoreWith("files:\n  a.txt: { content: x }"),
    [
      'score.yaml:8:7: /containers/web/files/a.txt: "a.txt" is not an absolute path in the container (":" is not allowed)',
    ],
  ],
  [
    "list without target",
    scoreWith("files:\n  - content: x"),
    ['score.yaml:8:9: /containers/web/files/0: "target" is missing: the path in the container'],
  ],
  [
    "unknown property in list",
    scoreWith("files:\n  - target: /a\n    contents: x"),
    [
      "score.yaml:8:9: /containers/web/files/~1a: exactly one of source, content, binaryContent is allowed; none is given",
      'score.yaml:9:9: /containers/web/files/~1a/contents: unknown property "contents"; allowed: mode, source, content, binaryContent, noExpand; did you mean "content"?',
    ],
  ],
];

describe("a Score file that is not Score is refused with line, column and the nearest right name", () => {
  for (const [what, text, expected] of BAD_FILES) {
    it(what, () => assert.deepEqual(problemsOf({ "score.yaml": text }), expected));
  }
});
