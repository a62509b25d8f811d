import type { ResourceRule } from "../../../rule";
import { isTrue, property } from "../../../values/read";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "apigateway-cache-encrypted",
  pack: "security",
  severity: "medium",
  asks: "Answers that an API caches are encrypted.",
  why: "Cached answers can be read from storage.",
  fix: "Set cacheDataEncrypted to true where cachingEnabled is.",
  example: `settings: { cachingEnabled: true, cacheDataEncrypted: true }`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"] },
  publicIds: ["CKV_AWS_308", "AVD-AWS-0002"],
  scope: "resource",
  types: ["aws:apigateway/methodSettings:MethodSettings"],
  check: (settings) =>
    isTrue(property(settings, "settings.cachingEnabled"))
      ? mustBeTrue(settings, "settings.cacheDataEncrypted", "cached answers are not encrypted")
      : [],
};
