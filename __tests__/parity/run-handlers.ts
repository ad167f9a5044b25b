import { execFileSync } from 'node:child_process';
import type { Json } from '../../src/core/json.ts';

export type HandlerAnswer = { readonly answer: Json } | { readonly error: string };

/** A function as it is packaged. */
export interface PackagedHandler {
  /** Its zip, and those of its layers. */
  readonly zip: string;
  readonly layers: readonly string[];
  readonly handler: string;
  /** An empty folder to unpack in. */
  readonly folder: string;
}

// Each handler has a process of its own, with the folders that Lambda looks into. The helper of the plugin unpacks to
// one fixed place of the machine, which is moved to the folder.
const program = `
import importlib, json, os, sys, tempfile, zipfile

def unpack(file, folder):
    with zipfile.ZipFile(file) as archive:
        archive.extractall(folder)
    return folder

def answer(zip, layers, handler, folder):
    task = unpack(zip, folder + "/task")
    helper = task + "/unzip_requirements.py"
    if os.path.exists(helper):
        text = open(helper).read().replace("'/tmp/", "'" + folder + "/")
        open(helper, "w").write(text)
    tempfile.tempdir = folder
    os.environ["LAMBDA_TASK_ROOT"] = task
    os.chdir(task)
    sys.path[:0] = [task] + [unpack(layer, folder + "/opt") + "/python" for layer in layers]
    module, function = handler.rsplit(".", 1)
    return getattr(importlib.import_module(module.replace("/", ".")), function)("you", None)

answers = []
for one in json.load(sys.stdin):
    reader, writer = os.pipe()
    if os.fork() == 0:
        try:
            said = {"answer": answer(**one)}
        except BaseException as error:
            said = {"error": repr(error)}
        os.write(writer, json.dumps(said).encode())
        os._exit(0)
    os.close(writer)
    answers.append(json.loads(os.fdopen(reader).read()))
print(json.dumps(answers))
`;

/** What handlers answer to the event "you", in the order they are given. */
export function runHandlers(python: string, handlers: readonly PackagedHandler[]): readonly HandlerAnswer[] {
  const options = { input: JSON.stringify(handlers), encoding: 'utf8' } as const;
  return JSON.parse(execFileSync(python, ['-B', '-c', program], options));
}
