import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import { objectAt } from '../config-functions.ts';

/** A state that calls something, with its name. */
export interface TaskState {
  readonly name: string;
  readonly state: JsonObject;
}

/** Every state that calls something: tasks, also in branches and iterations, and what a distributed map does itself. */
export function taskStates(states: Json | undefined, machineName: string): readonly TaskState[] {
  if (!isJsonObject(states)) return [];
  return Object.entries(states).flatMap(([name, state]): readonly TaskState[] => {
    if (!isJsonObject(state)) return [];
    switch (state['Type']) {
      case 'Task':
        return [{ name, state }];
      case 'Parallel': {
        const branches = Array.isArray(state['Branches']) ? state['Branches'] : [];
        return branches.flatMap((branch: Json) =>
          isJsonObject(branch) ? taskStates(branch['States'], machineName) : [],
        );
      }
      case 'Map':
        return mapTasks(name, state, machineName);
      default:
        return [];
    }
  });
}

function mapTasks(name: string, state: JsonObject, machineName: string): readonly TaskState[] {
  const processor = isJsonObject(state['ItemProcessor']) ? state['ItemProcessor'] : undefined;
  const inner = taskStates((processor ?? objectAt(state, 'Iterator'))['States'], machineName);
  const isDistributed = processor && objectAt(processor, 'ProcessorConfig')['Mode'] === 'DISTRIBUTED';
  // A distributed map starts executions of its own machine.
  const itself = {
    Resource: 'arn:aws:states:::states:startExecution',
    Mode: 'DISTRIBUTED',
    StateMachineName: machineName,
  };
  const own = [isDistributed ? itself : undefined, state['ItemReader'], state['ResultWriter']];
  return [...inner, ...own.flatMap((item) => (isJsonObject(item) ? [{ name, state: item }] : []))];
}
