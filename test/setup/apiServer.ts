import { generateKeyPairSync, randomBytes } from "node:crypto";
import * as fs from "node:fs";
import * as https from "node:https";
import * as path from "node:path";
import { API_SERVER, ETCD } from "./apiServerBinaries";
import { located } from "./requirement";
import { freePort, ServerProcess } from "./server";
import { temporaryDirectory } from "./temporaryDirectory";

/** A real API server on loopback, without controllers, nodes or anything else of a cluster. */
export interface RunningApiServer {
  /** Path of a kubeconfig with an administrator's token. */
  kubeconfig: string;
  stop(): Promise<void>;
}

/** Starts etcd and kube-apiserver with fresh certificates and an empty store. Takes about five seconds. */
export async function startApiServer(): Promise<RunningApiServer> {
  const directory = temporaryDirectory("apiserver");
  const [clientPort, peerPort, port] = [await freePort(), await freePort(), await freePort()];
  const etcd = startEtcd(directory, clientPort, peerPort);
  const token = randomBytes(16).toString("hex");
  const server = startKubernetes(directory, { etcdPort: clientPort, port, token });
  const stop = async () => {
    await server.stop();
    await etcd.stop();
    fs.rmSync(directory, { recursive: true, force: true });
  };
  try {
    await server.until(() => isReady(port, token), 90);
  } catch (error) {
    await stop();
    throw error;
  }
  return { kubeconfig: writeKubeconfig(directory, port, token), stop };
}

function startEtcd(directory: string, clientPort: number, peerPort: number): ServerProcess {
  const [client, peer] = [clientPort, peerPort].map((each) => `http://127.0.0.1:${each}`);
  const args = [
    `--data-dir=${path.join(directory, "etcd")}`,
    `--listen-client-urls=${client}`,
    `--advertise-client-urls=${client}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=default=${peer}`,
    "--log-level=error",
  ];
  return ServerProcess.start(located(ETCD), args, path.join(directory, "etcd.log"));
}

function startKubernetes(
  directory: string,
  { etcdPort, port, token }: { etcdPort: number; port: number; token: string },
): ServerProcess {
  const key = path.join(directory, "service-accounts.pem");
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  fs.writeFileSync(key, privateKey.export({ type: "pkcs1", format: "pem" }), { mode: 0o600 });
  const tokens = path.join(directory, "tokens.csv");
  fs.writeFileSync(tokens, `${token},plinth-tests,plinth-tests,system:masters\n`, { mode: 0o600 });
  const args = [
    `--etcd-servers=http://127.0.0.1:${etcdPort}`,
    "--bind-address=127.0.0.1",
    `--secure-port=${port}`,
    `--cert-dir=${path.join(directory, "certificates")}`,
    `--token-auth-file=${tokens}`,
    "--authorization-mode=RBAC",
    "--service-account-issuer=https://kubernetes.default.svc",
    `--service-account-key-file=${key}`,
    `--service-account-signing-key-file=${key}`,
    "--service-cluster-ip-range=10.100.0.0/16",
    // Nothing makes the service accounts that this plug-in would ask for.
    "--disable-admission-plugins=ServiceAccount",
  ];
  return ServerProcess.start(located(API_SERVER), args, path.join(directory, "apiserver.log"));
}

function isReady(port: number, token: string): Promise<boolean> {
  const options = { host: "127.0.0.1", port, path: "/readyz", rejectUnauthorized: false, timeout: 2000 };
  return new Promise((resolve) => {
    const request = https.get({ ...options, headers: { authorization: `Bearer ${token}` } }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on("error", () => resolve(false));
    request.on("timeout", () => request.destroy());
  });
}

function writeKubeconfig(directory: string, port: number, token: string): string {
  const authority = fs.readFileSync(path.join(directory, "certificates", "apiserver.crt")).toString("base64");
  const config = {
    apiVersion: "v1",
    kind: "Config",
    clusters: [
      { name: "test", cluster: { server: `https://127.0.0.1:${port}`, "certificate-authority-data": authority } },
    ],
    users: [{ name: "test", user: { token } }],
    contexts: [{ name: "test", context: { cluster: "test", user: "test" } }],
    "current-context": "test",
  };
  const file = path.join(directory, "kubeconfig.json");
  fs.writeFileSync(file, JSON.stringify(config), { mode: 0o600 });
  return file;
}
