export const functions = { hello: { handler: 'handler.hello', events: [{ httpApi: 'GET /hello' }] } };
