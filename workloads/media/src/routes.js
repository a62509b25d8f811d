import { BadRequest } from "./http.js";

const NAME = /^[a-z0-9-]{1,100}\.(png|jpg|webp)$/;
const TYPES = { png: "image/png", jpg: "image/jpeg", webp: "image/webp" };

/** The HTTP API over pictures. */
export function routes(pictures) {
  return {
    "PUT /v1/pictures/:name": async ({ params, body }) => {
      if (!NAME.test(params.name)) throw new BadRequest("a picture is named like tea-pot.png (png, jpg, webp)");
      if (!Buffer.isBuffer(body) || body.length === 0) throw new BadRequest("the picture is missing");
      await pictures.put(params.name, body);
      return { status: 201, body: { name: params.name, bytes: body.length } };
    },
    "GET /v1/pictures/:name": async ({ params }) => {
      const bytes = NAME.test(params.name) ? await pictures.get(params.name) : undefined;
      if (bytes === undefined) return { status: 404, body: { error: "no such picture" } };
      return { status: 200, type: TYPES[params.name.split(".").at(-1)], body: bytes };
    },
  };
}
