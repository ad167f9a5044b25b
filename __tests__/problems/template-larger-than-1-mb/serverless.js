export default {
  service: 'shop',
  provider: { name: 'aws', runtime: 'nodejs22.x' },
  functions: { hello: { handler: 'handler.hello' } },
  resources: {
    Resources: {
      Page: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: 'x'.repeat(1024 * 1024) } },
    },
  },
};
