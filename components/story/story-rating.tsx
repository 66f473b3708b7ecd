import { RatingMark } from '@/components/verdicts/rating-mark';
import type { RatingView } from '@/lib/assessments/queries';

type StoryRatingProps = { rating: string; ratings: readonly RatingView[] };

/** A rating by its key; one that the scale has no more is shown by that. */
export function StoryRating({ rating, ratings }: StoryRatingProps) {
  const known = ratings.find(({ key }) => key === rating);
  if (!known) return rating;
  return <RatingMark name={known.name} icon={known.icon} colour={known.color} />;
}
