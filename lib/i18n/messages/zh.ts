import type { Messages } from '../messages';
import adjudications from './zh/adjudications.json';
import annotations from './zh/annotations.json';
import approvals from './zh/approvals.json';
import assessments from './zh/assessments.json';
import assignment from './zh/assignment.json';
import attention from './zh/attention.json';
import audit from './zh/audit.json';
import auth from './zh/auth.json';
import board from './zh/board.json';
import challenges from './zh/challenges.json';
import charts from './zh/charts.json';
import checklist from './zh/checklist.json';
import claimImports from './zh/claim-imports.json';
import claimants from './zh/claimants.json';
import claims from './zh/claims.json';
import conflicts from './zh/conflicts.json';
import corrections from './zh/corrections.json';
import discussion from './zh/discussion.json';
import documents from './zh/documents.json';
import drafts from './zh/drafts.json';
import errors from './zh/errors.json';
import evidence from './zh/evidence.json';
import feeds from './zh/feeds.json';
import figures from './zh/figures.json';
import floodgate from './zh/floodgate.json';
import home from './zh/home.json';
import insights from './zh/insights.json';
import keys from './zh/keys.json';
import layout from './zh/layout.json';
import lifecycle from './zh/lifecycle.json';
import lineage from './zh/lineage.json';
import live from './zh/live.json';
import matches from './zh/matches.json';
import matrix from './zh/matrix.json';
import next from './zh/next.json';
import people from './zh/people.json';
import placements from './zh/placements.json';
import priorities from './zh/priorities.json';
import publications from './zh/publications.json';
import publisher from './zh/publisher.json';
import ratings from './zh/ratings.json';
import reReviews from './zh/re-reviews.json';
import reader from './zh/reader.json';
import readers from './zh/readers.json';
import replies from './zh/replies.json';
import reviewDates from './zh/review-dates.json';
import search from './zh/search.json';
import searches from './zh/searches.json';
import settings from './zh/settings.json';
import story from './zh/story.json';
import subclaims from './zh/subclaims.json';
import submissions from './zh/submissions.json';
import subscriptions from './zh/subscriptions.json';
import suggestions from './zh/suggestions.json';
import teams from './zh/teams.json';
import timeline from './zh/timeline.json';
import tips from './zh/tips.json';
import topics from './zh/topics.json';
import ui from './zh/ui.json';
import undo from './zh/undo.json';
import verdicts from './zh/verdicts.json';
import verify from './zh/verify.json';
import versions from './zh/versions.json';
import views from './zh/views.json';
import webhooks from './zh/webhooks.json';
import work from './zh/work.json';

/** The Chinese (simplified) words by namespace, the same ones as in `en`. */
export const zh = {
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
