import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { type AccessRole, accessRoles } from '../shared/access-role.js';

/** The roles that a key can have: all but that of callers without one. */
export const keyRoles = accessRoles.filter((role) => role !== 'ANONYMOUS');

/** A key by which a program shows what it may do. The key itself is nowhere: only its hash, from which it does not follow. */
@Entity('api_key')
@Index(['prefix'], { unique: true })
@Check('api_key_prefix_form', `"prefix" ~ '^[0-9a-f]{12}$'`)
@Check('api_key_sha256_form', `"sha256" ~ '^[0-9a-f]{64}$'`)
@Check('api_key_name_not_empty', `"name" <> ''`)
export class ApiKeyEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: string;

  /** The part of the key that names it. */
  @Column({ type: 'text' })
  prefix!: string;

  /** Of the whole key, in hexadecimal. */
  @Column({ type: 'text' })
  sha256!: string;

  /** What the key is for, in its maker's words. */
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'enum', enum: keyRoles, enumName: 'key_role' })
  role!: Exclude<AccessRole, 'ANONYMOUS'>;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  /** To the minute, and only while a server hears of it; null before the first use. */
  @Column({ type: 'timestamptz', nullable: true })
  lastUsedAt!: Date | null;

  /** The last day, in UTC, on which the key is good; null for a key without an end. */
  @Column({ type: 'date', nullable: true })
  expiresOn!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
