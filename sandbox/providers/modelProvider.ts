import { Cloud, type StoredResource } from "../cloud/cloud";
import { requireUnique } from "../cloud/enforcement/duplicates";
import { Uses } from "../cloud/enforcement/inUse";
import { requireEc2Ids, requireReferences } from "../cloud/enforcement/references";
import { isWithin } from "../cloud/paths";
import { genericModel } from "../models/generic";
import { CloudError, type CloudView, type InvokeModel, type Properties, type ResourceModel } from "../models/model";
import { autoNamed, DEFAULTS_NOTE, prefixNamed } from "./autoName";
import { changedPaths } from "./changedPaths";
import { defaultTagsOf, tagged } from "./defaultTags";
import type { CheckFailure, PropertyDiff, SimulatedProvider } from "./provider";
import { outputsAfterUpdate } from "./outputs";
import { plannedOutputs } from "./plannedOutputs";

export interface ModelProviderOptions {
  /** Package name, e.g. `aws`. */
  name: string;
  cloud: Cloud;
  models: readonly ResourceModel[];
  invokes: readonly InvokeModel[];
}

/** What the providers of one package share: its models by type and who uses whom. */
class Catalogue {
  readonly invokes: ReadonlyMap<string, InvokeModel>;
  readonly uses: Uses;
  private readonly models: Map<string, ResourceModel>;

  constructor({ models, invokes }: ModelProviderOptions) {
    this.models = new Map(models.map((model) => [model.type, model]));
    this.invokes = new Map(invokes.map((invoke) => [invoke.token, invoke]));
    this.uses = new Uses(models);
  }

  modelOf(type: string): ResourceModel {
    const model = this.models.get(type) ?? genericModel(type);
    this.models.set(type, model);
    return model;
  }
}

/** Makes the providers of a package: one for each provider resource of a program, all on one cloud. */
export function modelProviders(options: ModelProviderOptions): () => SimulatedProvider {
  const catalogue = new Catalogue(options);
  return () => new ModelProvider(options.name, options.cloud, catalogue);
}

type CheckRequest = Parameters<SimulatedProvider["check"]>[0];
type DiffRequest = Parameters<SimulatedProvider["diff"]>[0];
type PlanRequest = Parameters<NonNullable<SimulatedProvider["plan"]>>[0];
type UpdateRequest = Parameters<SimulatedProvider["update"]>[0];

/** A provider whose resources behave as their models say. */
class ModelProvider implements SimulatedProvider {
  private region: string;
  private defaultTags: Properties = {};
  /** What this run is about to replace: in a preview it does not stand in the way of what comes after it. */
  private readonly replaced = new Set<StoredResource>();

  constructor(
    readonly name: string,
    private readonly cloud: Cloud,
    private readonly catalogue: Catalogue,
  ) {
    this.region = cloud.region;
  }

  async configure(config: Properties): Promise<void> {
    if (typeof config.region === "string" && config.region !== "") this.region = config.region;
    this.defaultTags = defaultTagsOf(config);
    requireAccount(config, this.cloud.accountId);
  }

  async check(request: CheckRequest): Promise<{ inputs: Properties; failures: CheckFailure[] }> {
    const model = this.catalogue.modelOf(request.type);
    const inputs = tagged(model, autoNamed(model, request), this.defaultTags);
    return { inputs: { ...inputs, ...model.checkInputs?.(inputs) }, failures: [] };
  }

  async diff({ type, id, oldInputs, newInputs }: DiffRequest): Promise<PropertyDiff> {
    const model = this.catalogue.modelOf(type);
    const changed = changedPaths(oldInputs, newInputs);
    const replaces = changed.filter((path) => model.replaceOn?.some((prefix) => isWithin(path, prefix)));
    if (replaces.length === 0) return { changed, replaces, deleteBeforeReplace: false };
    const existing = this.cloud.find(type, id);
    if (existing !== undefined) this.replaced.add(existing);
    const key = model.key?.(newInputs, this.view());
    const collides = key !== undefined && key === (existing?.key ?? model.key?.(oldInputs, this.view()));
    return { changed, replaces, deleteBeforeReplace: model.deleteBeforeReplace === true || collides };
  }

