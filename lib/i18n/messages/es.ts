import type { Messages } from '../messages';
import adjudications from './es/adjudications.json';
import annotations from './es/annotations.json';
import approvals from './es/approvals.json';
import assessments from './es/assessments.json';
import assignment from './es/assignment.json';
import attention from './es/attention.json';
import audit from './es/audit.json';
import auth from './es/auth.json';
import board from './es/board.json';
import challenges from './es/challenges.json';
import charts from './es/charts.json';
import checklist from './es/checklist.json';
import claimImports from './es/claim-imports.json';
import claimants from './es/claimants.json';
import claims from './es/claims.json';
import conflicts from './es/conflicts.json';
import corrections from './es/corrections.json';
import discussion from './es/discussion.json';
import documents from './es/documents.json';
import drafts from './es/drafts.json';
import errors from './es/errors.json';
import evidence from './es/evidence.json';
import feeds from './es/feeds.json';
import figures from './es/figures.json';
import floodgate from './es/floodgate.json';
import home from './es/home.json';
import insights from './es/insights.json';
import keys from './es/keys.json';
import layout from './es/layout.json';
import lifecycle from './es/lifecycle.json';
import lineage from './es/lineage.json';
import live from './es/live.json';
import matches from './es/matches.json';
import matrix from './es/matrix.json';
import next from './es/next.json';
import people from './es/people.json';
import placements from './es/placements.json';
import priorities from './es/priorities.json';
import publications from './es/publications.json';
import publisher from './es/publisher.json';
import ratings from './es/ratings.json';
import reReviews from './es/re-reviews.json';
import reader from './es/reader.json';
import readers from './es/readers.json';
import replies from './es/replies.json';
import reviewDates from './es/review-dates.json';
import search from './es/search.json';
import searches from './es/searches.json';
import settings from './es/settings.json';
import story from './es/story.json';
import subclaims from './es/subclaims.json';
import submissions from './es/submissions.json';
import subscriptions from './es/subscriptions.json';
import suggestions from './es/suggestions.json';
import teams from './es/teams.json';
import timeline from './es/timeline.json';
import tips from './es/tips.json';
import topics from './es/topics.json';
import ui from './es/ui.json';
import undo from './es/undo.json';
import verdicts from './es/verdicts.json';
import verify from './es/verify.json';
import versions from './es/versions.json';
import views from './es/views.json';
import webhooks from './es/webhooks.json';
import work from './es/work.json';

/** The Spanish words by namespace, the same ones as in `en`. */
export const es = {
  adjudications,
  annotations,
  approvals,
  assessments,
  assignment,
  attention,
  audit,
  auth,
  board,
  challenges,
  charts,
  checklist,
  'claim-imports': claimImports,
  claimants,
  claims,
  conflicts,
  corrections,
  discussion,
  documents,
  drafts,
  errors,
  evidence,
  feeds,
  figures,
  floodgate,
  home,
  keys,
  layout,
  lifecycle,
  lineage,
  live,
  matches,
  insights,
  matrix,
  next,
  people,
  placements,
  priorities,
  publications,
  publisher,
  ratings,
  're-reviews': reReviews,
  reader,
  readers,
  replies,
  'review-dates': reviewDates,
  search,
  searches,
  settings,
  story,
  subclaims,
  submissions,
  subscriptions,
  suggestions,
  teams,
  timeline,
  tips,
  topics,
  ui,
  undo,
  verdicts,
  verify,
  versions,
  views,
  webhooks,
  work,
} satisfies Messages;
