import { createHash } from 'node:crypto';

/** One entry of `BucketConfigs`: an event and rules such as `{ Prefix: 'in/' }`. */
export interface BucketConfig {
  readonly Event: string;
  readonly Rules?: readonly Readonly<Record<string, string>>[];
}

const functionConfiguration = /<CloudFunctionConfiguration\b[^>]*>[\s\S]*?<\/CloudFunctionConfiguration>/g;
const emptyConfiguration = '<NotificationConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">';
const end = '</NotificationConfiguration>';

/**
 * A bucket's notification configuration (XML of S3) without the entries of these functions. Whatever else stands in it
 * (topics, queues, EventBridge, entries of others) stays to the letter.
 */
export function withoutFunctions(xml: string, functionNames: readonly string[]): string {
  return xml.replace(functionConfiguration, (entry) => {
    const id = /<Id>([^<]*)<\/Id>/.exec(entry)?.[1] ?? '';
    return functionNames.some((name) => isIdOf(id, name)) ? '' : entry;
  });
}

/** The same with an entry per config: its events go to `lambdaArn`. */
export function withFunction(
  xml: string,
  functionName: string,
  lambdaArn: string,
  configs: readonly BucketConfig[],
): string {
  const entries = configs.map((config) => entryOf(functionName, lambdaArn, config)).join('');
  return opened(xml).replace(end, () => `${entries}${end}`);
}

/** `<function>-<md5>`: how the framework names its entries. */
function isIdOf(id: string, functionName: string): boolean {
  const prefix = `${escaped(functionName)}-`;
  return id.startsWith(prefix) && /^[0-9a-f]{32}$/.test(id.slice(prefix.length));
}

/** A configuration without entries may come as one empty element or not at all. */
const opened = (xml: string): string => (xml.includes(end) ? xml : `${emptyConfiguration}${end}`);

function entryOf(functionName: string, lambdaArn: string, config: BucketConfig): string {
  const id = `${functionName}-${createHash('md5').update(JSON.stringify(config)).digest('hex')}`;
  const rules = (config.Rules ?? []).flatMap(Object.entries<string>).map(filterRule);
  const filter = rules.length > 0 ? `<Filter><S3Key>${rules.join('')}</S3Key></Filter>` : '';
  const content = [element('Id', id), element('CloudFunction', lambdaArn), element('Event', config.Event), filter];
  return `<CloudFunctionConfiguration>${content.join('')}</CloudFunctionConfiguration>`;
}

const filterRule = ([name, value]: readonly [string, string]): string =>
  `<FilterRule>${element('Name', name.toLowerCase())}${element('Value', value)}</FilterRule>`;

const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