  async plan({ type, id, inputs }: PlanRequest): Promise<Properties> {
    const model = this.catalogue.modelOf(type);
    const existing = id === undefined ? undefined : this.cloud.find(type, id);
    const asked = withoutNotes(inputs);
    requireEc2Ids(asked, this.cloud);
    model.validate?.(asked, this.cloud.view(this.region, this.replaced), existing);
    return plannedOutputs(model, asked, existing, this.cloud.view(this.region, this.replaced));
  }

  async create({ urn, type, inputs }: { urn: string; type: string; inputs: Properties }) {
    const model = this.catalogue.modelOf(type);
    const view = this.view();
    const asked = prefixNamed(model, withoutNotes(inputs), undefined, (digits) => view.hex(digits));
    requireReferences(model, asked, view, this.cloud);
    const key = model.key?.(asked, view);
    requireUnique(model, key, this.cloud);
    model.validate?.(asked, view);
    const { id, outputs: computed } = model.create(asked, view);
    const outputs = { ...asked, ...computed, id };
    this.cloud.put({ type, id, inputs, outputs, urn, key, createdAt: view.now() });
    return { id, outputs };
  }

  async read({ type, id }: Parameters<SimulatedProvider["read"]>[0]) {
    const existing = this.cloud.find(type, id);
    return existing && { id, inputs: existing.inputs, outputs: existing.outputs };
  }

  async update({ type, id, newInputs }: UpdateRequest): Promise<Properties> {
    const model = this.catalogue.modelOf(type);
    const view = this.view();
    const existing = this.existing(type, id);
    const asked = prefixNamed(model, withoutNotes(newInputs), existing.outputs, (digits) => view.hex(digits));
    requireReferences(model, asked, view, this.cloud);
    const key = model.key?.(asked, view);
    requireUnique(model, key, this.cloud, id);
    model.validate?.(asked, view, existing);
    const outputs = { ...outputsAfterUpdate(model, asked, existing, view), id };
    this.cloud.put({ ...existing, inputs: newInputs, outputs, key });
    return outputs;
  }

  async delete({ type, id }: { type: string; id: string }): Promise<void> {
    const existing = this.cloud.find(type, id);
    if (existing === undefined) return;
    this.catalogue.uses.requireUnused(existing, this.cloud);
    this.catalogue.modelOf(type).validateDelete?.(existing, this.view());
    this.cloud.remove(type, id);
  }

  async invoke(token: string, args: Properties): Promise<Properties> {
    const model = this.catalogue.invokes.get(token);
    if (model !== undefined) return model.answer(args, this.view());
    throw new CloudError("NotImplemented", `the sandbox has no answer to ${token}`);
  }

  secretOutputs(type: string): readonly string[] {
    return this.catalogue.modelOf(type).secretOutputs ?? [];
  }

  private existing(type: string, id: string): StoredResource {
    const existing = this.cloud.find(type, id);
    if (existing !== undefined) return existing;
    throw new CloudError("ResourceNotFoundException", `${type} '${id}' does not exist any more`);
  }

  private view(): CloudView {
    return this.cloud.view(this.region);
  }
}

/** The inputs without what the provider notes for itself. */
function withoutNotes(inputs: Properties): Properties {
  if (!(DEFAULTS_NOTE in inputs)) return inputs;
  const asked = { ...inputs };
  delete asked[DEFAULTS_NOTE];
  return asked;
}

/** A provider that may only work on certain accounts refuses the others, before anything changes. */
function requireAccount({ allowedAccountIds, forbiddenAccountIds }: Properties, accountId: string): void {
  const allowed = listOf(allowedAccountIds);
  const refused =
    (allowed.length > 0 && !allowed.includes(accountId)) || listOf(forbiddenAccountIds).includes(accountId);
  if (refused) throw new CloudError("AccessDenied", `AWS account ID not allowed: ${accountId}`);
}

function listOf(value: unknown): string[] {
  const list: unknown = typeof value === "string" && value.startsWith("[") ? JSON.parse(value) : value;
  return Array.isArray(list) ? list.map(String) : [];
}
