// Seven resources for each function: itself, version, log group, rule, topic and two permissions.
const names = Array.from({ length: 72 }, (_, number) => `job${number}`);

export default {
  service: 'shop',
  provider: { name: 'aws', runtime: 'nodejs22.x' },
  functions: Object.fromEntries(
    names.map((name) => [name, { handler: `handler.${name}`, events: [{ schedule: 'rate(1 day)' }, { sns: name }] }]),
  ),
};
