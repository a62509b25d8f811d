"use strict";
const { PolicyPack } = require("@pulumi/policy");
const { plinthPolicies } = require("plinth-policies");

new PolicyPack("own-pack", {
  policies: [
    ...plinthPolicies({
      environmentClass: "prod",
      packs: ["tagging"],
      enforcement: { "required-tags": "advisory" },
      requiredTags: ["team"],
    }),
    {
      name: "queue-named-by-team",
      description: "A queue's name begins with its team's.",
      enforcementLevel: "mandatory",
      validateResource: ({ type, name }, report) => {
        if (type === "aws:sqs/queue:Queue" && !name.startsWith("team-")) report(`${name} begins with no team`);
      },
    },
  ],
});
