package giamngheo.jobs.print.planted;

import giamngheo.jobs.compose.ComposedReview;

/** Printing that composes. */
public final class Computes {
  public ComposedReview composed;
}
