/** The page of what the board says of the body at the review. */
export function assessmentUrl(reviewId: string, bodyId: string): string {
  return `/reviews/${reviewId}/bodies/${bodyId}`;
}
