import type { Messages } from '../messages';
import adjudications from './ar/adjudications.json';
import annotations from './ar/annotations.json';
import approvals from './ar/approvals.json';
import assessments from './ar/assessments.json';
import assignment from './ar/assignment.json';
import attention from './ar/attention.json';
import audit from './ar/audit.json';
import auth from './ar/auth.json';
import board from './ar/board.json';
import challenges from './ar/challenges.json';
import charts from './ar/charts.json';
import checklist from './ar/checklist.json';
import claimImports from './ar/claim-imports.json';
import claimants from './ar/claimants.json';
import claims from './ar/claims.json';
import conflicts from './ar/conflicts.json';
import corrections from './ar/corrections.json';
import discussion from './ar/discussion.json';
import documents from './ar/documents.json';
import drafts from './ar/drafts.json';
import errors from './ar/errors.json';
import evidence from './ar/evidence.json';
import feeds from './ar/feeds.json';
import figures from './ar/figures.json';
import floodgate from './ar/floodgate.json';
import home from './ar/home.json';
import insights from './ar/insights.json';
import keys from './ar/keys.json';
import layout from './ar/layout.json';
import lifecycle from './ar/lifecycle.json';
import lineage from './ar/lineage.json';
import live from './ar/live.json';
import matches from './ar/matches.json';
import matrix from './ar/matrix.json';
import next from './ar/next.json';
import people from './ar/people.json';
import placements from './ar/placements.json';
import priorities from './ar/priorities.json';
import publications from './ar/publications.json';
import publisher from './ar/publisher.json';
import ratings from './ar/ratings.json';
import reReviews from './ar/re-reviews.json';
import reader from './ar/reader.json';
import readers from './ar/readers.json';
import replies from './ar/replies.json';
import reviewDates from './ar/review-dates.json';
import search from './ar/search.json';
import searches from './ar/searches.json';
import settings from './ar/settings.json';
import story from './ar/story.json';
import subclaims from './ar/subclaims.json';
import submissions from './ar/submissions.json';
import subscriptions from './ar/subscriptions.json';
import suggestions from './ar/suggestions.json';
import teams from './ar/teams.json';
import timeline from './ar/timeline.json';
import tips from './ar/tips.json';
import topics from './ar/topics.json';
import ui from './ar/ui.json';
import undo from './ar/undo.json';
import verdicts from './ar/verdicts.json';
import verify from './ar/verify.json';
import versions from './ar/versions.json';
import views from './ar/views.json';
import webhooks from './ar/webhooks.json';
import work from './ar/work.json';

/** The Arabic words by namespace, the same ones as in `en`. */
export const ar = {
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
