import { isJsonObject } from '../core/json.ts';
import type { Plan } from '../plan/plan.ts';
import type { ServiceModel } from '../service/service-model.ts';

/** More than this nobody can read, and GitHub does not draw. */
const mostNodes = 60;

/** A mermaid picture: events → functions → resources of the user, what changes in bold; `undefined` when too large. */
export function renderPicture(model: ServiceModel, plan: Plan | undefined): string | undefined {
  const changed = new Set(
    plan?.code.filter(({ before, after }) => before?.sha256 !== after?.sha256).map(({ functionKey }) => functionKey),
  );
  const changedResources = new Set(plan?.changes.map(({ logicalId }) => logicalId));
  const events = model.functions.flatMap((fn, f) =>
    fn.events.map((event, e) => ({ f, e, label: eventLabel(event.kind, event.config) })),
  );
  const resources = userResources(model);
  if (events.length + model.functions.length + resources.length > mostNodes) return undefined;
  return [
    'flowchart LR',
    ...events.flatMap(({ f, e, label }) => [`  e${f}_${e}(["${quote(label)}"]) --> f${f}`]),
    ...model.functions.map(({ key }, f) => `  f${f}["${quote(key)}"]`),
    ...resources.map(({ id, type }, r) => `  r${r}[("${quote(`${id} ${type}`)}")]`),
    '  classDef changed stroke-width:3px',
    ...model.functions.flatMap(({ key }, f) => (changed.has(key) ? [`  class f${f} changed`] : [])),
    ...resources.flatMap(({ id }, r) => (changedResources.has(id) ? [`  class r${r} changed`] : [])),
  ].join('\n');
}

function eventLabel(kind: string, config: unknown): string {
  if (typeof config !== 'object' || config === null) return kind;
  const words = ['method', 'path', 'schedule', 'rate', 'route'].flatMap((key) => {
    const value: unknown = key in config ? Reflect.get(config, key) : undefined;
    return typeof value === 'string' ? [value] : [];
  });
  return [kind, ...words].join(' ');
}

function userResources(model: ServiceModel): readonly { readonly id: string; readonly type: string }[] {
  const resources = model.resources.template['Resources'];
  if (!isJsonObject(resources)) return [];
  return Object.entries(resources).flatMap(([id, resource]) => {
    const type = isJsonObject(resource) ? resource['Type'] : undefined;
    return typeof type === 'string' ? [{ id, type: type.replace(/^AWS::/, '') }] : [];
  });
}

/** Text between quotes of mermaid: nothing that could end them or become markup. */
function quote(label: string): string {
  return label.replace(/[^\p{L}\p{N} /{}.:+_*-]/gu, ' ').trim();
}
