import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import * as fs from "node:fs";
import * as http from "node:http";
import type { AddressInfo } from "node:net";
import * as path from "node:path";
import { downloadEngine } from "../../../cli/engine/downloadEngine";
import { ENGINE_VERSION } from "../../../cli/engine/version";
import { temporaryDirectory, writeScript } from "../temporary";

const PROGRESS = { phase: () => undefined, count: () => undefined };
const PLATFORM = `${process.platform}-${process.arch}`;
const ARCHIVE = `pulumi-v${ENGINE_VERSION}-${PLATFORM}.tar.gz`;

describe("downloading the engine", function () {
  const directory = temporaryDirectory();
  let server: http.Server;
  let releases: string;
  let archive: Buffer;
  let checksum: string;
  let ranges: (string | undefined)[];

  beforeEach(async () => {
    writeScript(path.join(directory(), "release/pulumi/pulumi"), "echo engine");
    writeScript(path.join(directory(), "release/pulumi/pulumi-language-nodejs"), "echo host");
    execFileSync("tar", ["-czf", path.join(directory(), "archive"), "-C", path.join(directory(), "release"), "pulumi"]);
    archive = fs.readFileSync(path.join(directory(), "archive"));
    checksum = createHash("sha256").update(archive).digest("hex");
    ranges = [];
    server = http.createServer(answer).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    releases = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => void server.close());

  function answer(request: http.IncomingMessage, response: http.ServerResponse): void {
    if (request.url === `/v${ENGINE_VERSION}/pulumi-${ENGINE_VERSION}-checksums.txt`) {
      response.end(`${"0".repeat(64)}  another.tar.gz\n${checksum}  ${ARCHIVE}\n`);
    } else if (request.url === `/v${ENGINE_VERSION}/${ARCHIVE}`) {
      ranges.push(request.headers.range);
      const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
      response.writeHead(from > 0 ? 206 : 200).end(archive.subarray(from));
    } else response.writeHead(404).end();
  }

  const download = (): Promise<string> =>
    downloadEngine({ directory: path.join(directory(), "staging"), progress: PROGRESS, releases });

  it("gives the unpacked release", async () => {
    const unpacked = await download();
    assert.deepEqual(fs.readdirSync(unpacked).sort(), ["pulumi", "pulumi-language-nodejs"]);
    assert.equal(execFileSync(path.join(unpacked, "pulumi"), { encoding: "utf8" }), "engine\n");
  });

  it("goes on where it was interrupted", async () => {
    fs.mkdirSync(path.join(directory(), "staging"));
    fs.writeFileSync(path.join(directory(), "staging", `${ARCHIVE}.part`), archive.subarray(0, 20));
    await download();
    assert.deepEqual(ranges, ["bytes=20-"]);
  });

  it("refuses what differs from the published checksum, and does not keep it", async () => {
    checksum = "1".repeat(64);
    await assert.rejects(download(), /SHA-256 [0-9a-f]{64}, published is 1{64}/);
    assert.deepEqual(fs.readdirSync(path.join(directory(), "staging")), []);
  });

  it("says what the server answered", async () => {
    releases += "/elsewhere";
    await assert.rejects(download(), /checksums\.txt: HTTP 404/);
  });

  it("says why there is no answer", async () => {
    server.close();
    server.closeAllConnections();
    await assert.rejects(download(), /ECONNREFUSED/);
  });
});
