import adjudications from './en/adjudications.json';
import annotations from './en/annotations.json';
import approvals from './en/approvals.json';
import assessments from './en/assessments.json';
import assignment from './en/assignment.json';
import attention from './en/attention.json';
import audit from './en/audit.json';
import auth from './en/auth.json';
import board from './en/board.json';
import challenges from './en/challenges.json';
import charts from './en/charts.json';
import checklist from './en/checklist.json';
import claimImports from './en/claim-imports.json';
import claimants from './en/claimants.json';
import claims from './en/claims.json';
import conflicts from './en/conflicts.json';
import corrections from './en/corrections.json';
import discussion from './en/discussion.json';
import documents from './en/documents.json';
import drafts from './en/drafts.json';
import errors from './en/errors.json';
import evidence from './en/evidence.json';
import feeds from './en/feeds.json';
import figures from './en/figures.json';
import floodgate from './en/floodgate.json';
import home from './en/home.json';
import insights from './en/insights.json';
import keys from './en/keys.json';
import layout from './en/layout.json';
import lifecycle from './en/lifecycle.json';
import lineage from './en/lineage.json';
import live from './en/live.json';
import matches from './en/matches.json';
import matrix from './en/matrix.json';
import next from './en/next.json';
import people from './en/people.json';
import placements from './en/placements.json';
import priorities from './en/priorities.json';
import publications from './en/publications.json';
import publisher from './en/publisher.json';
import ratings from './en/ratings.json';
import reReviews from './en/re-reviews.json';
import reader from './en/reader.json';
import readers from './en/readers.json';
import replies from './en/replies.json';
import reviewDates from './en/review-dates.json';
import search from './en/search.json';
import searches from './en/searches.json';
import settings from './en/settings.json';
import story from './en/story.json';
import subclaims from './en/subclaims.json';
import submissions from './en/submissions.json';
import subscriptions from './en/subscriptions.json';
import suggestions from './en/suggestions.json';
import teams from './en/teams.json';
import timeline from './en/timeline.json';
import tips from './en/tips.json';
import topics from './en/topics.json';
import ui from './en/ui.json';
import undo from './en/undo.json';
import verdicts from './en/verdicts.json';
import verify from './en/verify.json';
import versions from './en/versions.json';
import views from './en/views.json';
import webhooks from './en/webhooks.json';
import work from './en/work.json';

/** The English words by namespace. A new namespace is a file in `en/`, an import and a name here. */
export const en = {
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
};
