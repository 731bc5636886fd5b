import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a server said of a document when it was fetched last, so that it is sent again only if it has changed. */
@Entity('fetched')
export class FetchedEntity {
  @PrimaryColumn({ type: 'text' })
  url!: string;

  @Column({ type: 'text', nullable: true })
  etag!: string | null;

  @Column({ type: 'text', nullable: true })
  lastModified!: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  fetchedAt!: Date;
}
