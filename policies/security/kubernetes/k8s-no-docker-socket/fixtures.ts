import { cronJob, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import type { RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const mounting = (path: unknown) => ({ volumes: [{ name: "data", hostPath: { path } }] });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": deployment({ containers: [] }),
    "another directory": deployment(mounting("/var/log")),
  },
  fail: {
    docker: deployment(mounting("/var/run/docker.sock")),
    "another spelling": deployment(mounting("//run/docker.sock/")),
    "containerd in a cron job": cronJob(mounting("/run/containerd/containerd.sock")),
  },
  unknown: {
    "path not known yet": deployment(mounting(UNKNOWN)),
    "pod not known yet": POD_NOT_KNOWN,
  },
};
