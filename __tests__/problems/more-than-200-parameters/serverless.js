const names = Array.from({ length: 201 }, (_, number) => `setting${number}`);

export default {
  service: 'shop',
  provider: { name: 'aws', runtime: 'nodejs22.x' },
  functions: { hello: { handler: 'handler.hello' } },
  resources: {
    Parameters: Object.fromEntries(names.map((name) => [name, { Type: 'String', Default: name }])),
  },
};
