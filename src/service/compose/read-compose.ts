import path from 'node:path';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import { nearestName } from '../../core/nearest-name.ts';
import type { Problems } from '../../core/problems.ts';
import type { ConfigPath } from '../../core/source-location.ts';
import type { LoadedConfig } from '../load-result.ts';
import type { ComposeService, ComposeText } from './compose-model.ts';
import { outputsUsed, parseComposeText } from './parse-compose-text.ts';
import { findCycle } from './service-graph.ts';

const serviceKeys = ['path', 'config', 'region', 'params', 'dependsOn', 'component'];
/** `state` is where the framework keeps outputs; ours come from the stacks. The others name the owner at Serverless, Inc. */
const silentKeys = ['services', 'state', 'org', 'app', 'frameworkVersion', 'licenseKey'];

/** The services of a serverless-compose file, in its order; all mistakes go to `problems`. */
export function readCompose(loaded: LoadedConfig, folder: string, problems: Problems): readonly ComposeService[] {
  const { value, locate } = loaded;
  const services = isJsonObject(value) ? value['services'] : undefined;
  if (!isJsonObject(value) || !isJsonObject(services) || Object.keys(services).length === 0) {
    problems.error('COMPOSE_SHAPE', 'serverless-compose has no services: `services` is a map from names to `path`', {
      at: locate(['services']),
    });
    return [];
  }
  for (const key of Object.keys(value).filter((name) => !silentKeys.includes(name))) {
    problems.warn('COMPOSE_KEY_NOT_READ', `\`${key}\` of serverless-compose is not read`, { at: locate([key]) });
  }
  const read = Object.entries(services).flatMap(([name, entry]) => {
    const service = new ServiceReader(name, folder, loaded, problems).read(entry);
    return service ? [service] : [];
  });
  checkFolders(read, loaded, problems);
  checkNames(read, Object.keys(services), loaded, problems);
  return read;
}

class ServiceReader {
  readonly #name: string;
  readonly #folder: string;
  readonly #loaded: LoadedConfig;
  readonly #problems: Problems;

  constructor(name: string, folder: string, loaded: LoadedConfig, problems: Problems) {
    this.#name = name;
    this.#folder = folder;
    this.#loaded = loaded;
    this.#problems = problems;
  }

  read(entry: Json | undefined): ComposeService | undefined {
    if (!isJsonObject(entry)) return this.#wrong([], 'has to be a map with `path`');
    this.#checkKeys(entry);
    const { path: folder, params = {}, component } = entry;
    if (typeof folder !== 'string' || folder === '')
      return this.#wrong(['path'], 'has to name the folder of the service');
    if (component !== undefined && component !== 'serverless-framework') {
      return this.#wrong(['component'], 'can only be `serverless-framework` here');
    }
    if (!isJsonObject(params)) return this.#wrong(['params'], 'has to be a map from names to values');
    const texts = this.#params(params);
    const uses = Object.values(texts).flatMap(outputsUsed);
    return {
      name: this.#name,
      dir: path.resolve(this.#folder, folder),
      config: this.#plainText('config', entry['config']),
      region: this.#plainText('region', entry['region']),
      params: texts,
      dependsOn: [...new Set([...this.#dependsOn(entry['dependsOn']), ...uses.map(({ service }) => service)])],
      locate: (inside) => this.#at(inside),
    };
  }

  #params(params: JsonObject): Record<string, ComposeText> {
    const texts: Record<string, ComposeText> = {};
    for (const [param, value] of Object.entries(params)) {
      if (value === null || value === undefined) continue;
      const text = this.#text(['params', param], typeof value === 'object' ? JSON.stringify(value) : String(value));
      if (text) texts[param] = text;
    }
    return texts;
  }

  #plainText(key: string, value: Json | undefined): ComposeText | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') return this.#wrong([key], 'has to be a text');
    const text = this.#text([key], value);
    return text && outputsUsed(text).length > 0 ? this.#wrong([key], 'cannot use outputs of other services') : text;
  }

  #text(at: ConfigPath, value: string): ComposeText | undefined {
    const parsed = parseComposeText(value);
    if (!('wrong' in parsed)) return parsed;
    this.#problems.error('COMPOSE_VARIABLE', parsed.wrong, { at: this.#at(at) });
    return undefined;
  }

  #dependsOn(value: Json | undefined): readonly string[] {
    const names = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
    if (names.every((name) => typeof name === 'string')) return names;
    this.#wrong(['dependsOn'], 'has to be the name of a service, or a list of names');
    return [];
  }

  #checkKeys(entry: JsonObject): void {
    for (const key of Object.keys(entry).filter((name) => !serviceKeys.includes(name))) {
      const nearest = nearestName(key, serviceKeys);
      const hint = nearest === undefined ? '' : `; did you mean \`${nearest}\`?`;
      const message = `\`services.${this.#name}.${key}\` is not known${hint}`;
      this.#problems.error('COMPOSE_UNKNOWN_KEY', message, { at: this.#at([key]) });
    }
  }

  #at(inside: ConfigPath) {
    return this.#loaded.locate(['services', this.#name, ...inside]);
  }

  #wrong(inside: ConfigPath, what: string): undefined {
    const name = ['services', this.#name, ...inside].join('.');
    this.#problems.error('COMPOSE_SHAPE', `\`${name}\` ${what}`, { at: this.#at(inside) });
  }
}

function checkFolders(services: readonly ComposeService[], { locate }: LoadedConfig, problems: Problems): void {
  const owners = new Map<string, string>();
  for (const { name, dir } of services) {
    const owner = owners.get(dir);
    owners.set(dir, name);
    if (owner === undefined) continue;
    problems.error('COMPOSE_PATH', `The services ${owner} and ${name} have the same path`, {
      at: locate(['services', name, 'path']),
    });
  }
}

function checkNames(
  services: readonly ComposeService[],
  known: readonly string[],
  { locate }: LoadedConfig,
  problems: Problems,
): void {
  for (const service of services) {
    for (const other of service.dependsOn.filter((name) => !known.includes(name))) {
      const param = Object.entries(service.params).find(([, text]) =>
        outputsUsed(text).some((used) => used.service === other),
      )?.[0];
      const nearest = nearestName(other, known);
      const hint = nearest === undefined ? '' : `; did you mean \`${nearest}\`?`;
      problems.error('COMPOSE_UNKNOWN_SERVICE', `There is no service \`${other}\` in serverless-compose${hint}`, {
        at: locate(['services', service.name, ...(param === undefined ? ['dependsOn'] : ['params', param])]),
      });
    }
  }
  const cycle = findCycle(services.map(({ name, dependsOn }) => ({ id: name, dependsOn })));
  if (cycle) {
    const message = `The services wait for each other: ${cycle.join(' → ')}`;
    problems.error('COMPOSE_CYCLE', message, { at: locate(['services', cycle[0] ?? '']) });
  }
}
