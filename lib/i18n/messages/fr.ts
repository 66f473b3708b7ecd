import type { Messages } from '../messages';
import adjudications from './fr/adjudications.json';
import annotations from './fr/annotations.json';
import approvals from './fr/approvals.json';
import assessments from './fr/assessments.json';
import assignment from './fr/assignment.json';
import attention from './fr/attention.json';
import audit from './fr/audit.json';
import auth from './fr/auth.json';
import board from './fr/board.json';
import challenges from './fr/challenges.json';
import charts from './fr/charts.json';
import checklist from './fr/checklist.json';
import claimImports from './fr/claim-imports.json';
import claimants from './fr/claimants.json';
import claims from './fr/claims.json';
import conflicts from './fr/conflicts.json';
import corrections from './fr/corrections.json';
import discussion from './fr/discussion.json';
import documents from './fr/documents.json';
import drafts from './fr/drafts.json';
import errors from './fr/errors.json';
import evidence from './fr/evidence.json';
import feeds from './fr/feeds.json';
import figures from './fr/figures.json';
import floodgate from './fr/floodgate.json';
import home from './fr/home.json';
import insights from './fr/insights.json';
import keys from './fr/keys.json';
import layout from './fr/layout.json';
import lifecycle from './fr/lifecycle.json';
import lineage from './fr/lineage.json';
import live from './fr/live.json';
import matches from './fr/matches.json';
import matrix from './fr/matrix.json';
import next from './fr/next.json';
import people from './fr/people.json';
import placements from './fr/placements.json';
import priorities from './fr/priorities.json';
import publications from './fr/publications.json';
import publisher from './fr/publisher.json';
import ratings from './fr/ratings.json';
import reReviews from './fr/re-reviews.json';
import reader from './fr/reader.json';
import readers from './fr/readers.json';
import replies from './fr/replies.json';
import reviewDates from './fr/review-dates.json';
import search from './fr/search.json';
import searches from './fr/searches.json';
import settings from './fr/settings.json';
import story from './fr/story.json';
import subclaims from './fr/subclaims.json';
import submissions from './fr/submissions.json';
import subscriptions from './fr/subscriptions.json';
import suggestions from './fr/suggestions.json';
import teams from './fr/teams.json';
import timeline from './fr/timeline.json';
import tips from './fr/tips.json';
import topics from './fr/topics.json';
import ui from './fr/ui.json';
import undo from './fr/undo.json';
import verdicts from './fr/verdicts.json';
import verify from './fr/verify.json';
import versions from './fr/versions.json';
import views from './fr/views.json';
import webhooks from './fr/webhooks.json';
import work from './fr/work.json';

/** The French words by namespace, the same ones as in `en`. */
export const fr = {
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
