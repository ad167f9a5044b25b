import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/core/problems.ts';
import { createRunnerLog } from '../../src/github/runner-log.ts';
import { createTerminalLog } from '../../src/github/terminal-log.ts';
import type { Environment } from '../../src/ports.ts';

const problem: Problem = {
  severity: 'error',
  code: 'INPUTS_WRONG_FORM',
  message: '100% wrong: a,b',
  remedy: 'Write it\nagain.',
  at: { file: 'services/a,b/serverless.yml', line: 3, column: 5 },
};

function runnerLog(debug = false) {
  let text = '';
  const log = createRunnerLog({
    write: (part) => {
      text += part;
    },
    debug,
  });
  return { log, text: () => text };
}

describe('the log of a workflow step', () => {
  it('puts a problem on its line, escaped as the runner reads it', () => {
    const { log, text } = runnerLog();
    log.problem(problem);
    expect(text()).toBe(
      '::error file=services/a%2Cb/serverless.yml,line=3,col=5,title=INPUTS_WRONG_FORM::100%25 wrong: a,b%0AWrite it%0Aagain.\n',
    );
  });

  it.each([
    ['::error::forged', ': :error::forged\n'],
    ['  ::add-mask::a', '  : :add-mask::a\n'],
    ['done ##[set-output name=a]b', 'done ## [set-output name=a]b\n'],
    ['one\n::debug::two', 'one\n: :debug::two\n'],
    ['a::b', 'a::b\n'],
  ])('prints %j of a program as text, not as a command', (printed, expected) => {
    const { log, text } = runnerLog();
    log.info(printed);
    expect(text()).toBe(expected);
  });

  it('folds a group and ends it when the work fails', async () => {
    const { log, text } = runnerLog();
    await expect(
      log.group('Deploy', async () => {
        log.info('working');
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(text()).toBe('::group::Deploy\nworking\n::endgroup::\n');
  });

  it('prints a group inside a group as a heading, because the runner knows one level', async () => {
    const { log, text } = runnerLog();
    await log.group('Outer', () => log.group('Inner', async () => log.info('work')));
    expect(text()).toBe('::group::Outer\nInner\nwork\n::endgroup::\n');
  });

  it('masks a secret for the runner and in its own text, line by line', () => {
    const { log, text } = runnerLog();
    log.maskSecret('key-one\nkey-two');
    log.info('key-one, then key-two');
    expect(text()).toBe('::add-mask::key-one%0Akey-two\n::add-mask::key-one\n::add-mask::key-two\n***, then ***\n');
    expect(log.mask('key-two in a comment')).toBe('*** in a comment');
  });

  it('leaves debug lines to the switch of the runner', () => {
    const quiet = runnerLog();
    quiet.log.debug('detail');
    expect(quiet.text()).toBe('::debug::detail\n');
    const loud = runnerLog(true);
    loud.log.debug('detail');
    expect(loud.text()).toBe('detail\n');
  });
});

describe('the log of a terminal', () => {
  function terminalLog(isTTY: boolean, env: Environment = {}, debug = false) {
    let text = '';
    const log = createTerminalLog(
      {
        isTTY,
        write: (part: string) => {
          text += part;
        },
      },
      { debug, env },
    );
    return { log, text: () => text };
  }

  it('names place, problem, remedy and code', () => {
    const { log, text } = terminalLog(false);
    log.problem(problem);
    expect(text()).toBe(
      'error: services/a,b/serverless.yml:3:5: 100% wrong: a,b\n  Write it\nagain. (INPUTS_WRONG_FORM)\n',
    );
  });

  it.each<[string, boolean, Environment, boolean]>([
    ['on a terminal', true, {}, true],
    ['not in a file', false, {}, false],
    ['not with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['not on a dumb terminal', true, { TERM: 'dumb' }, false],
    ['in a file with FORCE_COLOR', false, { FORCE_COLOR: '1' }, true],
  ])('is coloured %s', async (_, isTTY, env, coloured) => {
    const { log, text } = terminalLog(isTTY, env);
    await log.group('Deploy', async () => {});
    expect(text()).toBe(coloured ? '\u001b[1mDeploy\u001b[0m\n' : 'Deploy\n');
  });

  it('shows debug lines only when asked to, and never a secret', () => {
    const { log, text } = terminalLog(false, {}, true);
    log.maskSecret('hunter2');
    log.debug('password hunter2');
    expect(text()).toBe('password ***\n');
    const quiet = terminalLog(false);
    quiet.log.debug('detail');
    expect(quiet.text()).toBe('');
  });
});
