/** A claim by its number: `#12`, in that order also behind Arabic words. */
export function ClaimNumber({ number }: { number: number | undefined }) {
  return <bdi dir="ltr">#{number}</bdi>;
}
