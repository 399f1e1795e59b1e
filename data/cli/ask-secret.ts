import type { Io } from './io.ts';

/** Asks on the terminal without showing what is typed; null where input or errors are no terminal. */
export function terminalAsker(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Io['askSecret'] {
  if (!input.isTTY || !output.isTTY) return null;
  return (question) =>
    new Promise((resolve) => {
      let typed: string[] = [];
      const end = (line: string) => {
        input.setRawMode(false).pause().off('data', take);
        output.write(line);
      };
      const take = (keys: string) => {
        for (const key of keys) {
          if (key === '\r' || key === '\n') {
            end('\n');
            return resolve(typed.join(''));
          }
          if (key === '\u0003' || key === '\u0004') {
            end('\n');
            process.exit(130);
          }
          if (key === '\u007f' || key === '\b') typed.pop();
          else if (key === '\u0015') typed = [];
          else typed.push(key);
        }
      };
      // Before the question: who is quick would otherwise see the first letters.
      input.setRawMode(true).setEncoding('utf8').resume().on('data', take);
      output.write(question);
    });
}
