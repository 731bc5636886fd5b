import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { acceptValue, type AcceptanceGiven, retractAcceptance } from '../dossier/acceptance.service.js';
import { FactField } from '../fact/fact.enum.js';
import { parseNodeId } from '../shared/node-id.js';

/** What `chancery accept` is asked to do. */
export type AcceptOrder = AcceptanceGiven | { readonly retract: string; readonly by: string };

const facts: ReadonlySet<string> = new Set(['Tenure', 'Meeting', 'Visit', 'AgreementAction', 'Event', 'Statement', 'Relationship']);
const fields: ReadonlyMap<string, FactField> = new Map(Object.values(FactField).map((field) => [field, field]));

/** How the command is to be called. */
export const acceptUsage = 'accept takes a fact, a field and one of the values that its sources give: accept Meeting_1 DATE 2021-02-03 [--why TEXT] [--by NAME], or accept retract NUMBER [--by NAME]';

/** Reads the words after `chancery accept`; undefined where they cannot be understood. */
export function readAcceptOrder(words: readonly string[]): AcceptOrder | undefined {
  let read: { positionals: string[]; values: { why?: string | undefined; by?: string | undefined } };
  try {
    read = parseArgs({ args: [...words], allowPositionals: true, options: { why: { type: 'string' }, by: { type: 'string' } } });
  } catch {
    return undefined;
  }
  const { positionals, values } = read;
  const [first = '', second = '', value = '', ...more] = positionals;
  const by = values.by ?? userInfo().username;
  if (first === 'retract') return /^\d{1,18}$/.test(second) && value === '' ? { retract: second, by } : undefined;
  const [parsed, field] = [parseNodeId(first), fields.get(second.toUpperCase())];
  if (parsed === null || !facts.has(parsed.type) || field === undefined || value === '' || more.length > 0) return undefined;
  return { factId: parsed.row, field, value, by, why: values.why ?? null };
}

/**
 * Keeps that a value is right, or takes that back.
 *
 * @returns the line to show
 * @throws Problem if it cannot be; nothing is written then
 */
export async function runAccept(source: DataSource, order: AcceptOrder): Promise<string> {
  if ('retract' in order) {
    await retractAcceptance(source, order.retract, order.by);
    return `acceptance ${order.retract} is taken back`;
  }
  return `acceptance ${await acceptValue(source, order)} is kept`;
}
