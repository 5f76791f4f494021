package giamngheo.jobs.form.planted;

import giamngheo.jobs.Pipeline;

/** A form that knows who runs it. */
public final class KnowsALaterRoom {
  public Pipeline pipeline;
}
