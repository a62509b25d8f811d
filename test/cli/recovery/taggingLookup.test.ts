import assert from "node:assert/strict";
import * as http from "node:http";
import type { AddressInfo } from "node:net";
import { TaggingLookup } from "../../../cli/recovery/taggingLookup";

interface Request {
  ResourceTypeFilters: string[];
  TagFilters: { Key: string; Values: string[] }[];
}

describe("looking up an interrupted create in a real account", () => {
  let server: http.Server;
  let requests: Request[];
  let arns: string[];
  const saved = { ...process.env };

  before(async () => {
    server = http.createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        requests.push(JSON.parse(body) as Request);
        response.setHeader("content-type", "application/x-amz-json-1.1");
        response.end(JSON.stringify({ ResourceTagMappingList: arns.map((ResourceARN) => ({ ResourceARN })) }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    process.env["AWS_ENDPOINT_URL"] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    process.env["AWS_ACCESS_KEY_ID"] = "test";
    process.env["AWS_SECRET_ACCESS_KEY"] = "test";
  });
  after(() => {
    server.close();
    process.env = saved;
  });
  beforeEach(() => {
    requests = [];
  });

  const find = (type: string, inputs: Record<string, unknown>, known: string[] = []) =>
    new TaggingLookup("us-east-1").find(
      { type: "creating", resource: { urn: "urn:x", type, custom: true, inputs } },
      new Set(known),
    );

  it("asks for the type and the tags, and gives the id that the engine imports by", async () => {
    arns = ["arn:aws:ec2:us-east-1:111111111111:vpc/vpc-0123456789abcdef0"];
    assert.equal(await find("aws:ec2/vpc:Vpc", { tags: { Name: "dev", owner: "ops" } }), "vpc-0123456789abcdef0");
    assert.deepEqual(requests, [
      {
        ResourceTypeFilters: ["ec2:vpc"],
        TagFilters: [
          { Key: "Name", Values: ["dev"] },
          { Key: "owner", Values: ["ops"] },
        ],
      },
    ]);
  });

  it("leaves out what the state knows", async () => {
    arns = ["arn:aws:ec2:us-east-1:111111111111:vpc/vpc-1", "arn:aws:ec2:us-east-1:111111111111:vpc/vpc-2"];
    assert.equal(await find("aws:ec2/vpc:Vpc", { tags: { Name: "dev" } }, ["vpc-1"]), "vpc-2");
  });

  it("decides nothing between several", async () => {
    arns = ["arn:aws:ec2:us-east-1:111111111111:vpc/vpc-1", "arn:aws:ec2:us-east-1:111111111111:vpc/vpc-2"];
    assert.equal(await find("aws:ec2/vpc:Vpc", { tags: { Name: "dev" } }), undefined);
  });

  it("tells resources of the same tags apart by their name", async () => {
    arns = ["arn:aws:iam::111111111111:role/one", "arn:aws:iam::111111111111:role/two"];
    assert.equal(await find("aws:iam/role:Role", { name: "two", tags: { owner: "ops" } }), "two");
  });

  it("finds nothing without tags or for a type without them, and asks nobody", async () => {
    assert.equal(await find("aws:ec2/vpc:Vpc", {}), undefined);
    assert.equal(await find("aws:ec2/route:Route", { tags: { a: "b" } }), undefined);
    assert.deepEqual(requests, []);
  });
});
