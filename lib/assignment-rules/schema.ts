import { z } from 'zod';
import { seenVersion } from '@/lib/seen-version';
import { AssignmentManner } from '@/prisma/generated/enums';

/** The states of a claim on which somebody works. Nobody is assigned to what is published or closed. */
export const ruledStates = ['new', 'researching', 'assessing', 'drafting', 'approval'] as const;
export type RuledState = (typeof ruledStates)[number];

/** A person with more claims than this has lost the overview; a rule that allows more is a slip of the key. */
const MOST_CLAIMS = 200;
/** As many as an editor can put in an order. */
const MOST_PEOPLE = 50;
/** Every step of a claim asks them all. */
export const MOST_RULES = 50;

const asList = (value: unknown) => (typeof value === 'string' ? [value] : value);
const nobody = 'Choose at least one person.';
const limited = `Enter a whole number from 1 to ${MOST_CLAIMS}.`;

export const assignmentRuleSchema = z.object({
  name: z
    .string({ error: 'Name the rule.' })
    .trim()
    .min(1, 'Name the rule.')
    // The name stands beside the people of a claim.
    .max(80, 'The name of a rule has at most 80 characters.'),
  onState: z.enum(ruledStates, { error: 'Choose a state in which claims are worked on.' }),
  manner: z.enum(AssignmentManner, { error: 'Choose how the rule finds somebody.' }),
  /** The slug of a topic of the team; without one the rule is for every claim. */
  topic: z.string().max(100).nullable().optional(),
  /** Who gets no further claim by this rule: whoever has this many open ones, however they came by them. */
  limit: z.coerce.number(limited).int(limited).min(1, limited).max(MOST_CLAIMS, limited),
  people: z.preprocess(
    asList,
    z
      .array(z.uuid('This is not an id.'), { error: nobody })
      .min(1, nobody)
      .max(MOST_PEOPLE, `A rule chooses among at most ${MOST_PEOPLE} people.`),
  ),
});

export const ruleIdSchema = z.object({ ruleId: z.uuid('This is not an id.') });
const version = seenVersion;

/** What is left out stays; the version seen is required. */
export const ruleChangeSchema = ruleIdSchema.extend({
  ...assignmentRuleSchema.partial().shape,
  enabled: z.boolean().optional(),
  /** Where it stands in the order in which rules are asked; 1 is the first. */
  place: z.int().min(1).max(MOST_RULES).optional(),
  version,
});

/** The form has every field; no topic in it means every topic. */
export const ruleFormSchema = ruleIdSchema.extend({
  ...assignmentRuleSchema.shape,
  topic: z.string().max(100).nullable().default(null),
  version,
});

export const moveRuleSchema = ruleIdSchema.extend({ direction: z.enum(['up', 'down']) });
export const switchRuleSchema = ruleIdSchema.extend({ enabled: z.stringbool(), version });

export type AssignmentRuleInput = z.output<typeof assignmentRuleSchema>;
export type RuleChange = z.output<typeof ruleChangeSchema>;
export type RuleMove = z.output<typeof moveRuleSchema>;
