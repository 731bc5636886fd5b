import type { z } from 'zod';
import type { DossierFaults, DossierPath } from './dossier-fault.js';

type Issue = z.core.$ZodIssue;

/**
 * Says in plain words what the schema found wrong, each fault at its own place.
 *
 * @param value what stands at `base`
 */
export function addSchemaFaults(issues: readonly Issue[], faults: DossierFaults, value: unknown, base: DossierPath = []): void {
  for (const issue of issues) {
    const path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) faults.add([...path, key], `there is no such field here`);
    } else if (issue.code === 'invalid_key') {
      faults.add(path, issue.issues.map(({ message }) => message).join('; '));
    } else if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      addUnionFaults(issue.errors, faults, valueAt(value, issue.path), path);
    } else {
      faults.add(path, valueAt(value, issue.path) === undefined && issue.path.length > 0 ? 'is missing' : sentence(issue));
    }
  }
}

/** Of the forms a value may have, the one its author meant is the one that failed deepest. */
function addUnionFaults(branches: readonly (readonly Issue[])[], faults: DossierFaults, value: unknown, path: DossierPath): void {
  const meant = branches.filter((issues) => !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0));
  const [first, ...others] = meant;
  if (first !== undefined) {
    addSchemaFaults(others.reduce((best, issues) => (issues.length < best.length ? issues : best), first), faults, value, path);
    return;
  }
  const forms = branches.flatMap((issues) => issues.flatMap((issue) => (issue.code === 'invalid_type' ? [formName(issue.expected)] : [])));
  faults.add(path, `must be ${[...new Set(forms)].join(' or ')}`);
}

function sentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.message.endsWith('received null')) return `is empty: give it a value or leave it out`;
      return `must be ${formName(issue.expected)}`;
    }
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return `must be one of ${'options' in issue && Array.isArray(issue.options) ? issue.options.join(', ') : 'the forms of the format'}`;
    case 'too_small':
      return issue.message.startsWith('Too small') ? `must ${issue.origin === 'string' || issue.origin === 'array' ? 'not be empty' : `be at least ${String(issue.minimum)}`}` : issue.message;
    case 'too_big':
      return issue.message.startsWith('Too big') ? `must not be over ${String(issue.maximum)}${issue.origin === 'string' ? ' characters long' : ''}` : issue.message;
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_element':
    case 'unrecognized_keys':
    case 'not_multiple_of':
    case 'custom':
      return issue.message.replace(/^Invalid (\w+)$/, 'is not a valid $1').replace(/\.$/, '');
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((at: unknown, step) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined), value);
}

function formName(expected: string): string {
  switch (expected) {
    case 'object':
    case 'record':
      return 'a list of fields';
    case 'array':
      return 'a list';
    case 'string':
      return 'text';
    case 'int':
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    default:
      return expected;
  }
}
