import { person } from './q1-person.ts';
import { meetings } from './q2-meetings.ts';
import { office } from './q3-office.ts';
import { articles } from './q4-articles.ts';
import { search } from './q5-search.ts';
import { byCountry } from './q6-series.ts';
import { timeline } from './q7-timeline.ts';
import { dyad } from './q8-dyad.ts';
import { paths } from './q9-paths.ts';
import type { Question } from './question.ts';

/** Everything that is measured, in the order of the table. */
export const questions: readonly Question[] = [person, meetings, office, articles, search, byCountry, timeline, dyad, paths];
