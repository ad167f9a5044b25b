const names = Array.from({ length: 200 }, (_, number) => `job${number}`);

export default {
  service: 'shop',
  provider: { name: 'aws', runtime: 'nodejs22.x', versionFunctions: false },
  functions: { hello: { handler: 'handler.hello' } },
  resources: {
    Outputs: Object.fromEntries(names.map((name) => [name, { Value: name }])),
  },
};
