/** The downward direction of the house: cli and portal use stacks, stacks use components; policies, cost and sandbox stand alone. */
const rooms = {
  components: [],
  policies: [],
  cost: [],
  sandbox: [],
  stacks: ["components"],
  portal: ["stacks", "components", "policies", "cost"],
  cli: ["stacks", "components", "policies", "cost", "sandbox"],
};

const onlyDownward = Object.entries(rooms).map(([room, below]) => ({
  name: `${room}-depends-downward`,
  comment: `${room}/ may import ${below.length === 0 ? "no other room" : below.map((name) => `${name}/`).join(", ")}.`,
  severity: "error",
  from: { path: `^${room}/` },
  to: {
    path: `^(${Object.keys(rooms)
      .filter((name) => name !== room && !below.includes(name))
      .join("|")})/`,
  },
}));

module.exports = {
  forbidden: [
    ...onlyDownward,
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-tests-in-sources",
      severity: "error",
      from: { pathNot: "^test/" },
      to: { path: "^test/" },
    },
    {
      name: "declared-dependencies-only",
      comment: "What the package needs at run time is a dependency, not a development dependency.",
      severity: "error",
      from: { path: "^(stacks|components|policies|cost|cli|sandbox|portal)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    { name: "not-to-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|node_modules/.cache)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "types"],
    },
  },
};
