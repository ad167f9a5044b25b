import { noEchoNames, withNoEchoNote } from '../cloudformation/no-echo.ts';
import { isAbsent, isFailedCreation, isHealthy } from '../cloudformation/stack-status.ts';
import type { CompiledService } from '../compile/compiled-service.ts';
import { sha256Hex } from '../core/digest.ts';
import { canonicalJson, type JsonObject } from '../core/json.ts';
import type { ArtifactLocations } from '../package/artifact-manifest.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { checkGates, type Gates } from './check-gates.ts';
import { compareCode } from './compare-code.ts';
import { diffCode } from './diff-code.ts';
import { diffIam } from './diff-iam.ts';
import { diffRoutes } from './diff-routes.ts';
import { diffSettings, isProtection } from './diff-settings.ts';
import { diffTemplate } from './diff-template.ts';
import { diffValues } from './diff-values.ts';
import { normalizeTemplate } from './normalize-template.ts';
import { diffNoEcho } from './note-no-echo.ts';
import type { Comparison, DeployedService, Plan, PlanContents, PropertyChange } from './plan.ts';
import { countResources, planDigest } from './plan-digest.ts';
import { redactSetting } from './redact.ts';

export interface PlanOptions {
  readonly model: ServiceModel;
  /** All stack tags of the deploy; those of ours that name the run are not compared. */
  readonly tags: Readonly<Record<string, string>>;
  readonly gates: Gates;
  /** Deploy even when nothing changed. */
  readonly force: boolean;
  /** Stage settings of the REST API that differ, as plan/stage-settings finds them. */
  readonly stageSettings: readonly PropertyChange[];
}

/**
 * Decides what a deploy would do: `nothing` only when templates, code, settings and stage settings are equal and the last
 * operation succeeded; `blocked` when a gate forbids it. Pure. Replacements are known after `refinePlan`.
 */
export function planDeployment(
  compiled: CompiledService,
  artifacts: ArtifactLocations,
  deployed: DeployedService,
  options: PlanOptions,
): Plan {
  const status = deployed.stack?.status;
  const isNew = status === undefined || isAbsent(status) || isFailedCreation(status);
  const contents = planContents(compiled, artifacts, isNew ? absent(deployed) : deployed, options);
  if (isNew) return { kind: 'create', ...contents };
  const reasons = checkGates(contents.changes, options.gates);
  if (reasons.length > 0) return { kind: 'blocked', reasons, ...contents };
  const unchanged = contents.compared.every(({ equal }) => equal) && !options.force;
  return { kind: unchanged ? 'nothing' : 'update', ...contents };
}

// A stack whose creation failed keeps a template, but nothing of it lives.
const absent = (deployed: DeployedService): DeployedService => ({
  ...deployed,
  template: undefined,
  artifacts: {},
  functions: {},
});

function planContents(
  compiled: CompiledService,
  artifacts: ArtifactLocations,
  noted: DeployedService,
  options: PlanOptions,
): PlanContents {
  const { model, tags, stageSettings } = options;
  // The notes are compared for themselves: they differ by chance.
  const template = withNoEchoNote(compiled.template as unknown as JsonObject, undefined);
  const deployed = { ...noted, template: noted.template && withNoEchoNote(noted.template, undefined) };
  const hidden = new Set([deployed.template ?? {}, template].flatMap(noEchoNames));
  const settings = deployed.template
    ? [
        ...diffSettings(deployed, model, tags, noEchoNames(template)),
        ...diffNoEcho(noted.template, compiled.template as unknown as JsonObject, model),
        ...diffSections(deployed.template, template),
      ]
    : [];
  const parts = {
    changes: diffTemplate(deployed.template, template, model.secrets),
    code: diffCode(model.functions, artifacts, deployed, template),
    iam: diffIam(deployed.template, template),
    routes: diffRoutes(
      deployed.template,
      template,
      model.functions.map(({ key }) => key),
    ),
    settings: settings.map((change) => redactSetting(change, model.secrets, hidden)),
    stageSettings,
  };
  const stack = deployed.template ? compareStack(template, artifacts, deployed, parts.changes.length) : [];
  return {
    stackName: model.stackName,
    stage: model.stage,
    region: model.region,
    ...parts,
    compared: stack.length === 0 ? [] : [...stack, ...compareSettings(parts)],
    needsStackUpdate:
      options.force || !stack.every(({ equal }) => equal) || !settings.every((change) => isProtection(change)),
    resourceCount: countResources(template),
    digest: planDigest({ deployed: deployed.template, template, artifacts, settings, stageSettings }),
  };
}

/** Sections beside the resources: outputs, conditions, mappings, parameters, transforms. */
function diffSections(before: JsonObject, after: JsonObject): readonly PropertyChange[] {
  const [old, current] = [normalizeTemplate(before), normalizeTemplate(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(current)])].sort();
  return names.flatMap((name) => (name === 'Resources' ? [] : diffValues(old[name], current[name], `/${name}`)));
}

function compareStack(
  template: JsonObject,
  artifacts: ArtifactLocations,
  deployed: DeployedService,
  changeCount: number,
): readonly Comparison[] {
  const status = deployed.stack?.status ?? '';
  const hash = (value: JsonObject) => sha256Hex(canonicalJson(normalizeTemplate(value))).slice(0, 12);
  return [
    { what: 'last operation', local: 'succeeded', deployed: status, equal: isHealthy(status) },
    ...compareCode(artifacts, deployed),
    {
      what: 'template',
      local: hash(template),
      deployed: deployed.template ? hash(deployed.template) : 'none',
      equal: changeCount === 0,
    },
  ];
}

const compareSettings = ({
  settings,
  stageSettings,
}: Pick<PlanContents, 'settings' | 'stageSettings'>): readonly Comparison[] => [
  settingsComparison('stack settings', settings.length),
  settingsComparison('API stage settings', stageSettings.length),
];

const settingsComparison = (what: string, count: number): Comparison => ({
  what,
  local: 'as asked for',
  deployed: count === 0 ? 'as asked for' : `${count} differ`,
  equal: count === 0,
});
