import { expect, it } from 'vitest';
import { checkPluginOrder } from '../../src/commands/plugin-order.ts';
import { Problems } from '../../src/core/problems.ts';

const webpack = 'serverless-webpack';
const typescript = 'serverless-plugin-typescript';
const newRelic = 'serverless-newrelic-lambda-layers';

it.each([
  ['in the right order', [webpack, typescript, newRelic], []],
  ['in no order that matters', ['serverless-offline', 'serverless-esbuild', 'serverless-dotenv-plugin'], []],
  ['with one before the other', [typescript, webpack], [[typescript, webpack]]],
  [
    'with one before all',
    [newRelic, webpack, typescript],
    [
      [newRelic, webpack],
      [newRelic, typescript],
    ],
  ],
  [
    'with a cache before what it caches',
    ['serverless-cloudfront-invalidate', 'serverless-s3-sync'],
    [['serverless-cloudfront-invalidate', 'serverless-s3-sync']],
  ],
  ['with one of two alone', [newRelic, 'serverless-offline'], []],
])('plugins %s', (_, names, expected) => {
  const problems = new Problems();
  checkPluginOrder(names, (path) => ({ file: path.join('.'), line: 1, column: 1 }), problems);
  expect(
    problems.all.map(({ severity, code, message, remedy }) => [severity, code, message.split(':')[0], remedy]),
  ).toEqual(
    expected.map(([then, first]) => [
      'warning',
      'PLUGIN_ORDER',
      `\`${then}\` stands before \`${first}\``,
      `Write \`${then}\` below \`${first}\` under \`plugins\`.`,
    ]),
  );
  expect(new Set(problems.all.map(({ at }) => at?.file))).toEqual(new Set(expected.length > 0 ? ['plugins.0'] : []));
});
