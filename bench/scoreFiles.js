"use strict";

const fs = require("node:fs");
const path = require("node:path");

/** Writes `count` workloads of the usual kind (HTTP, a database, a probe) below `folder`. */
function scoreFiles(folder, count) {
  for (let index = 1; index <= count; index++) {
    const name = `service-${index}`;
    fs.mkdirSync(path.join(folder, name), { recursive: true });
    fs.writeFileSync(path.join(folder, name, "score.yaml"), scoreFile(name));
  }
  return folder;
}

function scoreFile(name) {
  return `apiVersion: score.dev/v1b1
metadata:
  name: ${name}
  plinth: { team: bench, system: bench }
containers:
  web:
    image: nginx:1.29.3
    variables:
      DB_HOST: "\${resources.db.host}"
      DB_PASSWORD: "\${resources.db.password}"
    readinessProbe: { httpGet: { path: /, port: 8080 } }
service:
  ports:
    web: { port: 80, targetPort: 8080 }
resources:
  db: { type: postgres }
`;
}

module.exports = { scoreFiles };
