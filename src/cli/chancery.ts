#!/usr/bin/env node
import 'reflect-metadata';
import { Problem } from '../shared/problem.js';
import { commands, usage } from './commands.js';

/**
 * The command line. Exit codes: 0 done, 1 a problem that the user can put right (one line on stderr) or refused input,
 * 2 wrong usage, 70 a bug (with its stack).
 */
async function main(words: readonly string[]): Promise<number> {
  const [first, second] = words;
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
    process.stdout.write(usage());
    return first === undefined ? 2 : 0;
  }
  const command = commands.find(({ name }) => name === first || name === `${first} ${second}`);
  if (command === undefined) {
    process.stderr.write(`chancery: there is no command "${first}"; "chancery help" lists them\n`);
    return 2;
  }
  return command.run(words.slice(command.name.split(' ').length));
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof Problem) {
      process.stderr.write(`chancery: ${error.message}\n`);
      process.exitCode = 1;
    } else {
      process.stderr.write(`chancery: this is a bug, please report it\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = 70;
    }
  },
);
